package org.attune.theory.finetuning;

import java.util.stream.IntStream;
import org.attune.theory.fixedpoint.ErrorPropagation;
import org.attune.theory.fixedpoint.Vectors;

/**
 * How exactly a node set knows the mismatches of the equations of fine-tuning: their standard errors over the
 * scrambles. Immutable.
 *
 * <p>A quarter of it is as good as a solution: the standard error of the answer grows by 3 % at most (R. Pasupathy,
 * Operations Research 58, 889, 2010, on solving each sample to a tolerance that follows from its size).
 */
final class NodeNoise {
    private static final double SHARE = 0.25;

    /** Mismatches below this are rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    private final double[] standardErrors;

    /**
     * The noise.
     *
     * @param rows mismatches of each scramble, and last those of all scrambles pooled; more columns are ignored
     */
    NodeNoise(double[][] rows) {
        double[] pooled = rows[rows.length - 1];
        double[][] deviations = IntStream.range(0, rows.length - 1)
                .mapToObj(scramble -> Vectors.difference(rows[scramble], pooled))
                .toArray(double[][]::new);
        this.standardErrors = IntStream.range(0, FinetuningCoordinates.COUNT)
                .mapToDouble(equation -> ErrorPropagation.standardError(deviations, equation))
                .toArray();
    }

    /** The largest standard error of the three mismatches. */
    double largest() {
        return Vectors.largest(standardErrors);
    }

    /** Whether mismatches, in the order of {@link FinetuningEquations#mismatch}, are lost in the noise. */
    boolean hides(double[] mismatch) {
        return IntStream.range(0, FinetuningCoordinates.COUNT)
                .allMatch(equation -> Math.abs(mismatch[equation]) <= SHARE * standardErrors[equation] + NEGLIGIBLE);
    }
}
