package org.attune.theory.bayes;

import java.util.Arrays;

/**
 * Moments of the quartic density on R^d
 *
 * <pre>
 *     p(x) ∝ exp( − |x|⁴/(4V) − o |x|²/(2V) + Σ_a (y_a x_a²/2 + B_a x_a)/V ),
 * </pre>
 *
 * exact up to quadrature error (relative 1e-8) whatever d: {@code exp(−|x|⁴/(4V))} is a Gaussian integral over an
 * auxiliary variable θ on a line of the complex plane, after which x is Gaussian,
 *
 * <pre>
 *     ∫ p dx ∝ ∫ dθ e^{F(θ)},   F(θ) = (θ−o)²/(4V) − ½ Σ log(θ−y_a) + (1/2V) Σ B_a²/(θ−y_a).
 * </pre>
 *
 * F is convex on the real axis right of all y_a; the path crosses it at its minimum, the only saddle point there, and
 * stays close to the line of steepest descent from it, so that the integrand hardly oscillates: θ = o + (θ₀−o)/√(1+bτ²)
 * + iτ, with b from F‴. After τ = scale · sinh u the trapezoidal rule converges exponentially.
 *
 * <p>An instance is a workspace: it holds its last result, and belongs to one computation.
 */
final class QuarticIntegral {
    private static final double STEP = 0.25;

    /** Scale of the path in units of F″/|F‴|, and at most in standard deviations 1/√F″. */
    private static final double BEND_SCALE = 1;

    private static final double GAUSSIAN_SCALE = 2;
    private static final double NEGLIGIBLE = 1e-12;
    private static final int MAXIMUM_NODES = 200;
    private static final double[] SINH = new double[MAXIMUM_NODES];
    private static final double[] COSH = new double[MAXIMUM_NODES];

    static {
        for (int node = 0; node < MAXIMUM_NODES; node++) {
            SINH[node] = Math.sinh(STEP * node);
            COSH[node] = Math.cosh(STEP * node);
        }
    }

    private static final int MAXIMUM_NEWTON_STEPS = 100;

    private final double variance;
    private final double[] curvatures;
    private final double[] sources;
    private final double[] means;
    private double offset;
    private double saddle;
    private double saddleExponent;
    private double saddleCurvature;
    private double logIntegral;
    private double squaredNorm;
    private double mass;

    /** Distance of the present node from the saddle, and the weight of everything evaluated there. */
    private double shiftRe;

    private double shiftIm;
    private double weightRe;
    private double weightIm;

    /**
     * Prepares a family of densities.
     *
     * @param variance V &gt; 0
     * @param curvatures y_a, kept by reference: the caller may change them between evaluations
     * @param sources B_a, of the same length, kept by reference likewise
     */
    QuarticIntegral(double variance, double[] curvatures, double[] sources) {
        this.variance = variance;
        this.curvatures = curvatures;
        this.sources = sources;
        this.means = new double[curvatures.length];
    }

    /**
     * Moves to the saddle point for the present y, B and the given o.
     *
     * @throws ArithmeticException when it is not found
     */
    void moveToSaddle(double newOffset) {
        offset = newOffset;
        double theta = lowerBound();
        // f(θ) = 2V F′(θ) is increasing and concave, so that Newton's method climbs to its root from below without a
        // safeguard.
        int step = 0;
        double change;
        do {
            if (step++ == MAXIMUM_NEWTON_STEPS) {
                throw new ArithmeticException("no saddle point was found for V = " + variance + ", o = " + offset
                        + ", y = " + Arrays.toString(curvatures) + ", B = " + Arrays.toString(sources)
                        + ": the last θ is " + theta);
            }
            double value = theta - offset;
            double slope = 1;
            for (int a = 0; a < curvatures.length; a++) {
                double inverse = 1 / (theta - curvatures[a]);
                double pull = sources[a] * inverse;
                value -= variance * inverse + pull * pull;
                slope += (variance * inverse + 2 * pull * pull) * inverse;
            }
            change = -value / slope;
            theta += change;
            // A saddle next to the largest y is known to the rounding of θ only.
        } while (!(Math.abs(change) <= Math.max(1e-8 * (theta - largestCurvature()), 2 * Math.ulp(theta))));
        saddle = theta;
        double exponent = (theta - offset) * (theta - offset) / (4 * variance);
        double curvature = 1 / (2 * variance);
        double product = 1;
        for (int a = 0; a < curvatures.length; a++) {
            double distance = theta - curvatures[a];
            double pull = sources[a] * sources[a] / (variance * distance);
            product *= distance;
            exponent += pull / 2;
            curvature += (0.5 + pull) / (distance * distance);
        }
        saddleExponent = exponent - Math.log(product) / 2;
        saddleCurvature = curvature;
    }

