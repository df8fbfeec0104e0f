package org.attune.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The verdict on a stage with its reasons, the most serious ones first.
 *
 * <p>The bounds come from training runs at finite dimension beside the theory (see the help page on where the theory
 * holds): up to a share of jumps of {@value #DOUBTFUL_JUMPS} both agree, beyond {@value #BROKEN_JUMPS} they do not.
 *
 * @param verdict the least favourable of the reasons; HOLDS without any
 * @param reasons what speaks against the theory
 */
public record Assessment(Verdict verdict, List<Reason> reasons) {
    /** Nothing speaks against the theory. */
    public static final Assessment HOLDS = new Assessment(Verdict.HOLDS, List.of());

    /** Largest share of jumps |j| up to which training follows the theory. */
    public static final double DOUBTFUL_JUMPS = 0.05;

    /** Share of jumps |j| beyond which training does not follow the theory. */
    public static final double BROKEN_JUMPS = 0.15;

    /**
     * A standard error of o_w, times the square root of the number of nodes, beyond which these do not tell the
     * solution: 0.03 at 8192 nodes. Where training followed the theory in the calibration it was 0.8 at most.
     */
    private static final double SENSITIVE = 2.7;

    /** R above 1 by so many standard errors is no accident of a point, but may be one of a curve. */
    private static final double DOUBTFUL_STANDARD_ERRORS = 2;

    /**
     * Nor one of a curve: the average that R is has a heavy tail, and its standard error over eight scrambles is now
     * and then too small.
     */
    private static final double BROKEN_STANDARD_ERRORS = 4;

    /** Differences of free entropies up to so many standard errors do not tell which branch is the answer. */
    private static final double TIE = 2;

    /** Defensive copy, in order of weight. */
    public Assessment {
        reasons = reasons.stream()
                .sorted((one, two) -> two.verdict().compareTo(one.verdict()))
                .toList();
    }

    /** The assessment that follows from reasons. */
    static Assessment of(List<Reason> reasons) {
        return new Assessment(reasons.stream().map(Reason::verdict).reduce(Verdict.HOLDS, Verdict::worse), reasons);
    }

    /** What speaks against this stage or one that it rests on. */
    Assessment and(Assessment other) {
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(other.reasons);
        return of(all);
    }

    /**
     * What speaks against one or the other of two points: of each cause in each stage the more serious reason, since
     * one sentence on each is enough.
     */
    public Assessment eitherOr(Assessment other) {
        Map<List<?>, Reason> worst = new LinkedHashMap<>();
        BinaryOperator<Reason> moreSerious =
                BinaryOperator.maxBy(Comparator.comparing(Reason::verdict).thenComparingDouble(Reason::value));
        Stream.concat(reasons.stream(), other.reasons.stream())
                .forEach(reason -> worst.merge(List.of(reason.stage(), reason.cause()), reason, moreSerious));
        return of(List.copyOf(worst.values()));
    }

    /**
     * The assessment of a trained stage.
     *
     * @param replicon R, stable below 1
     * @param jumpShare j
     */
    static Assessment ofTraining(Stage stage, Estimate replicon, Estimate jumpShare) {
        List<Reason> reasons = new ArrayList<>();
        double jumps = Math.abs(jumpShare.value());
        if (jumps > DOUBTFUL_JUMPS) {
            Verdict verdict = jumps > BROKEN_JUMPS ? Verdict.BROKEN : Verdict.DOUBTFUL;
            reasons.add(new Reason(stage, Reason.Cause.JUMPS, verdict, jumps));
        }
        if (replicon.isAboveBy(DOUBTFUL_STANDARD_ERRORS, 1)) {
            Verdict verdict = replicon.isAboveBy(BROKEN_STANDARD_ERRORS, 1) ? Verdict.BROKEN : Verdict.DOUBTFUL;
            reasons.add(new Reason(stage, Reason.Cause.REPLICON, verdict, replicon.value()));
        }
        return of(reasons);
    }

    /** Whether a stage was solved at all: where it was not, nothing that was found speaks for the theory. */
    static Assessment ofConvergence(Stage stage, Convergence convergence) {
        return convergence.status().isAnswer()
                ? HOLDS
                : of(List.of(new Reason(stage, Reason.Cause.UNANSWERED, Verdict.DOUBTFUL, convergence.residual())));
    }

    /**
     * Whether the solution of fine-tuning moves farther with the nodes than their number explains.
     *
     * @param overlap o_w
     */
    static Assessment ofSensitivity(Stage stage, Estimate overlap, Accuracy accuracy) {
        double error = overlap.standardError();
        return error * Math.sqrt(accuracy.nodes()) > SENSITIVE
                ? of(List.of(new Reason(stage, Reason.Cause.SENSITIVE, Verdict.DOUBTFUL, error)))
                : HOLDS;
    }

    /** Whether another fixed point of fine-tuning competes. */
    static Assessment ofBranches(Stage stage, Estimate freeEntropy, Optional<Estimate> second) {
        return second.filter(other -> freeEntropy.value() - other.value()
                        <= TIE * Math.hypot(freeEntropy.standardError(), other.standardError()))
                .map(other -> of(List.of(new Reason(
                        stage, Reason.Cause.COMPETING_BRANCH, Verdict.DOUBTFUL, freeEntropy.value() - other.value()))))
                .orElse(HOLDS);
    }
}
