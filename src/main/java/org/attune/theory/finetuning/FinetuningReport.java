package org.attune.theory.finetuning;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.theory.channel.RankOneChannel;
import org.attune.theory.channel.ScrambleAverages;
import org.attune.theory.fixedpoint.ErrorPropagation;
import org.attune.theory.fixedpoint.Slopes;
import org.attune.theory.fixedpoint.Vectors;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Precision;

/**
 * Every number of fine-tuning at a fixed point, with its standard error: each independent scramble is asked where its
 * own fixed point would lie, to first order, its own pre-training included.
 */
final class FinetuningReport {
    private static final int SELF = 0;
    private static final int TARGET = 1;
    private static final int INVERSE_CURVATURE = 2;
    private static final int SELF_CONJUGATE = 3;
    private static final int TARGET_CONJUGATE = 4;
    private static final int INVERSE_CURVATURE_CONJUGATE = 5;
    private static final int OVERLAP = 6;
    private static final int TEST_ERROR = 7;
    private static final int TRAIN_ERROR = 8;
    private static final int FORGETTING_ERROR = 9;
    private static final int FREE_ENTROPY = 10;
    private static final int REPLICON = 11;
    private static final int JUMP_SHARE = 12;
    private static final int COLUMNS = 13;

    /**
     * The numbers at a fixed point.
     *
     * @param prediction with standard errors
     * @param slopes that these follow from
     * @param errors the standard errors themselves
     */
    record Answer(FinetuningPrediction prediction, Slopes slopes, StandardErrors errors) {}

    /** The numbers at some point, and how far it is from being a fixed point. Immutable. */
    static final class Reading {
        private final double[] pooled;
        private final double[] mismatch;

        private Reading(double[] x, double[] pooled) {
            this.pooled = pooled;
            this.mismatch = Vectors.difference(Arrays.copyOf(pooled, x.length), x);
        }

        /** Mismatches of the equations in the order of {@link Slopes}; a copy. */
        double[] mismatch() {
            return mismatch.clone();
        }
    }

    private final Parameters parameters;
    private final FinetuningMap map;
    private final TestFields test;

    /**
     * A report on a question.
     *
     * @param map the map at whose fixed point the numbers are taken
     * @param test fields of the test law
     */
    FinetuningReport(Parameters parameters, FinetuningMap map, TestFields test) {
        this.parameters = parameters;
        this.map = map;
        this.test = test;
    }

    /** The numbers at a point that is not a fixed point, or not one to give errors for. */
    FinetuningPrediction withoutErrors(Convergence convergence, double[] x) {
        return prediction(convergence, row(x, ChannelNodes.SCRAMBLES), new StandardErrors(new double[COLUMNS]));
    }

