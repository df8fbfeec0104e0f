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
import org.attune.theory.channel.Search;
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

    /** A longer step, in logarithms, is beyond the first order. */
    private static final double LONGEST_SHIFT = 0.05;

    /** Columns that are averages over the training channel. */
    private static final int[] OF_THE_MAP = {SELF_CONJUGATE, TRAIN_ERROR, REPLICON, JUMP_SHARE};

    /**
     * The numbers at a fixed point.
     *
     * @param prediction with standard errors
     * @param slopes that these follow from
     * @param errors the standard errors themselves
     */
    record Answer(FinetuningPrediction prediction, Slopes slopes, StandardErrors errors) {}

    /**
     * The numbers next to a point, at the solution that its mismatches lead to by the first order of the slopes.
     * Immutable.
     */
    static final class Reading {
        private final double[] x;
        private final double[] solution;
        private final double[][] rows;
        private final double[] values;
        private final double distantWeight;

        private Reading(double[] x, double[] solution, double[][] rows, double[] values, double distantWeight) {
            this.x = x;
            this.solution = solution;
            this.rows = rows;
            this.values = values;
            this.distantWeight = distantWeight;
        }

        /** Mismatches of the equations at the point, in the order of {@link Slopes}; a copy. */
        double[] mismatch() {
            double[] mismatch = Vectors.difference(Arrays.copyOf(rows[ChannelNodes.SCRAMBLES], x.length), x);
            if (FinetuningRootFinder.isFlat(FinetuningCoordinates.overlaps(x))) {
                mismatch[FinetuningEquations.RESIDUAL] = 0;
            }
            return mismatch;
        }

        /** Where the numbers belong. */
        double[] solution() {
            return solution.clone();
        }

        /** How exactly the nodes know the mismatches. */
        NodeNoise noise() {
            return new NodeNoise(rows);
        }

        /** Whether the point solves the equations as far as the nodes know them. */
        boolean isSolved() {
            return noise().hides(mismatch());
        }

        /** Weight of minima that a descent from χ̃ does not lead to; of use after a search of all nodes. */
        double distantWeight() {
            return distantWeight;
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
        return prediction(
                convergence, columns(rows(x, x)[ChannelNodes.SCRAMBLES]), new StandardErrors(new double[COLUMNS]));
    }

    /**
     * The numbers at a point that stays where it is for every scramble.
     *
     * @param apart the same report with each scramble's own pre-training
     */
    FinetuningPrediction atPoint(Convergence convergence, double[] x, FinetuningReport apart) {
        double[][] own = about(apart.rows(x, x));
        double[] average = own[ChannelNodes.SCRAMBLES];
        double[][] deviations = Arrays.stream(own, 0, ChannelNodes.SCRAMBLES)
                .map(row -> Vectors.difference(row, average))
                .toArray(double[][]::new);
        double[] errors = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            errors[column] = ErrorPropagation.standardError(deviations, FinetuningCoordinates.COUNT + column);
        }
        return prediction(convergence, columns(rows(x, x)[ChannelNodes.SCRAMBLES]), new StandardErrors(errors));
    }

    /** The slopes of the equations and of the numbers at a point. */
    Slopes slopes(double[] x) {
        return Slopes.of(moved -> rows(moved, moved)[ChannelNodes.SCRAMBLES], x, rows(x, x)[ChannelNodes.SCRAMBLES]);
    }

    /** The numbers next to a point, with the minima looked for there. */
    Reading read(double[] x, Slopes slopes, Search search) {
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
        ScrambleAverages averages = map.respond(overlaps, search, Precision.SKETCHED);
        double[][] mismatches = mismatches(x, averages);
        double[] shift = shift(x, slopes.newtonStep(mismatches[ChannelNodes.SCRAMBLES]));
        double[] solution = Vectors.sum(x, shift);
        double[][] rows = rows(x, mismatches, averages, solution);
        double[] values = columns(rows[ChannelNodes.SCRAMBLES]);
        double[] change = slopes.outputsAlong(shift);
        for (int column : OF_THE_MAP) {
            values[column] += change[column];
        }
        FinetuningOverlaps solved = FinetuningCoordinates.overlaps(solution);
        values[FREE_ENTROPY] = freeEntropy(values[TRAIN_ERROR], solved);
        // What the input channel says of the conjugates at a solution, Eqs. (67)–(69).
        double v = solved.inverseCurvature();
        values[TARGET_CONJUGATE] = solved.target() / v;
        values[INVERSE_CURVATURE_CONJUGATE] = 1 / v - 2 * parameters.lambdaPrime();
        if (!FinetuningRootFinder.isFlat(solved)) {
            values[SELF_CONJUGATE] = solved.residualVariance() / (v * v);
        }
        return new Reading(x, solution, rows, values, averages.pooled(RankOneChannel.DISTANT_WEIGHT));
    }

    /** The step that numbers are carried on by; none where it is so long that the first order says nothing. */
    private static double[] shift(double[] x, double[] step) {
        if (Vectors.largest(step) > LONGEST_SHIFT) {
            return new double[step.length];
        }
        if (x[0] == 0) {
            // By symmetry m stays 0, whatever the slopes of other nodes say.
            step[0] = 0;
        }
        return step;
    }

    /**
     * The numbers that have been read, with their standard errors; empty where these are not finite, since nodes that
     * do not tell how exactly they know a number do not know it.
     *
     * @param apart the same report with each scramble's own pre-training; empty where they are all the same
     * @param slopes near the point
     */
    Optional<Answer> withErrors(
            Convergence convergence, Reading reading, Optional<FinetuningReport> apart, Slopes slopes) {
        double[][] deviations = slopes.deviations(
                apart.map(own -> about(own.rows(reading.x, reading.solution))).orElse(reading.rows));
        double[] errors = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            errors[column] = ErrorPropagation.standardError(deviations, FinetuningCoordinates.COUNT + column);
        }
        if (!Double.isFinite(Vectors.largest(errors))) {
            return Optional.empty();
        }
        StandardErrors standardErrors = new StandardErrors(errors);
        return Optional.of(new Answer(withErrorsOf(standardErrors, convergence, reading), slopes, standardErrors));
    }

    /** Rows with their own average in place of that of other sequences. */
    private static double[][] about(double[][] rows) {
        double[] average = rows[ChannelNodes.SCRAMBLES];
        Arrays.fill(average, 0);
        for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
            for (int column = 0; column < average.length; column++) {
                average[column] += rows[scramble][column] / ChannelNodes.SCRAMBLES;
            }
        }
        return rows;
    }

    /** The numbers that have been read, with the standard errors of a question nearby. */
    FinetuningPrediction withErrorsOf(StandardErrors nearby, Convergence convergence, Reading reading) {
        double[] values = reading.values.clone();
        // ŵ and −ŵ are the same model; m ≥ 0 by convention.
        for (int odd : new int[] {TARGET, TARGET_CONJUGATE, OVERLAP}) {
            values[odd] *= reading.values[TARGET] < 0 ? -1 : 1;
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

    private static double[] columns(double[] row) {
        return Arrays.copyOfRange(row, FinetuningCoordinates.COUNT, FinetuningCoordinates.COUNT + COLUMNS);
    }

    /** Mismatches at a point for each scramble, and last pooled; that of b is none where v is as good as infinite. */
    private double[][] mismatches(double[] x, ScrambleAverages averages) {
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
        boolean flat = FinetuningRootFinder.isFlat(overlaps);
        double[][] mismatches = new double[ChannelNodes.SCRAMBLES + 1][];
        for (int scramble = 0; scramble < mismatches.length; scramble++) {
            mismatches[scramble] = map.equations(averages, scramble, overlaps).mismatch();
            if (flat) {
                mismatches[scramble][FinetuningEquations.RESIDUAL] = 0;
            }
        }
        return mismatches;
    }

    /** Rows at a point on the known minima. */
    private double[][] rows(double[] x, double[] solution) {
        ScrambleAverages averages =
                map.respond(FinetuningCoordinates.overlaps(x), Search.KNOWN_MINIMA, Precision.EXACT);
        return rows(x, mismatches(x, averages), averages, solution);
    }

    /**
     * For each scramble, and last pooled: x moved by the mismatches of the equations there, then the columns.
     *
     * @param solution where the errors on new sequences are taken, close to x
     */
    private double[][] rows(double[] x, double[][] mismatches, ScrambleAverages averages, double[] solution) {
        FinetuningOverlaps solved = FinetuningCoordinates.overlaps(solution);
        TestFields.Errors errors = test.errors(solved);
        double[][] rows = new double[ChannelNodes.SCRAMBLES + 1][];
        for (int scramble = 0; scramble < rows.length; scramble++) {
            rows[scramble] = row(x, mismatches[scramble], averages, scramble, solved, errors);
        }
        return rows;
    }

    private double[] row(
            double[] x,
            double[] mismatch,
            ScrambleAverages averages,
            int scramble,
            FinetuningOverlaps solved,
            TestFields.Errors errors) {
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
        double[] row = Arrays.copyOf(Vectors.sum(x, mismatch), FinetuningCoordinates.COUNT + COLUMNS);
        if (FinetuningRootFinder.isFlat(overlaps)) {
            // A constant, so that the slopes leave v where it is.
            row[FinetuningEquations.RESIDUAL] = 0;
        }
        FinetuningConjugates conjugates = map.conjugates(averages, scramble, overlaps);
        double trainError = averages.all(RankOneChannel.LOSS)[scramble];
        put(row, SELF, solved.self());
        put(row, TARGET, solved.target());
        put(row, INVERSE_CURVATURE, solved.inverseCurvature());
        put(row, SELF_CONJUGATE, conjugates.self());
        put(row, TARGET_CONJUGATE, conjugates.target());
        put(row, INVERSE_CURVATURE_CONJUGATE, conjugates.inverseCurvature());
        put(row, OVERLAP, solved.overlap());
        put(row, TEST_ERROR, errors.test(scramble));
        put(row, TRAIN_ERROR, trainError);
        put(row, FORGETTING_ERROR, errors.forgetting(scramble));
        put(row, FREE_ENTROPY, freeEntropy(trainError, solved));
        put(row, REPLICON, parameters.alphaPrime() * averages.all(RankOneChannel.RESPONSE_SQUARE)[scramble]);
        put(row, JUMP_SHARE, jumpShare(averages, scramble, overlaps));
        return row;
    }

    private double freeEntropy(double trainError, FinetuningOverlaps overlaps) {
        return -(trainError + parameters.lambdaPrime() * overlaps.self() / parameters.alphaPrime());
    }

    /**
     * (E (χ̃−χ)·ζ/√b − E Tr(I − C)) over the larger of the two; 0 where nothing responds. The difference is what jumps
     * take from the response: it is summed over the minima that compete, since the two forms carry far more noise, the
     * second one without bound where a minimum is about to end.
     */
    private static double jumpShare(ScrambleAverages averages, int scramble, FinetuningOverlaps overlaps) {
        double jumps = averages.pooled(RankOneChannel.JUMP_RESPONSE);
        double product = -averages.pooled(RankOneChannel.DISPLACEMENT_NOISE) / Math.sqrt(overlaps.residualVariance());
        double larger = Math.max(Math.abs(product), Math.abs(product + jumps));
        return larger == 0 ? 0 : -averages.all(RankOneChannel.JUMP_RESPONSE)[scramble] / larger;
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
