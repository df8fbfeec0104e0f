package org.attune.theory.bayes;

import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.theory.gaussian.IsometricCoordinates;
import org.attune.theory.gaussian.ScrambledSobol;

/**
 * The information of one fine-tuning sample by direct averaging: the posterior moments are exact (see
 * {@link FieldPosterior}), the outer average over (χ*, ω, n) runs over scrambled Sobol nodes.
 *
 * <p>Three functions have the same average, H = vG: |E χ − ω|²/v, its cross form (E χ − ω)·(χ*−ω)/v (the Nishimori
 * identity) and T − Tr Cov χ/v (the error identity of Guo, Shamai and Verdú). Their differences, polynomials of the
 * Gaussian variables with known averages, and the exact H of V → ∞, v|Π(n)ω|²/V², serve as control variates. χ* is
 * drawn with a larger variance and reweighted, because the average is dominated by large |χ*|.
 *
 * <p>Stateless and pure; takes seconds per value, the shipped table is made from it.
 */
public final class SampledInformation implements FinetuningInformation {
    private static final int SCRAMBLES = 16;

    /** Variance with which χ* is drawn. */
    private static final double PROPOSAL_VARIANCE = 1.5;

    /** q = 0 is a limit; it is taken at this q, where the corrections, of order q, are far below the standard error. */
    private static final double SMALLEST_OVERLAP = 1e-7;

    private final int tokens;
    private final Activation activation;
    private final int pointsPerScramble;
    private final long seed;

    /**
     * A direct evaluator.
     *
     * @param tokens T ≥ 2
     * @param nodes total number of nodes, a power of two ≥ 2048
     * @param seed of the scrambles
     */
    public SampledInformation(int tokens, Activation activation, int nodes, long seed) {
        if (tokens < 2) {
            throw new IllegalArgumentException("T = " + tokens + " must be an integer ≥ 2");
        }
        if (nodes < 2048 || Integer.bitCount(nodes) != 1) {
            throw new IllegalArgumentException("nodes = " + nodes + " must be a power of two ≥ 2048");
        }
        this.tokens = tokens;
        this.activation = activation;
        this.pointsPerScramble = nodes / SCRAMBLES;
        this.seed = seed;
    }

    @Override
    public Estimate sampleRatio(double fieldVariance, double noiseVariance) {
        if (noiseVariance == 0) {
            return Estimate.exact(new SmallNoiseLimit(tokens, activation).noiseless(1 - fieldVariance));
        }
        double v = Math.min(fieldVariance, 1 - SMALLEST_OVERLAP);
        ControlledAverage average = new ControlledAverage(SCRAMBLES, Node.CONTROLS);
        visit(v, noiseVariance, (scramble, node) -> average.add(scramble, node.weightedValues()));
        Estimate scaled = average.estimate();
        double ratio = 1 / scaled.value();
        return new Estimate(ratio, scaled.standardError() * ratio * ratio);
    }

    /**
     * The two sides of the Nishimori identity E|g|² = E g·(χ*−ω)/v, both without control variates; a self-check of the
     * posterior and of the channel.
     *
     * @param fieldVariance v in (0, 1)
     * @param noiseVariance V &gt; 0
     * @return both sides and their difference, whose standard error is smaller than that of the sides
     */
    public Nishimori nishimori(double fieldVariance, double noiseVariance) {
        ControlledAverage plain = new ControlledAverage(SCRAMBLES, 0);
        ControlledAverage cross = new ControlledAverage(SCRAMBLES, 0);
        ControlledAverage difference = new ControlledAverage(SCRAMBLES, 0);
        double scale = (1 - fieldVariance) / fieldVariance;
        visit(fieldVariance, noiseVariance, (scramble, node) -> {
            plain.add(scramble, new double[] {scale * node.weight * node.square});
            cross.add(scramble, new double[] {scale * node.weight * node.cross});
            difference.add(scramble, new double[] {scale * node.weight * (node.cross - node.square)});
        });
        return new Nishimori(plain.estimate(), cross.estimate(), difference.estimate());
    }

    /**
     * The Nishimori identity, measured.
     *
     * @param square E|g|²
     * @param cross E g·(χ*−ω)/v
     * @param difference cross − square, which must vanish within its standard error
     */
    public record Nishimori(Estimate square, Estimate cross, Estimate difference) {}

    @FunctionalInterface
    private interface NodeVisitor {
        void accept(int scramble, Node node);
    }

    private void visit(double fieldVariance, double noiseVariance, NodeVisitor visitor) {
        int useful = activation.usefulDimensions(tokens);
        int width = 2 * tokens + useful;
        double[] points = ScrambledSobol.normalPoints(width, SCRAMBLES, pointsPerScramble, seed);
        Node node = new Node(tokens, activation, fieldVariance, noiseVariance);
        for (int point = 0; point < SCRAMBLES * pointsPerScramble; point++) {
            node.moveTo(points, point * width);
            visitor.accept(point / pointsPerScramble, node);
        }
    }

    /** One node of the outer average, with everything divided by q so that q → 0 is regular. */
    private static final class Node {
        static final int CONTROLS = 24;

