package org.attune.theory.bayes;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The posterior for the softmax. With m = 1ᵀχ and x the T−1 components of χ orthogonal to 1,
 *
 * <pre>
 *     ‖Π(χχᵀ)‖_F² = |x|⁴ + (2/T) m² |x|²,
 * </pre>
 *
 * so that given m the rest is one {@link QuarticIntegral} with o = V/v + m²/T and sources B(m) = (V/v) ω_x + m c, c the
 * components of Y1/T. The remaining integral over m runs over the real line: a uniform trapezoidal rule over all peaks,
 * halved until the moments stand still.
 */
final class SoftmaxFieldPosterior implements FieldPosterior {
    /** Peaks and tails lower than this in the logarithm are left out. */
    private static final double NEGLIGIBLE = -21;

    private static final int SCAN_POINTS = 16;
    private static final double SCAN_DEVIATIONS = 4.5;
    private static final int MAXIMUM_NEWTON_STEPS = 40;
    private static final int MAXIMUM_HALVINGS = 6;
    /** The change at which the rule is halved no more; the error after that halving is about the square of it. */
    private static final double TOLERANCE = 1e-2;

    /** First spacing of the rule, in widths of the narrowest peak. */
    private static final double FIRST_STEP = 1.5;

    private final int tokens;
    private final double fieldVariance;
    private final double noiseVariance;
    private final double[] curvatures;
    private final double[] sources;
    private final double[] constantSources;
    private final double[] sourceSlopes;
    private final double[][] basis;
    private final QuarticIntegral integral;
    private double sideSum;

    /** Log density of m by Laplace's approximation of the other integrals, with its derivatives. */
    private double logDensity;

    private double slope;
    private double curvature;

    private double reference;
    private double mass;
    private double firstMoment;
    private double secondMoment;
    private double squaredNorm;
    private final double[] means;

    SoftmaxFieldPosterior(int tokens, double fieldVariance, double noiseVariance) {
        this.tokens = tokens;
        this.fieldVariance = fieldVariance;
        this.noiseVariance = noiseVariance;
        int rest = tokens - 1;
        curvatures = new double[rest];
        sources = new double[rest];
        constantSources = new double[rest];
        sourceSlopes = new double[rest];
        means = new double[rest];
        basis = helmertBasis(tokens);
        integral = new QuarticIntegral(noiseVariance, curvatures, sources);
    }

    /** Orthonormal rows spanning the vectors orthogonal to 1. */
    private static double[][] helmertBasis(int tokens) {
        double[][] rows = new double[tokens - 1][tokens];
        for (int k = 1; k < tokens; k++) {
            double scale = 1 / Math.sqrt(k * (k + 1.0));
            Arrays.fill(rows[k - 1], 0, k, scale);
            rows[k - 1][k] = -k * scale;
        }
        return rows;
    }

    @Override
    public Moments moments(double[][] observation, double[] side, double[] guess) {
        double[][] directions = prepare(observation, side);
        double[] peaks = peaks(sum(guess));
        integrateOverSum(peaks);

        double meanSum = firstMoment / mass;
        double[] mean = new double[tokens];
        Arrays.fill(mean, meanSum / tokens);
        double trace = (secondMoment / mass - meanSum * meanSum) / tokens + squaredNorm / mass;
        for (int a = 0; a < tokens - 1; a++) {
            double component = means[a] / mass;
            trace -= component * component;
            for (int i = 0; i < tokens; i++) {
                mean[i] += component * directions[a][i];
            }
        }
        return new Moments(mean, trace);
    }

