package org.attune.theory.channel;

import java.util.Arrays;
import java.util.List;
import org.attune.theory.gaussian.IsometricCoordinates;
import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.FieldBatch;
import org.attune.theory.lanes.ProximalKernel;

/**
 * The descents that find the minima of the pre-training proximals of a block of slots, in phases: what a slot needs
 * next depends on what it has found, and all that need the same descend together.
 *
 * <p>First from the minima known, ũ and u*. Where those lead to different minima, or to a high one, the lowest may be
 * another: it is looked for on the way between, and then with one row of ũ in u* or one of u* in ũ, since each row of
 * the attention map is either fitted or given up. Not thread-safe.
 */
final class ExtensiveRankDescents {
    /** Places between u* and ũ from which minima are sought. */
    private static final double[] FRACTIONS = {0.25, 0.5, 0.75};

    /** No minimum is lower than another by more than the objective there: beside one as low as this none is sought. */
    private static final double SAFE_OBJECTIVE = 2;

    private final FieldBatch fields;
    private final double[] labels;
    private final ProximalKernel kernel;
    private final ProximalMinima minima;
    private final IsometricCoordinates coordinates;
    private final int tokens;
    private final int dimension;
    private final Descents first;
    private final Descents between;
    private final Descents mixed;
    private final List<Descents> phases;
    private final int[] next;
    private final double[] start;

    /**
     * Descents for a channel.
     *
     * @param fields ũ and t
     * @param labels u*, shape targets × L
     * @param kernel does the descents
     * @param minima receives what they find
     */
    ExtensiveRankDescents(FieldBatch fields, double[] labels, ProximalKernel kernel, ProximalMinima minima) {
        this.fields = fields;
        this.labels = labels;
        this.kernel = kernel;
        this.minima = minima;
        this.tokens = fields.tokens();
        this.coordinates = new IsometricCoordinates(tokens);
        this.dimension = IsometricCoordinates.dimension(tokens);
        this.first = new Descents(dimension);
        this.between = new Descents(dimension);
        this.mixed = new Descents(dimension);
        this.phases = List.of(first, between, mixed);
        this.next = new int[phases.size()];
        this.start = new double[dimension];
    }

    /**
     * Does all descents of some slots; {@link #collect} then gives what they find, slot by slot.
     *
     * @param search whether to look hard for minima; otherwise those known are followed, and where there are none those
     *     taken that ũ and u* lead to
     */
    void descend(int from, int to, double inverseCurvature, boolean search) {
        phases.forEach(Descents::clear);
        for (int slot = from; slot < to; slot++) {
            boolean known = minima.addStored(first, slot);
            if (search || !known) {
                first.add(slot, fields.centres(), slot * dimension);
                first.add(slot, labels, fields.targetOf(slot) * dimension);
            }
        }
        kernel.minimise(first, inverseCurvature);
        if (search) {
            rewind();
            for (int slot = from; slot < to; slot++) {
                collect(slot);
                if (minima.found() > 1 || minima.lowest() >= SAFE_OBJECTIVE) {
                    addBetween(slot);
                }
            }
            kernel.minimise(between, inverseCurvature);
            rewind();
            for (int slot = from; slot < to; slot++) {
                collect(slot);
                if (minima.found() > 1) {
                    addMixed(slot);
                }
            }
            kernel.minimise(mixed, inverseCurvature);
        }
        rewind();
    }

    private void rewind() {
        Arrays.fill(next, 0);
    }

    /** Puts what the descents of a slot have found into the minima; slots in the order in which they were descended. */
    void collect(int slot) {
        minima.begin();
        for (int phase = 0; phase < next.length; phase++) {
            Descents descents = phases.get(phase);
            while (next[phase] < descents.count() && descents.slot(next[phase]) == slot) {
                minima.keep(descents, next[phase]++);
            }
        }
    }

    private void addBetween(int slot) {
        int label = fields.targetOf(slot) * dimension;
        for (double fraction : FRACTIONS) {
            for (int k = 0; k < dimension; k++) {
                start[k] = labels[label + k] + fraction * (fields.centres()[slot * dimension + k] - labels[label + k]);
            }
            between.add(slot, start, 0);
        }
    }

    private void addMixed(int slot) {
        int label = fields.targetOf(slot) * dimension;
        for (int row = 0; row < tokens; row++) {
            addWithRow(slot, row, fields.centres(), slot * dimension, labels, label);
            addWithRow(slot, row, labels, label, fields.centres(), slot * dimension);
        }
    }

    private void addWithRow(int slot, int row, double[] from, int fromOffset, double[] other, int otherOffset) {
        System.arraycopy(from, fromOffset, start, 0, dimension);
        for (int column = 0; column < tokens; column++) {
            int k = coordinates.index(row * tokens + column);
            start[k] = other[otherOffset + k];
        }
        mixed.add(slot, start, 0);
    }
}
