package org.attune.theory.gaussian;

/**
 * Symmetric T×T matrices h as vectors u ∈ R^L, L = T(T+1)/2, with h_aa = √2 u_aa and h_ab = u_ab for a &lt; b, so that
 * ‖h‖_F² = 2|u|². The first T coordinates are the diagonal, then the rows above it.
 *
 * <p>These coordinates remove every factor 1 + δ_ab of arXiv:2606.05899: all Gaussian laws are isotropic in u.
 */
public final class IsometricCoordinates {
    private static final double SQRT2 = Math.sqrt(2);

    private final int tokens;
    private final int[] index;
    private final double[] scale;

    /**
     * Coordinates for T tokens.
     *
     * @param tokens T ≥ 1
     */
    public IsometricCoordinates(int tokens) {
        this.tokens = tokens;
        this.index = new int[tokens * tokens];
        this.scale = new double[tokens * tokens];
        int next = tokens;
        for (int a = 0; a < tokens; a++) {
            index[a * tokens + a] = a;
            scale[a * tokens + a] = SQRT2;
            for (int b = a + 1; b < tokens; b++) {
                index[a * tokens + b] = next;
                index[b * tokens + a] = next;
                scale[a * tokens + b] = 1;
                scale[b * tokens + a] = 1;
                next++;
            }
        }
    }

    /** L = T(T+1)/2. */
    public static int dimension(int tokens) {
        return tokens * (tokens + 1) / 2;
    }

    /** Coordinate of the matrix entry at a row-major position. */
    public int index(int position) {
        return index[position];
    }

    /** ∂h/∂u of the matrix entry at a row-major position: √2 on the diagonal, else 1. */
    public double scale(int position) {
        return scale[position];
    }

    /** Writes factor·h(u) to a row-major T×T matrix. */
    public void toMatrix(double[] u, int offset, double factor, double[] matrix) {
        for (int position = 0; position < tokens * tokens; position++) {
            matrix[position] = factor * scale[position] * u[offset + index[position]];
        }
    }

    /** Reads u from a symmetric row-major T×T matrix at an offset: the inverse of {@link #toMatrix}. */
    public void toVector(double[] matrix, int offset, double[] u) {
        for (int position = 0; position < tokens * tokens; position++) {
            u[index[position]] = matrix[offset + position] / scale[position];
        }
    }

    /**
     * Gradient in u of a function whose gradient in the raw entries of h is given, row-major; it need not be symmetric.
     */
    public void pullBack(double[] matrixGradient, double[] gradient) {
        java.util.Arrays.fill(gradient, 0);
        for (int position = 0; position < tokens * tokens; position++) {
            gradient[index[position]] += scale[position] * matrixGradient[position];
        }
    }

    /**
     * Writes a vector of {@code useful} coordinates into R^L isometrically: all L of them as they are, or L−1 of them
     * into the orthogonal complement of 11ᵀ, by the Householder reflection that takes the last axis to the direction of
     * 11ᵀ.
     *
     * @throws IllegalArgumentException when useful is neither L nor L−1
     */
    public static void embed(
            int tokens, int useful, double[] source, int sourceOffset, double[] destination, int offset) {
        int dimension = dimension(tokens);
        System.arraycopy(source, sourceOffset, destination, offset, useful);
        if (useful == dimension) {
            return;
        }
        if (useful != dimension - 1) {
            throw new IllegalArgumentException(
                    "useful dimensions " + useful + " must be " + dimension + " or " + (dimension - 1));
        }
        destination[offset + useful] = 0;
        // 11ᵀ has u_aa = 1/√2 and u_ab = 1, and length T/√2.
        double diagonal = 1.0 / tokens;
        double offDiagonal = SQRT2 / tokens;
        double last = (tokens > 1 ? offDiagonal : diagonal) - 1;
        double product = 0;
        double norm = last * last;
        for (int k = 0; k < useful; k++) {
            double direction = k < tokens ? diagonal : offDiagonal;
            product += direction * destination[offset + k];
            norm += direction * direction;
        }
        double factor = 2 * product / norm;
        for (int k = 0; k < useful; k++) {
            destination[offset + k] -= factor * (k < tokens ? diagonal : offDiagonal);
        }
        destination[offset + useful] -= factor * last;
    }
}
