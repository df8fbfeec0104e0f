package org.attune.theory.pretraining;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;

/**
 * The output channel of pre-training in the limit ũ → u*, where the loss is quadratic,
 *
 * <pre>u − ũ = R (u* − ũ),   R = VH/(1+VH),   u* − ũ = ((A₀−M)/√A₀) g − √B ζ,</pre>
 *
 * with H the Hessian of the loss at its zero u = u* = √A₀ g. Errors are of relative order |u* − ũ|. Eqs. (49)–(51),
 * arXiv:2606.05899, then are averages over the eigenvalues of H, weighted by 1 (which is the average over ζ) or by the
 * squares of g's components: with G = A₀ − M
 *
 * <pre>
 *     V̂ = (2α/V) E Tr R,   M̂ = V̂ − (2α/V)(G/A₀) E (Tr R − gᵀRg),   Q̂ = (2α/V²) E (B Tr R² + (G²/A₀) gᵀR²g).
 * </pre>
 *
 * Immutable.
 */
final class QuadraticChannel {
    private final int scrambles;
    private final int dimension;

    /** One after the other, scramble by scramble. */
    private final double[] eigenvalues;

    private final double[] weights;

    private QuadraticChannel(int scrambles, int dimension, double[] eigenvalues, double[] weights) {
        this.scrambles = scrambles;
        this.dimension = dimension;
        this.eigenvalues = eigenvalues;
        this.weights = weights;
    }

    /**
     * The channel at the first nodes of each scramble.
     *
     * @param nodes made for σ
     * @param mostPerScramble base nodes of each scramble to use
     */
    static QuadraticChannel of(Activation activation, ChannelNodes nodes, double labelVariance, int mostPerScramble) {
        int perScramble = Math.min(nodes.perScramble(), mostPerScramble);
        int dimension = nodes.dimension();
        double[] eigenvalues = new double[ChannelNodes.SCRAMBLES * perScramble * dimension];
        double[] weights = new double[eigenvalues.length];
        TargetHessian hessian = new TargetHessian(activation, nodes.tokens());
        double[] label = new double[dimension];
        int next = 0;
        for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
            for (int k = 0; k < perScramble; k++) {
                int node = scramble * nodes.perScramble() + k;
                System.arraycopy(nodes.label(), node * dimension, label, 0, dimension);
                EigenDecomposition eigen = new EigenDecomposition(hessian.at(label, Math.sqrt(labelVariance)));
                for (int i = 0; i < dimension; i++) {
                    double component = 0;
                    for (int j = 0; j < dimension; j++) {
                        component += eigen.getV().getEntry(j, i) * label[j];
                    }
                    eigenvalues[next] = Math.max(0, eigen.getRealEigenvalue(i));
                    weights[next++] = component * component;
                }
            }
        }
        return new QuadraticChannel(ChannelNodes.SCRAMBLES, dimension, eigenvalues, weights);
    }

    int scrambles() {
        return scrambles;
    }

    /**
     * Averages of a function f of the eigenvalues of H.
     *
     * @param trace E Tr f(H)
     * @param label E gᵀ f(H) g
     */
    record Average(double trace, double label) {
        /** E dᵀ f(H) d for d = (G/√A₀) g − √B ζ. */
        double of(double labelSquare, double residualVariance) {
            return labelSquare * label + residualVariance * trace;
        }
    }

    /**
     * What the equations need.
     *
     * @param response of R
     * @param square of R²
     * @param test of H/2, the error of ũ
     * @param train of (1−R)² H/2, the error of u
     */
    record Averages(Average response, Average square, Average test, Average train) {}

    /** All averages for some V; with one scramble, or with all of them for the number after the last. */
    Averages at(double inverseCurvature, int scramble) {
        DoubleUnaryOperator response = h -> inverseCurvature * h / (1 + inverseCurvature * h);
        return new Averages(
                average(scramble, response),
                average(scramble, h -> response.applyAsDouble(h) * response.applyAsDouble(h)),
                average(scramble, h -> h / 2),
                average(scramble, h -> h / 2 / ((1 + inverseCurvature * h) * (1 + inverseCurvature * h))));
    }

    /** E Tr R over all scrambles. */
    double response(double inverseCurvature) {
        return average(scrambles, h -> inverseCurvature * h / (1 + inverseCurvature * h))
                .trace();
    }

    private Average average(int scramble, DoubleUnaryOperator function) {
        int length = eigenvalues.length / scrambles;
        int from = scramble == scrambles ? 0 : scramble * length;
        int to = scramble == scrambles ? eigenvalues.length : from + length;
        double trace = 0;
        double label = 0;
        for (int i = from; i < to; i++) {
            double value = function.applyAsDouble(eigenvalues[i]);
            trace += value;
            label += weights[i] * value;
        }
        double count = (to - from) / (double) dimension;
        return new Average(trace / count, label / count);
    }

    /** H = 2 JᵀJ with J = ∂σ(h(u))/∂u. */
    private static final class TargetHessian {
        private final Activation activation;
        private final int tokens;
        private final IsometricCoordinates coordinates;
        private final double[] field;
        private final double[] row;

        TargetHessian(Activation activation, int tokens) {
            this.activation = activation;
            this.tokens = tokens;
            this.coordinates = new IsometricCoordinates(tokens);
            this.field = new double[tokens * tokens];
            this.row = new double[tokens];
        }

        Array2DRowRealMatrix at(double[] label, double scale) {
            int dimension = label.length;
            coordinates.toMatrix(label, 0, scale, field);
            Array2DRowRealMatrix hessian = new Array2DRowRealMatrix(dimension, dimension);
            for (int a = 0; a < tokens; a++) {
                double[][] slopes = rowSlopes(a);
                for (int b = 0; b < tokens; b++) {
                    int first = a * tokens + b;
                    for (int c = 0; c < tokens; c++) {
                        int second = a * tokens + c;
                        double product = 0;
                        for (int k = 0; k < tokens; k++) {
                            product += slopes[k][b] * slopes[k][c];
                        }
                        hessian.addToEntry(
                                coordinates.index(first),
                                coordinates.index(second),
                                2 * coordinates.scale(first) * coordinates.scale(second) * product);
                    }
                }
            }
            return hessian;
        }

        /** ∂σ/∂h of one row: diag(y) − yyᵀ, or 1/T. */
        private double[][] rowSlopes(int a) {
            double[][] slopes = new double[tokens][tokens];
            if (activation == Activation.LINEAR) {
                for (int b = 0; b < tokens; b++) {
                    slopes[b][b] = 1.0 / tokens;
                }
                return slopes;
            }
            double largest = Double.NEGATIVE_INFINITY;
            for (int b = 0; b < tokens; b++) {
                largest = Math.max(largest, field[a * tokens + b]);
            }
            double sum = 0;
            for (int b = 0; b < tokens; b++) {
                row[b] = Math.exp(field[a * tokens + b] - largest);
                sum += row[b];
            }
            for (int b = 0; b < tokens; b++) {
                for (int c = 0; c < tokens; c++) {
                    slopes[b][c] = (b == c ? row[b] / sum : 0) - row[b] * row[c] / (sum * sum);
                }
            }
            return slopes;
        }
    }
}