    /**
     * The numbers at a fixed point with their standard errors.
     *
     * @param apart the same report with each scramble's own pre-training; this one where they are all the same
     * @param known slopes of the same question on fewer nodes, if they are to serve
     */
    Answer withErrors(Convergence convergence, double[] x, FinetuningReport apart, Optional<Slopes> known) {
        double[][] rows = apart.rows(x);
        if (apart != this) {
            rows[ChannelNodes.SCRAMBLES] = rows(x)[ChannelNodes.SCRAMBLES];
        }
        double[] pooled = rows[ChannelNodes.SCRAMBLES];
        Slopes slopes = known.orElseGet(() -> Slopes.of(moved -> rows(moved)[ChannelNodes.SCRAMBLES], x, pooled));
        double[][] deviations = slopes.deviations(rows);
        double[] errors = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            errors[column] = ErrorPropagation.standardError(deviations, FinetuningCoordinates.COUNT + column);
        }
        StandardErrors standardErrors = new StandardErrors(errors);
        return new Answer(prediction(convergence, columns(pooled), standardErrors), slopes, standardErrors);
    }

    /** The numbers at a point, which need not be a fixed point, with the proximals as exact as wanted. */
    Reading read(double[] x, Precision precision) {
        return new Reading(x, rows(x, precision)[ChannelNodes.SCRAMBLES]);
    }

    /** The numbers that have been read, with the standard errors of a question nearby. */
    FinetuningPrediction withErrorsOf(StandardErrors nearby, Convergence convergence, Reading reading) {
        double[] values = columns(reading.pooled);
        // ŵ and −ŵ are the same model; m ≥ 0 by convention.
        for (int odd : new int[] {TARGET, TARGET_CONJUGATE, OVERLAP}) {
            values[odd] *= reading.pooled[FinetuningCoordinates.COUNT + TARGET] < 0 ? -1 : 1;
        }
        return prediction(convergence, values, nearby);
    }

    /** For an update that vanishes: q = m = o_w = 0 and the errors of the frozen model, as far as they follow. */
    static FinetuningPrediction vanished(FinetuningPrediction near) {
        OrderParameters order = near.order();
        Estimate zero = Estimate.exact(0);
        return new FinetuningPrediction(
                near.convergence(),
                new OrderParameters(
                        zero,
                        zero,
                        order.inverseCurvature(),
                        order.selfConjugate(),
                        order.targetConjugate(),
                        order.inverseCurvatureConjugate()),
                zero,
                near.testError(),
                near.trainError(),
                near.forgettingError(),
                near.freeEntropy(),
                near.replicon(),
                near.jumpShare(),
                false,
                Optional.empty());
    }

    private double[] row(double[] x, int scramble) {
        return columns(rows(x)[scramble]);
    }

    private static double[] columns(double[] row) {
        return Arrays.copyOfRange(row, FinetuningCoordinates.COUNT, FinetuningCoordinates.COUNT + COLUMNS);
    }

    private double[][] rows(double[] x) {
        return rows(x, Precision.EXACT);
    }

    /** For each scramble, and last pooled: x moved by the mismatches of the equations there, then the columns. */
    private double[][] rows(double[] x, Precision precision) {
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
        ScrambleAverages averages = map.respond(overlaps, precision);
        TestFields.Errors errors = test.errors(overlaps);
        double[][] rows = new double[ChannelNodes.SCRAMBLES + 1][FinetuningCoordinates.COUNT + COLUMNS];
        boolean flat = FinetuningRootFinder.isFlat(overlaps);
        for (int scramble = 0; scramble < rows.length; scramble++) {
            double[] row = rows[scramble];
            FinetuningEquations mismatch = map.equations(averages, scramble, overlaps);
            row[0] = x[0] + mismatch.target();
            row[1] = x[1] + mismatch.curvature();
            row[2] = flat ? 0 : x[2] + mismatch.residual();
            FinetuningConjugates conjugates = map.conjugates(averages, scramble, overlaps);
            double trainError = averages.all(RankOneChannel.LOSS)[scramble];
            put(row, SELF, overlaps.self());
            put(row, TARGET, overlaps.target());
            put(row, INVERSE_CURVATURE, overlaps.inverseCurvature());
            put(row, SELF_CONJUGATE, conjugates.self());
            put(row, TARGET_CONJUGATE, conjugates.target());
            put(row, INVERSE_CURVATURE_CONJUGATE, conjugates.inverseCurvature());
            put(row, OVERLAP, overlaps.overlap());
            put(row, TEST_ERROR, errors.test(scramble));
            put(row, TRAIN_ERROR, trainError);
            put(row, FORGETTING_ERROR, errors.forgetting(scramble));
            put(
                    row,
                    FREE_ENTROPY,
                    -(trainError + parameters.lambdaPrime() * overlaps.self() / parameters.alphaPrime()));
            put(row, REPLICON, parameters.alphaPrime() * averages.all(RankOneChannel.RESPONSE_SQUARE)[scramble]);
            put(row, JUMP_SHARE, jumpShare(averages, scramble, overlaps));
        }
        return rows;
    }

    /** (E (χ̃−χ)·ζ/√b − E Tr(I − C)) over the larger of the two; 0 where nothing responds. */
    private static double jumpShare(ScrambleAverages averages, int scramble, FinetuningOverlaps overlaps) {
        double scale = Math.sqrt(overlaps.residualVariance());
        double product = -averages.all(RankOneChannel.DISPLACEMENT_NOISE)[scramble] / scale;
        double jacobian = averages.all(RankOneChannel.RESPONSE_TRACE)[scramble];
        double larger = Math.max(
                Math.abs(averages.pooled(RankOneChannel.DISPLACEMENT_NOISE)) / scale,
                Math.abs(averages.pooled(RankOneChannel.RESPONSE_TRACE)));
        return larger == 0 ? 0 : (product - jacobian) / larger;
    }

    private static void put(double[] row, int column, double value) {
        row[FinetuningCoordinates.COUNT + column] = value;
    }

    private static FinetuningPrediction prediction(Convergence convergence, double[] values, StandardErrors errors) {
        IntFunction<Estimate> at = column -> new Estimate(values[column], errors.of(column));
        return new FinetuningPrediction(
                convergence,
                new OrderParameters(
                        at.apply(SELF),
                        at.apply(TARGET),
                        at.apply(INVERSE_CURVATURE),
                        at.apply(SELF_CONJUGATE),
                        at.apply(TARGET_CONJUGATE),
                        at.apply(INVERSE_CURVATURE_CONJUGATE)),
                at.apply(OVERLAP),
                at.apply(TEST_ERROR),
                at.apply(TRAIN_ERROR),
                at.apply(FORGETTING_ERROR),
                at.apply(FREE_ENTROPY),
                at.apply(REPLICON),
                at.apply(JUMP_SHARE),
                values[INVERSE_CURVATURE] >= FinetuningRootFinder.FLAT_FROM,
                Optional.empty());
    }
}
