package org.attune.theory.channel;

import java.util.Arrays;
import java.util.List;
import org.attune.theory.lanes.Descents;

/**
 * The local minima of the proximal problems of a set of nodes, kept as warm starts, and the average over them at a
 * small temperature.
 *
 * <p>The exact proximal takes the lowest minimum only and therefore jumps where two are equally low. On a finite node
 * set such a jump makes the fixed-point map discontinuous, and it may then have no fixed point at all. So minima within
 * a few {@code temperature} of the lowest are averaged with weights exp(−gap/temperature): the expectation of the jump
 * over the nodes is kept, the map becomes smooth, and all averages stay exact derivatives of one (smoothed) free
 * entropy. The error is of second order in the temperature.
 *
 * <p>Not thread-safe.
 */
final class ProximalMinima {
    static final int MOST_MINIMA = 16;

    private static final int FIRST_CAPACITY = 4;
    private static final double SAME = 1e-4;

    /** Likewise while minima are only known to two or three digits. */
    private static final double ROUGHLY_SAME = 1e-2;

    private static final double NEGLIGIBLE = 40;

    /** Minima this many temperatures above the lowest are not followed on. */
    private static final double FORGOTTEN = 100;

    private final int dimension;
    private final int firstSlot;
    private final int[] counts;

    /** Shape slots × capacity × dimension. */
    private double[] stored;

    /** Minima for which each slot has room: few slots have more than one or two, and room that is not used is slow. */
    private int capacity;

    private final double[][] points = new double[MOST_MINIMA][];
    private final double[] objectives = new double[MOST_MINIMA];
    private final double[] losses = new double[MOST_MINIMA];
    private final double[] diagonals = new double[MOST_MINIMA];
    private final double[] weights = new double[MOST_MINIMA];
    private final double[] candidate;
    private int found;
    private double same = SAME;

    /** Whether the only minimum found is a place where a descent got stuck. */
    private boolean provisional;

    private int turn;

    private final double[] mean;
    private double displacementSquare;
    private double loss;
    private double diagonalDerivative;
    private double jumpResponse;
    private double distantWeight;

    /**
     * No minima yet.
     *
     * @param firstSlot index of the first slot
     * @param slots how many
     */
    ProximalMinima(int dimension, int firstSlot, int slots) {
        this(dimension, firstSlot, new int[slots], new double[slots * FIRST_CAPACITY * dimension], FIRST_CAPACITY);
    }

    /** Begins with the minima that another set has stored. */
    ProximalMinima(ProximalMinima other) {
        this(other.dimension, other.firstSlot, other.counts.clone(), other.stored.clone(), other.capacity);
    }

    private ProximalMinima(int dimension, int firstSlot, int[] counts, double[] stored, int capacity) {
        this.dimension = dimension;
        this.firstSlot = firstSlot;
        this.counts = counts;
        this.stored = stored;
        this.capacity = capacity;
        this.candidate = new double[dimension];
        this.mean = new double[dimension];
        for (int k = 0; k < MOST_MINIMA; k++) {
            points[k] = new double[dimension];
        }
    }

    /**
     * Begins with known minima.
     *
     * @param known those of all slots from 0 to the last one here at least, of the same dimension
     */
    ProximalMinima(int dimension, int firstSlot, int slots, KnownMinima known) {
        this(dimension, firstSlot, slots);
        turn = known.turn();
        int next = 0;
        for (int slot = 0; slot < firstSlot + slots; slot++) {
            int count = known.count(slot);
            if (slot >= firstSlot) {
                reserve(count);
                counts[slot - firstSlot] = count;
                System.arraycopy(known.points(), next, stored, index(slot, 0), count * dimension);
            }
            next += count * dimension;
        }
    }

    private int index(int slot, int minimum) {
        return ((slot - firstSlot) * capacity + minimum) * dimension;
    }

    /** Makes room for so many minima at each slot. */
    private void reserve(int minima) {
        if (minima <= capacity) {
            return;
        }
        double[] before = stored;
        int old = capacity * dimension;
        capacity = Math.min(MOST_MINIMA, Math.max(minima, 2 * capacity));
        stored = new double[counts.length * capacity * dimension];
        for (int k = 0; k < counts.length; k++) {
            System.arraycopy(before, k * old, stored, k * capacity * dimension, counts[k] * dimension);
        }
    }

    /** From how many questions in a row the minima have come. */
    int turn() {
        return turn;
    }

    /** What is known now of all slots, those of each set after those of the one before. */
    static KnownMinima known(List<ProximalMinima> sets) {
        int total =
                sets.stream().mapToInt(set -> Arrays.stream(set.counts).sum()).sum();
        int slots = sets.stream().mapToInt(set -> set.counts.length).sum();
        int dimension = sets.getFirst().dimension;
        int[] counts = new int[slots];
        double[] all = new double[total * dimension];
        int next = 0;
        for (ProximalMinima set : sets) {
            System.arraycopy(set.counts, 0, counts, set.firstSlot, set.counts.length);
            for (int k = 0; k < set.counts.length; k++) {
                int length = set.counts[k] * dimension;
                System.arraycopy(set.stored, k * set.capacity * dimension, all, next, length);
                next += length;
            }
        }
        return new KnownMinima(dimension, counts, all, sets.getFirst().turn + 1);
    }

    /** Forgets all that is stored. */
    void forget() {
        Arrays.fill(counts, 0);
    }

    /** Starts the search at a slot from nothing, among minima that are known exactly. */
    void begin() {
        begin(SAME);
    }

    /** Likewise among minima that are known to two or three digits only. */
    void beginRoughly() {
        begin(ROUGHLY_SAME);
    }

