package org.attune.theory.channel;

import java.util.Arrays;

/** Averages of a few functions over the nodes, for each independent scramble and over all of them. Not thread-safe. */
public final class ScrambleAverages {
    private final int scrambles;
    private final int functions;
    private final double[] sums;
    private final double weight;

    /**
     * Averages to be filled.
     *
     * @param scrambles number of independent scrambles ≥ 1
     * @param functions number of functions averaged
     * @param perScramble terms added for each function in each scramble
     */
    public ScrambleAverages(int scrambles, int functions, int perScramble) {
        this.scrambles = scrambles;
        this.functions = functions;
        this.sums = new double[scrambles * functions];
        this.weight = 1.0 / perScramble;
    }

    void clear() {
        Arrays.fill(sums, 0);
    }

    void add(int scramble, int function, double value) {
        sums[scramble * functions + function] += value;
    }

    /** Number of independent scrambles. */
    public int scrambles() {
        return scrambles;
    }

    /** Average of a function over one scramble. */
    public double ofScramble(int scramble, int function) {
        return sums[scramble * functions + function] * weight;
    }

    /** One average of a function per scramble, and last the one over all scrambles. */
    public double[] all(int function) {
        double[] result = new double[scrambles + 1];
        for (int scramble = 0; scramble < scrambles; scramble++) {
            result[scramble] = ofScramble(scramble, function);
        }
        result[scrambles] = pooled(function);
        return result;
    }

    /** Average of a function over all scrambles. */
    public double pooled(int function) {
        double sum = 0;
        for (int scramble = 0; scramble < scrambles; scramble++) {
            sum += sums[scramble * functions + function];
        }
        return sum * weight / scrambles;
    }
}
