package org.attune.theory.gaussian;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.special.Erf;

/**
 * Standard normal quasi-random points: Sobol points (direction numbers of Joe and Kuo) under nested uniform (Owen)
 * scrambling, mapped by the inverse of the normal distribution function.
 *
 * <p>Independent scrambles of the same points are independent, unbiased quadratures; the spread of their results is an
 * honest standard error.
 *
 * <p>The scrambling is the hash of B. Burley, <i>Practical Hash-based Owen Scrambling</i>, J. Computer Graphics
 * Techniques 9(4), 2020.
 */
public final class ScrambledSobol {
    private static final double TWO_TO_32 = 0x1p32;

    private ScrambledSobol() {}

    /**
     * Normal points of several independent scrambles, one after the other.
     *
     * @param dimension coordinates per point, from 1 to 1000
     * @param scrambles number of independent scrambles, ≥ 1
     * @param pointsPerScramble points of each scramble, best a power of two
     * @param seed the same seed gives the same points everywhere
     * @return array of shape (scrambles · pointsPerScramble) × dimension, row-major
     */
    public static double[] normalPoints(int dimension, int scrambles, int pointsPerScramble, long seed) {
        double[] points = new double[scrambles * pointsPerScramble * dimension];
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimension);
        int[] keys = new int[scrambles * dimension];
        for (int key = 0; key < keys.length; key++) {
            keys[key] = (int) (mix(seed * 0x9E3779B97F4A7C15L + key + 1) >>> 32);
        }
        for (int point = 0; point < pointsPerScramble; point++) {
            double[] plain = sequence.nextVector();
            for (int coordinate = 0; coordinate < dimension; coordinate++) {
                int digits = (int) (long) (plain[coordinate] * TWO_TO_32);
                for (int scramble = 0; scramble < scrambles; scramble++) {
                    int scrambled = scramble(digits, keys[scramble * dimension + coordinate]);
                    double uniform = ((scrambled & 0xFFFFFFFFL) + 0.5) / TWO_TO_32;
                    points[(scramble * pointsPerScramble + point) * dimension + coordinate] =
                            Math.sqrt(2) * Erf.erfInv(2 * uniform - 1);
                }
            }
        }
        return points;
    }

    /** Flips each binary digit depending on all digits above it, differently for each key. */
    private static int scramble(int digits, int key) {
        int reversed = Integer.reverse(digits);
        reversed ^= reversed * 0x3d20adea;
        reversed += key;
        reversed *= (key >>> 16) | 1;
        reversed ^= reversed * 0x05526c56;
        reversed ^= reversed * 0x53a22864;
        return Integer.reverse(reversed);
    }

    /** The finaliser of SplitMix64: spreads nearby seeds over all bits. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