    private void begin(double relativeDistance) {
        same = relativeDistance;
        found = 0;
        provisional = false;
    }

    /** Number of different minima found since {@link #begin}, at most those that are kept. */
    int found() {
        return found;
    }

    /** Objective of the lowest minimum found since {@link #begin}. */
    double lowest() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < found; k++) {
            lowest = Math.min(lowest, objectives[k]);
        }
        return lowest;
    }

    /** Keeps the minimum that a descent has ended at if it is new. */
    void keep(Descents descents, int descent) {
        System.arraycopy(descents.points(), descent * dimension, candidate, 0, dimension);
        keep(
                descents.objective(descent),
                descents.loss(descent),
                descents.diagonalDerivative(descent),
                descents.isSettled(descent));
    }

    private void keep(double objective, double lossThere, double diagonalDerivativeThere, boolean settled) {
        if (found > 0 && !settled) {
            return;
        }
        if (provisional && settled) {
            found = 0;
        }
        provisional = !settled;
        for (int k = 0; k < found; k++) {
            if (isSame(points[k])) {
                return;
            }
        }
        int slot = found;
        if (found == MOST_MINIMA) {
            slot = highest();
            if (objectives[slot] <= objective) {
                return;
            }
        } else {
            found++;
        }
        System.arraycopy(candidate, 0, points[slot], 0, dimension);
        objectives[slot] = objective;
        losses[slot] = lossThere;
        diagonals[slot] = diagonalDerivativeThere;
    }

    private boolean isSame(double[] point) {
        double size = 0;
        double difference = 0;
        for (int k = 0; k < dimension; k++) {
            size += point[k] * point[k];
            difference += (point[k] - candidate[k]) * (point[k] - candidate[k]);
        }
        return difference <= same * same * size;
    }

    private int highest() {
        int highest = 0;
        for (int k = 1; k < found; k++) {
            if (objectives[k] > objectives[highest]) {
                highest = k;
            }
        }
        return highest;
    }

    /** Adds descents from the minima that a slot has; false when it has none. */
    boolean addStored(Descents descents, int slot) {
        int count = count(slot);
        for (int k = 0; k < count; k++) {
            descents.add(slot, stored, index(slot, k));
        }
        return count > 0;
    }

    /** Stores the minima found since {@link #begin}, whatever their height, to descend from them to the end. */
    void store(int slot) {
        reserve(found);
        for (int k = 0; k < found; k++) {
            System.arraycopy(points[k], 0, stored, index(slot, k), dimension);
        }
        counts[slot - firstSlot] = found;
    }

    /**
     * Averages the minima found since {@link #begin} and stores those that matter.
     *
     * @param centre holds x̃
     * @param offset of x̃ there
     */
    void finish(double[] centre, int offset, int slot, double temperature) {
        double scale = 1 / temperature;
        double lowest = lowest();
        Arrays.fill(mean, 0);
        displacementSquare = 0;
        loss = 0;
        diagonalDerivative = 0;
        double total = 0;
        int kept = 0;
        for (int k = 0; k < found; k++) {
            double gap = (objectives[k] - lowest) * scale;
            if (gap <= FORGOTTEN) {
                reserve(kept + 1);
                System.arraycopy(points[k], 0, stored, index(slot, kept), dimension);
                kept++;
            }
            double weight = gap > NEGLIGIBLE ? 0 : Math.exp(-gap);
            weights[k] = weight;
            if (weight == 0) {
                continue;
            }
            total += weight;
            double square = 0;
            for (int i = 0; i < dimension; i++) {
                double difference = points[k][i] - centre[offset + i];
                mean[i] += weight * points[k][i];
                square += difference * difference;
            }
            displacementSquare += weight * square;
            loss += weight * losses[k];
            diagonalDerivative += weight * diagonals[k];
        }
        counts[slot - firstSlot] = kept;
        for (int i = 0; i < dimension; i++) {
            mean[i] /= total;
        }
        for (int k = 0; k < found; k++) {
            weights[k] /= total;
        }
        displacementSquare /= total;
        loss /= total;
        diagonalDerivative /= total;
        distantWeight = 1 - weights[0];
        jumpResponse = 0;
        for (int k = 0; distantWeight > 0 && k < found; k++) {
            for (int i = 0; i < dimension; i++) {
                double difference = points[k][i] - mean[i];
                jumpResponse += weights[k] * difference * difference * scale;
            }
        }
    }

    /**
     * Adds the minima that have a weight since the last {@link #finish}.
     *
     * @param to receives the weight of each at the index of its descent
     */
    void addWeighted(Descents descents, int slot, double[] to) {
        for (int k = 0; k < found; k++) {
            if (weights[k] != 0) {
                to[descents.count()] = weights[k];
                descents.add(slot, points[k], 0);
                descents.end(descents.count() - 1, objectives[k], losses[k], diagonals[k], true);
            }
        }
    }

    /** Average minimum, length = dimension; overwritten by the next {@link #finish}. */
    double[] mean() {
        return mean;
    }

    /** Average of |x − x̃|². */
    double displacementSquare() {
        return displacementSquare;
    }

    /** Average loss. */
    double loss() {
        return loss;
    }

    /** Average of ∂loss/∂h summed over the diagonal. */
    double diagonalDerivative() {
        return diagonalDerivative;
    }

    /**
     * The trace of the covariance of the minima over the temperature: what jumps between them add to the derivative of
     * the average minimum by x̃.
     */
    double jumpResponse() {
        return jumpResponse;
    }

    /** Weight of all minima but the first one found. */
    double distantWeight() {
        return distantWeight;
    }

    /** Number of minima kept at a slot. */
    int count(int slot) {
        return counts[slot - firstSlot];
    }
}