        private final int tokens;
        private final double v;
        private final double q;
        private final double noiseVariance;
        private final int useful;
        private final FieldPosterior posterior;
        private final IsometricCoordinates coordinates;
        private final double[] target;
        private final double[] free;
        private final double[] side;
        private final double[] isometric;
        private final double[] flat;
        private final double[][] noise;
        private final double[][] observation;
        private final double[] values = new double[CONTROLS + 1];
        private double weight;
        private double square;
        private double cross;

        Node(int tokens, Activation activation, double fieldVariance, double noiseVariance) {
            this.tokens = tokens;
            this.v = fieldVariance;
            this.q = 1 - fieldVariance;
            this.noiseVariance = noiseVariance;
            useful = activation.usefulDimensions(tokens);
            posterior = FieldPosterior.of(tokens, activation, fieldVariance, noiseVariance);
            coordinates = new IsometricCoordinates(tokens);
            target = new double[tokens];
            free = new double[tokens];
            side = new double[tokens];
            isometric = new double[IsometricCoordinates.dimension(tokens)];
            flat = new double[tokens * tokens];
            noise = new double[tokens][tokens];
            observation = new double[tokens][tokens];
        }

        void moveTo(double[] points, int offset) {
            double targetNorm = 0;
            for (int a = 0; a < tokens; a++) {
                target[a] = Math.sqrt(PROPOSAL_VARIANCE) * points[offset + a];
                free[a] = points[offset + tokens + a];
                side[a] = q * target[a] + Math.sqrt(q * v) * free[a];
                targetNorm += target[a] * target[a];
            }
            weight =
                    Math.pow(PROPOSAL_VARIANCE, tokens / 2.0) * Math.exp(-targetNorm / 2 * (1 - 1 / PROPOSAL_VARIANCE));
            IsometricCoordinates.embed(tokens, useful, points, offset + 2 * tokens, isometric, 0);
            coordinates.toMatrix(isometric, 0, Math.sqrt(noiseVariance), flat);
            for (int a = 0; a < tokens; a++) {
                for (int b = 0; b < tokens; b++) {
                    noise[a][b] = flat[a * tokens + b];
                    observation[a][b] = noise[a][b] + target[a] * target[b];
                }
            }
            evaluate(targetNorm);
        }

        private void evaluate(double targetNorm) {
            FieldPosterior.Moments moments = posterior.moments(observation, side, target);
            square = 0;
            cross = 0;
            double along = 0;
            double freeNorm = 0;
            double alongTarget = 0;
            double targetSum = 0;
            double trace = 0;
            double noiseNorm = 0;
            double noiseOnTarget = 0;
            double noiseOnSide = 0;
            double noisySide = 0;
            for (int a = 0; a < tokens; a++) {
                double shift = moments.mean()[a] - side[a];
                square += shift * shift / (v * q);
                cross += shift * (target[a] - side[a]) / (v * q);
                along += shift * side[a] / q;
                freeNorm += free[a] * free[a];
                alongTarget += free[a] * target[a];
                targetSum += target[a];
                trace += noise[a][a];
                double row = 0;
                for (int b = 0; b < tokens; b++) {
                    row += noise[a][b] * side[b];
                    noiseNorm += noise[a][b] * noise[a][b];
                    noiseOnTarget += noise[a][b] * target[a] * target[b];
                }
                noiseOnSide += side[a] * row / q;
                noisySide += row * row / q;
            }
            double error = (tokens - moments.covarianceTrace() / v) / q;
            double sum = targetSum * targetSum / tokens;
            double channel = 2.0 * useful;
            double projection = alongTarget * alongTarget - targetNorm;
            double length = freeNorm - tokens;
            int next = 0;
            values[next++] = square - error;
            values[next++] = square - cross;
            values[next++] = along;
            // Polynomials of χ*
            values[next++] = targetNorm - tokens;
            values[next++] = targetNorm * targetNorm - tokens * (tokens + 2.0);
            values[next++] = sum - 1;
            values[next++] = sum * sum - 3;
            values[next++] = sum * targetNorm - (tokens + 2);
            // of ζ, the part of ω that is independent of χ*
            values[next++] = length;
            values[next++] = length * targetNorm;
            values[next++] = length * targetNorm * targetNorm;
            values[next++] = alongTarget;
            values[next++] = alongTarget * targetNorm;
            values[next++] = projection;
            values[next++] = projection * targetNorm;
            values[next++] = projection * projection - 2 * targetNorm * targetNorm;
            // of n
            values[next++] = trace;
            values[next++] = trace * targetNorm;
            values[next++] = noiseNorm / noiseVariance - channel;
            values[next++] = noiseOnTarget;
            values[next++] = noiseOnTarget * targetNorm;
            values[next++] = noiseOnSide;
            values[next++] = v * (noisySide / (noiseVariance * noiseVariance) - channel / noiseVariance);
            for (int i = 0; i < next; i++) {
                values[i] *= weight;
            }
            values[next++] = weight - 1;
            values[next] = weight * square;
        }

        /** The control variates and |E χ − ω|²/(vq), all times the weight of the node. */
        double[] weightedValues() {
            return values;
        }
    }
}
