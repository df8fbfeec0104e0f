package org.attune.theory.finetuning;

import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.model.Convergence;
import org.attune.model.FinetuningPrediction;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.channel.Search;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.fixedpoint.Effort;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.Slopes;
import org.jspecify.annotations.Nullable;

/**
 * One question on one node set, with the sequences that are learned from: makes the maps whose fixed points are looked
 * for, what finds these, and the answer at one. Not thread-safe.
 */
final class FinetuningTask {
    /**
     * Minima whose objectives v·loss + |χ−χ̃|²/2 differ by less than this over √nodes, in units of q/(1+q), are
     * averaged: wide enough that several nodes share each jump, and vanishing with the Monte-Carlo error.
     */
    private static final double TEMPERATURE = 5;

    private static final double INFORMED_TARGET = 0.9;
    private static final double INFORMED_RESIDUAL = 0.1;

    private final Parameters parameters;
    private final FinetuningNodes nodes;
    private final FrozenModel frozen;
    private final SequenceMemo memo;
    private final CancellationSignal cancellation;
    private final Concurrency concurrency;
    private final TrainingSequences sequences;
    private final double temperature;
    private final boolean hurried;
    private final boolean keepsSlopes;
    private final Effort effort;
    private @Nullable TestFields test;
    private @Nullable FinetuningTask scout;
    private OptionalDouble growth = OptionalDouble.empty();

    /**
     * A task.
     *
     * @param parameters what is asked; only T, Δ, κ₀, α′, λ′, σ, e, β, ρ matter beside the frozen model
     * @param nodes nodes for the same T and σ
     * @param frozen the pre-trained model
     * @param followed whether the question follows another one, as while a slider moves
     * @param memo remembers the sequences
     * @param cancellation asked at each evaluation
     * @param concurrency where the shares of many nodes are worked on
     */
    FinetuningTask(
            Parameters parameters,
            FinetuningNodes nodes,
            FrozenModel frozen,
            boolean followed,
            SequenceMemo memo,
            CancellationSignal cancellation,
            Concurrency concurrency) {
        this(parameters, nodes, frozen, followed, false, memo, cancellation, concurrency);
    }

    private FinetuningTask(
            Parameters parameters,
            FinetuningNodes nodes,
            FrozenModel frozen,
            boolean followed,
            boolean scouting,
            SequenceMemo memo,
            CancellationSignal cancellation,
            Concurrency concurrency) {
        int count = 2 * nodes.training().count();
        boolean coarse = Effort.isCoarse(count);
        this.parameters = parameters;
        this.nodes = nodes;
        this.frozen = frozen;
        this.memo = memo;
        this.cancellation = cancellation;
        this.concurrency = concurrency;
        this.hurried = coarse && followed;
        this.keepsSlopes = coarse || scouting;
        this.effort = hurried ? Effort.forNodes(count).hurried() : Effort.forNodes(count);
        this.temperature = TEMPERATURE / Math.sqrt(count);
        this.sequences = memo.get(
                SequenceMemo.Law.TOGETHER,
                () -> LearnedSequences.of(parameters, nodes, frozen.together(), cancellation));
    }

    /** The same question on few nodes, to find out cheaply where a closer look is worth while; empty on few nodes. */
    Optional<FinetuningTask> scout() {
        FinetuningNodes scouts = nodes.scouts().get();
        if (scout == null && scouts.training().count() < nodes.training().count()) {
            scout = new FinetuningTask(
                    parameters, scouts, frozen, false, true, SequenceMemo.NONE, cancellation, concurrency);
        }
        return Optional.ofNullable(scout);
    }

    Parameters parameters() {
        return parameters;
    }

    /** The factor by which a small overlap grows where there is none, if that place has been looked at. */
    OptionalDouble growth() {
        return growth;
    }

    /** Remembers how a small overlap grows. */
    void remember(double growthOfOverlap) {
        growth = OptionalDouble.of(growthOfOverlap);
    }

    /** How much work the answer is worth. */
    Effort effort() {
        return effort;
    }

    /** Whether a slider moves, so that what takes long is left to the next level. */
    boolean isHurried() {
        return hurried;
    }

    /** Where the branch that fine-tuning reaches from the target is looked for. */
    FinetuningOverlaps informedStart() {
        return new FinetuningOverlaps(
                INFORMED_TARGET, INFORMED_RESIDUAL, 1 / (2 * parameters.lambdaPrime() + parameters.alphaPrime()));
    }

    /** A map that begins with known minima. */
    FinetuningMap map(KnownMinima known) {
        return map(known, 1);
    }

    private FinetuningMap map(KnownMinima known, double smearing) {
        return new FinetuningMap(
                parameters, nodes.training(), sequences, smearing * temperature, known, cancellation, concurrency);
    }

    /** A finder on a map that knows no minima. */
    BranchFinder finder() {
        return finder(1);
    }

    /** Likewise with the minima averaged at a temperature so many times as high. */
    BranchFinder finder(double smearing) {
        return new BranchFinder(map(KnownMinima.NONE, smearing), effort);
    }

    /** The numbers on a map, those of all scrambles pooled. */
    FinetuningReport report(FinetuningMap map) {
        return new FinetuningReport(parameters, map, test());
    }

    private TestFields test() {
        if (test == null) {
            test = new TestFields(parameters, nodes.testing().get(), frozen.together());
        }
        return test;
    }

    /** The answer at a point, with standard errors where it is a fixed point. */
    FinetuningState state(FinetuningMap map, FixedPoint point, Search search) {
        return state(map, point, search, Optional.empty());
    }

    /**
     * The answer at a point, with standard errors where it is a fixed point.
     *
     * @param search where to look for minima once more
     * @param known slopes of the same question on fewer nodes, which are good enough for standard errors
     */
    FinetuningState state(FinetuningMap map, FixedPoint point, Search search, Optional<Slopes> known) {
        double[] x = point.x();
        // ŵ and −ŵ are the same model; m ≥ 0 by convention.
        x[0] = Math.abs(x[0]);
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
        if (search != Search.KNOWN_MINIMA) {
            map.image(overlaps, search);
        }
        boolean vanished = point.converged() && overlaps.self() <= FinetuningMap.VANISHED;
        Status status = point.converged() ? vanished ? Status.COLLAPSED : Status.CONVERGED : Status.NOT_CONVERGED;
        Convergence convergence = new Convergence(status, point.iterations(), point.residual());
        FinetuningReport report = report(map);
        if (status != Status.CONVERGED) {
            FinetuningPrediction prediction = report.withoutErrors(convergence, x);
            return vanished
                    ? new FinetuningState(
                            convergence,
                            new FinetuningOverlaps(0, 0, overlaps.inverseCurvature()),
                            FinetuningReport.vanished(prediction),
                            Optional.empty())
                    : new FinetuningState(convergence, overlaps, prediction, Optional.empty());
        }
        FinetuningReport.Answer answer =
                report.withErrors(convergence, x, frozen.isExact() ? report : apart(map), known);
        return new FinetuningState(
                convergence,
                overlaps,
                answer.prediction(),
                keepsSlopes
                        ? Optional.of(new Linearisation(
                                map.knownMinima(),
                                answer.slopes(),
                                answer.errors(),
                                0,
                                Trail.from(parameters, overlaps)))
                        : Optional.empty());
    }

    private FinetuningReport apart(FinetuningMap map) {
        return new FinetuningReport(
                parameters,
                map.on(memo.get(
                        SequenceMemo.Law.APART,
                        () -> LearnedSequences.of(parameters, nodes, frozen.apart(), cancellation))),
                test().on(frozen.apart()));
    }
}