    /** A θ right of all y_a and left of the saddle: the largest of the lower bounds that single terms give. */
    private double lowerBound() {
        double bound = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < curvatures.length; a++) {
            // With d = θ − y_a, the saddle has c + d ≥ V/d + B²/d².
            double c = curvatures[a] - offset;
            double root = Math.sqrt(c * c + 4 * variance);
            double distance = c > 0 ? 2 * variance / (c + root) : (root - c) / 2;
            double squared = sources[a] * sources[a];
            double pulled = c > 0
                    ? Math.min(Math.cbrt(squared / 2), Math.sqrt(squared / (2 * c)))
                    : Math.max(-c, Math.cbrt(squared));
            bound = Math.max(bound, curvatures[a] + Math.max(distance, pulled));
        }
        return bound;
    }

    private double largestCurvature() {
        double largest = Double.NEGATIVE_INFINITY;
        for (double curvature : curvatures) {
            largest = Math.max(largest, curvature);
        }
        return largest;
    }

    /**
     * Integrates at the present saddle; afterwards the moments are available.
     *
     * @throws ArithmeticException when the integrand does not fall off
     */
    void integrate() {
        double third = 0;
        for (int a = 0; a < curvatures.length; a++) {
            double inverse = 1 / (saddle - curvatures[a]);
            third += (1 + 3 * sources[a] * sources[a] * inverse / variance) * inverse * inverse * inverse;
        }
        // The path shares the curvature of the line of steepest descent at the saddle.
        double bend = third / (3 * saddleCurvature * (saddle - offset));
        double scale = Math.min(BEND_SCALE * saddleCurvature / third, GAUSSIAN_SCALE / Math.sqrt(saddleCurvature));
        mass = 0;
        squaredNorm = 0;
        Arrays.fill(means, 0);
        boolean done = false;
        for (int node = 0; !done; node++) {
            if (node == MAXIMUM_NODES) {
                throw new ArithmeticException("the integrand does not fall off along its path for V = " + variance
                        + ", o = " + offset + ", y = " + Arrays.toString(curvatures) + ", B = "
                        + Arrays.toString(sources) + ": its last weight is " + weightRe + " + i " + weightIm);
            }
            moveAlongPath(node, scale, bend);
            multiplyByIntegrand();
            done = Math.abs(weightRe) + Math.abs(weightIm) < NEGLIGIBLE;
            if (!done) {
                addToMoments();
            }
        }
        for (int a = 0; a < means.length; a++) {
            means[a] /= mass;
        }
        squaredNorm /= mass;
        logIntegral = saddleExponent + Math.log(mass * scale);
    }

    /** Sets the distance θ − θ₀ of a node and its weight dθ/(i du), of which the mirror image takes the other half. */
    private void moveAlongPath(int node, double scale, double bend) {
        double lift = saddle - offset;
        shiftIm = scale * SINH[node];
        double shrink = 1 / Math.sqrt(1 + bend * shiftIm * shiftIm);
        shiftRe = lift * (shrink - 1);
        weightRe = node == 0 ? 0.5 : COSH[node];
        weightIm = weightRe * lift * bend * shiftIm * shrink * shrink * shrink;
    }

    /** Multiplies the weight by exp(F(θ) − F(θ₀)). */
    private void multiplyByIntegrand() {
        double lift = saddle - offset;
        double exponentRe = (2 * lift * shiftRe + shiftRe * shiftRe - shiftIm * shiftIm) / (4 * variance);
        double exponentIm = (lift + shiftRe) * shiftIm / (2 * variance);
        double modulus = 1;
        for (int a = 0; a < curvatures.length; a++) {
            double distance = saddle - curvatures[a];
            double re = distance + shiftRe;
            double squaredLength = re * re + shiftIm * shiftIm;
            // 1/(θ−y) − 1/(θ₀−y) = −shift/((θ₀−y)(θ−y))
            double pull = sources[a] * sources[a] / (2 * variance * distance * squaredLength);
            exponentRe -= pull * (shiftRe * re + shiftIm * shiftIm);
            exponentIm -= pull * (shiftIm * re - shiftRe * shiftIm);

            // Times the conjugate of √(θ−y), whose angle is below π/2, over its squared modulus.
            double length = Math.sqrt(squaredLength);
            double larger = Math.sqrt((length + Math.abs(re)) / 2);
            double smaller = shiftIm / (2 * larger);
            double rootRe = re < 0 ? smaller : larger;
            double rootIm = re < 0 ? larger : smaller;
            double product = weightRe * rootRe + weightIm * rootIm;
            weightIm = weightIm * rootRe - weightRe * rootIm;
            weightRe = product;
            modulus *= length / Math.sqrt(distance);
        }
        double size = Math.exp(exponentRe) / modulus;
        double cos = size * Math.cos(exponentIm);
        double sin = size * Math.sin(exponentIm);
        double turned = weightRe * cos - weightIm * sin;
        weightIm = weightRe * sin + weightIm * cos;
        weightRe = turned;
    }

    /** Given θ, x_a is Gaussian with mean B_a/(θ−y_a) and variance V/(θ−y_a). */
    private void addToMoments() {
        mass += weightRe;
        for (int a = 0; a < curvatures.length; a++) {
            double re = saddle - curvatures[a] + shiftRe;
            double inverse = 1 / (re * re + shiftIm * shiftIm);
            double resolventRe = re * inverse;
            double resolventIm = -shiftIm * inverse;
            double onceRe = weightRe * resolventRe - weightIm * resolventIm;
            double onceIm = weightRe * resolventIm + weightIm * resolventRe;
            double twiceRe = onceRe * resolventRe - onceIm * resolventIm;
            means[a] += sources[a] * onceRe;
            squaredNorm += variance * onceRe + sources[a] * sources[a] * twiceRe;
        }
    }

    /** log ∫p dx up to a constant that does not depend on o, y and B; after {@link #integrate}. */
    double logIntegral() {
        return logIntegral;
    }

    /** E x_a; after {@link #integrate}. */
    double mean(int a) {
        return means[a];
    }

    /** E|x|²; after {@link #integrate}. */
    double squaredNorm() {
        return squaredNorm;
    }

    /** The saddle point θ₀; after {@link #moveToSaddle}. */
    double saddle() {
        return saddle;
    }

    /** F(θ₀). */
    double saddleExponent() {
        return saddleExponent;
    }

    /** F″(θ₀) &gt; 0. */
    double saddleCurvature() {
        return saddleCurvature;
    }
}
