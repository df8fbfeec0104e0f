package org.attune.theory.bayes;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The softmax posterior split at m = 1ᵀχ: with x the T−1 components of χ orthogonal to 1,
 *
 * <pre>
 *     ‖Π(χχᵀ)‖_F² = |x|⁴ + (2/T) m² |x|²,
 * </pre>
 *
 * so that given m the rest is one {@link QuarticIntegral} with o = V/v + m²/T and sources B(m) = (V/v) ω_x + m c, where
 * c are the components of Y1/T. All in the eigenbasis of Y on the space orthogonal to 1.
 *
 * <p>An instance is a workspace: it holds one observation and one m at a time.
 */
final class SoftmaxConditional {
    private final int tokens;
    private final double fieldVariance;
    private final double noiseVariance;
    private final double[][] basis;
    private final double[][] directions;
    private final double[] curvatures;
    private final double[] sources;
    private final double[] constantSources;
    private final double[] sourceSlopes;
    private final QuarticIntegral integral;
    private double sideSum;
    private double sum;

    SoftmaxConditional(int tokens, double fieldVariance, double noiseVariance) {
        this.tokens = tokens;
        this.fieldVariance = fieldVariance;
        this.noiseVariance = noiseVariance;
        int rest = tokens - 1;
        basis = helmertBasis(tokens);
        directions = new double[rest][tokens];
        curvatures = new double[rest];
        sources = new double[rest];
        constantSources = new double[rest];
        sourceSlopes = new double[rest];
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

    /** Takes a new observation Y and side information ω. */
    void observe(double[][] observation, double[] side) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(projected(observation), false));
        double[] rowSums = new double[tokens];
        for (int i = 0; i < tokens; i++) {
            rowSums[i] = sum(observation[i]);
        }
        for (int a = 0; a < tokens - 1; a++) {
            curvatures[a] = eigen.getRealEigenvalue(a);
            Arrays.fill(directions[a], 0);
            for (int k = 0; k < tokens - 1; k++) {
                double coefficient = eigen.getV().getEntry(k, a);
                for (int i = 0; i < tokens; i++) {
                    directions[a][i] += coefficient * basis[k][i];
                }
            }
            constantSources[a] = noiseVariance / fieldVariance * dot(directions[a], side);
            sourceSlopes[a] = dot(directions[a], rowSums) / tokens;
        }
        sideSum = sum(side);
    }

    private double[][] projected(double[][] observation) {
        int rest = tokens - 1;
        double[][] result = new double[rest][rest];
        for (int k = 0; k < rest; k++) {
            for (int l = 0; l <= k; l++) {
                double entry = 0;
                for (int i = 0; i < tokens; i++) {
                    entry += basis[k][i] * dot(observation[i], basis[l]);
                }
                result[k][l] = entry;
                result[l][k] = entry;
            }
        }
        return result;
    }

    /** Moves to another m, where the approximations hold; {@link #integrate} makes them exact. */
    void moveTo(double newSum) {
        sum = newSum;
        for (int a = 0; a < sources.length; a++) {
            sources[a] = constantSources[a] + sum * sourceSlopes[a];
        }
        integral.moveToSaddle(offset());
    }

    private double offset() {
        return noiseVariance / fieldVariance + sum * sum / tokens;
    }

    private double logPrior() {
        double deviation = sum - sideSum;
        return -deviation * deviation / (2 * fieldVariance * tokens);
    }

    /** Log density of m up to a constant, by Laplace's approximation of the other integrals. */
    double approximateLogDensity() {
        return logPrior() + integral.saddleExponent() - Math.log(integral.saddleCurvature()) / 2;
    }

    /** First and second derivative in m of the leading part of {@link #approximateLogDensity}. */
    double[] derivatives() {
        double theta = integral.saddle();
        double scale = tokens * noiseVariance;
        double pull = 0;
        double stiffness = 0;
        double mixed = -sum / scale;
        for (int a = 0; a < sources.length; a++) {
            double inverse = 1 / (theta - curvatures[a]);
            pull += sources[a] * sourceSlopes[a] * inverse;
            stiffness += sourceSlopes[a] * sourceSlopes[a] * inverse;
            mixed -= sources[a] * sourceSlopes[a] * inverse * inverse / noiseVariance;
        }
        double lift = (theta - offset()) / scale;
        double slope = -(sum - sideSum) / (fieldVariance * tokens) - sum * lift + pull / noiseVariance;
        double curvature = -1 / (fieldVariance * tokens)
                - lift
                + 2 * sum * sum / (tokens * scale)
                + stiffness / noiseVariance
                - mixed * mixed / integral.saddleCurvature();
        return new double[] {slope, curvature};
    }

    /** Integrates over x at the present m. */
    void integrate() {
        integral.integrate();
    }

    /** Log density of m up to the same constant; after {@link #integrate}. */
    double logDensity() {
        return logPrior() + integral.logIntegral();
    }

    /** The mean of x_a given m; after {@link #integrate}. */
    double mean(int a) {
        return integral.mean(a);
    }

    /** E|x|² given m; after {@link #integrate}. */
    double squaredNorm() {
        return integral.squaredNorm();
    }

    /** The unit vectors of the components x_a, as rows of length T. */
    double[][] directions() {
        return directions;
    }

    /** 1ᵀω, the prior mean of m. */
    double priorMean() {
        return sideSum;
    }

    /** √(T v), the prior standard deviation of m. */
    double priorDeviation() {
        return Math.sqrt(tokens * fieldVariance);
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