    /** Diagonalises Y on the space orthogonal to 1 and sets the sources; returns the eigenvectors as rows. */
    private double[][] prepare(double[][] observation, double[] side) {
        int rest = tokens - 1;
        double[] rowSums = new double[tokens];
        for (int i = 0; i < tokens; i++) {
            rowSums[i] = sum(observation[i]);
        }
        double[][] projected = new double[rest][rest];
        for (int k = 0; k < rest; k++) {
            for (int l = 0; l <= k; l++) {
                double entry = 0;
                for (int i = 0; i < tokens; i++) {
                    entry += basis[k][i] * dot(observation[i], basis[l]);
                }
                projected[k][l] = entry;
                projected[l][k] = entry;
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(projected, false));
        double[][] directions = new double[rest][tokens];
        for (int a = 0; a < rest; a++) {
            curvatures[a] = eigen.getRealEigenvalue(a);
            for (int k = 0; k < rest; k++) {
                double coefficient = eigen.getV().getEntry(k, a);
                for (int i = 0; i < tokens; i++) {
                    directions[a][i] += coefficient * basis[k][i];
                }
            }
            constantSources[a] = noiseVariance / fieldVariance * dot(directions[a], side);
            sourceSlopes[a] = dot(directions[a], rowSums) / tokens;
        }
        sideSum = sum(side);
        return directions;
    }

    private void moveTo(double sum) {
        for (int a = 0; a < sources.length; a++) {
            sources[a] = constantSources[a] + sum * sourceSlopes[a];
        }
        integral.moveToSaddle(noiseVariance / fieldVariance + sum * sum / tokens);
    }

    private double logPrior(double sum) {
        double deviation = sum - sideSum;
        return -deviation * deviation / (2 * fieldVariance * tokens);
    }

    /** Evaluates the Laplace approximation at m and its derivatives by the envelope theorem. */
    private void approximate(double sum) {
        moveTo(sum);
        double theta = integral.saddle();
        double offset = noiseVariance / fieldVariance + sum * sum / tokens;
        double pull = 0;
        double stiffness = 0;
        double mixed = -sum / (tokens * noiseVariance);
        for (int a = 0; a < sources.length; a++) {
            double inverse = 1 / (theta - curvatures[a]);
            pull += sources[a] * sourceSlopes[a] * inverse;
            stiffness += sourceSlopes[a] * sourceSlopes[a] * inverse;
            mixed -= sources[a] * sourceSlopes[a] * inverse * inverse / noiseVariance;
        }
        double scale = tokens * noiseVariance;
        logDensity = logPrior(sum) + integral.saddleExponent() - Math.log(integral.saddleCurvature()) / 2;
        slope = -(sum - sideSum) / (fieldVariance * tokens) - sum * (theta - offset) / scale + pull / noiseVariance;
        curvature = -1 / (fieldVariance * tokens)
                - (theta - offset) / scale
                + 2 * sum * sum / (tokens * scale)
                + stiffness / noiseVariance
                - mixed * mixed / integral.saddleCurvature();
    }

    /** Pairs (position, width) of the peaks of the density of m that are not negligible; sets the reference level. */
    private double[] peaks(double guess) {
        double deviation = Math.sqrt(fieldVariance * tokens);
        double spacing = 2 * SCAN_DEVIATIONS * deviation / (SCAN_POINTS - 1);
        double[] starts = new double[SCAN_POINTS + 3];
        int count = 0;
        starts[count++] = guess;
        starts[count++] = -guess;
        starts[count++] = sideSum;
        double previous = Double.POSITIVE_INFINITY;
        for (int i = 0; i < SCAN_POINTS; i++) {
            double sum = sideSum + spacing * (i - (SCAN_POINTS - 1) / 2.0);
            approximate(sum);
            if (previous >= 0 && slope < 0 && i > 0) {
                starts[count++] = sum - spacing / 2;
            }
            previous = slope;
        }

        double[] positions = new double[count];
        double[] widths = new double[count];
        double[] heights = new double[count];
        for (int i = 0; i < count; i++) {
            positions[i] = climb(starts[i], spacing);
            heights[i] = logDensity;
            widths[i] = curvature < 0 ? Math.min(1 / Math.sqrt(-curvature), deviation) : deviation;
        }
        reference = Arrays.stream(heights).max().orElseThrow();
        double[] kept = new double[2 * count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (heights[i] > reference + NEGLIGIBLE) {
                kept[size++] = positions[i];
                kept[size++] = widths[i];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** Newton's method for a maximum, moved uphill by at most one spacing where the density is not concave. */
    private double climb(double start, double spacing) {
        double sum = start;
        approximate(sum);
        for (int i = 0; i < MAXIMUM_NEWTON_STEPS; i++) {
            double change = curvature < 0 ? -slope / curvature : Math.copySign(spacing, slope);
            change = Math.clamp(change, -spacing, spacing);
            double old = logDensity;
            approximate(sum + change);
            while (logDensity < old - 1e-3 && Math.abs(change) > 1e-12 * spacing) {
                change /= 4;
                approximate(sum + change);
            }
            sum += change;
            if (curvature < 0 && change * change * -curvature < 1e-2) {
                break;
            }
        }
        return sum;
    }

    private void integrateOverSum(double[] peaks) {
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < peaks.length; i += 2) {
            step = Math.min(step, FIRST_STEP * peaks[i]);
        }
        mass = 0;
        firstMoment = 0;
        secondMoment = 0;
        squaredNorm = 0;
        Arrays.fill(means, 0);

        double[] positions = new double[peaks.length / 2];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = peaks[2 * i];
        }
        Arrays.sort(positions);
        long[] first = new long[positions.length];
        long[] last = new long[positions.length];
        int ranges = 0;
        for (double position : positions) {
            long centre = Math.round(position / step);
            long done = ranges == 0 ? Long.MIN_VALUE : last[ranges - 1];
            if (centre <= done) {
                continue;
            }
            long low = centre;
            while (low > done && add(low * step)) {
                low--;
            }
            long high = centre + 1;
            while (add(high * step)) {
                high++;
            }
            first[ranges] = Math.max(low, done + 1);
            last[ranges] = high;
            ranges++;
        }

        double fineStep = step;
        for (int halving = 0; halving < MAXIMUM_HALVINGS; halving++) {
            double oldMass = mass;
            double oldFirst = firstMoment / mass;
            double oldSecond = secondMoment / mass;
            double oldNorm = squaredNorm / mass;
            double[] oldMeans = means.clone();
            fineStep /= 2;
            long factor = 1L << (halving + 1);
            for (int range = 0; range < ranges; range++) {
                for (long j = first[range] * factor - 1; j <= last[range] * factor + 1; j += 2) {
                    add(j * fineStep);
                }
            }
            double newFirst = firstMoment / mass;
            double newSecond = secondMoment / mass;
            double newNorm = squaredNorm / mass;
            double variance = Math.max((newSecond - newFirst * newFirst) / tokens + newNorm, 0);
            double change = Math.abs(newFirst - oldFirst) / Math.sqrt(tokens);
            for (int a = 0; a < means.length; a++) {
                double mean = means[a] / mass;
                variance -= mean * mean;
                change = Math.max(change, Math.abs(mean - oldMeans[a] / oldMass));
            }
            double changeOfSquare = Math.abs(newSecond - oldSecond) / tokens + Math.abs(newNorm - oldNorm);
            double radius = Math.sqrt(newSecond / tokens + newNorm);
            if (change <= TOLERANCE * Math.sqrt(variance)
                    && changeOfSquare <= TOLERANCE * Math.sqrt(variance) * radius) {
                return;
            }
        }
    }

    /** Adds one node; says whether it was worth it. */
    private boolean add(double sum) {
        moveTo(sum);
        double estimate =
                logPrior(sum) + integral.saddleExponent() - Math.log(integral.saddleCurvature()) / 2 - reference;
        if (estimate < NEGLIGIBLE) {
            return false;
        }
        integral.integrate();
        double weight = Math.exp(logPrior(sum) + integral.logIntegral() - reference);
        mass += weight;
        firstMoment += weight * sum;
        secondMoment += weight * sum * sum;
        squaredNorm += weight * integral.squaredNorm();
        for (int a = 0; a < means.length; a++) {
            means[a] += weight * integral.mean(a);
        }
        return true;
    }

    private static double sum(double[] vector) {
        double total = 0;
        for (double entry : vector) {
            total += entry;
        }
        return total;
    }

    private static double dot(double[] left, double[] right) {
        double total = 0;
        for (int i = 0; i < left.length; i++) {
            total += left[i] * right[i];
        }
        return total;
    }
}
