package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Convergence;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.channel.Search;
import org.attune.theory.channel.TrainingSequences;
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
    private final boolean thorough;
    private final SolverBudget budget;
    private @Nullable TestFields test;

    /**
     * A task.
     *
     * @param parameters what is asked; only T, Δ, κ₀, α′, λ′, σ, e, β, ρ matter beside the frozen model
     * @param nodes nodes for the same T and σ
     * @param frozen the pre-trained model
     * @param followed whether the question follows another one, as while a slider moves
     * @param thorough whether a second branch, and many nodes where replica symmetry is broken, are worth the work
     * @param memo remembers the sequences
     * @param cancellation asked at each evaluation
     * @param concurrency where the shares of many nodes are worked on
     */
    FinetuningTask(
            Parameters parameters,
            FinetuningNodes nodes,
            FrozenModel frozen,
            boolean followed,
            boolean thorough,
            SequenceMemo memo,
            CancellationSignal cancellation,
            Concurrency concurrency) {
        this.parameters = parameters;
        this.nodes = nodes;
        this.frozen = frozen;
        this.memo = memo;
        this.cancellation = cancellation;
        this.concurrency = concurrency;
        this.thorough = thorough;
        this.hurried = Accuracy.isCoarse(nodes.count()) && followed;
        this.budget = SolverBudget.of(nodes.count(), hurried);
        this.temperature = TEMPERATURE / Math.sqrt(nodes.count());
        this.sequences = memo.get(
                SequenceMemo.Law.TOGETHER,
                () -> LearnedSequences.of(parameters, nodes, frozen.together(), cancellation));
    }

    /** Whether a second branch, and many nodes where replica symmetry is broken, are worth the work. */
    boolean isThorough() {
        return thorough;
    }

    /** The same question on fewer nodes, whose answer is carried over to these; empty where these are few. */
    Optional<FinetuningTask> coarser() {
        return nodes.coarser().get().map(this::on);
    }

    /** The same question on very few nodes, to find out cheaply where a closer look is worth while. */
    FinetuningTask scout() {
        return on(nodes.scouts().get());
    }

    /** The same question with another ridge, on these nodes. */
    FinetuningTask withRidge(double lambdaPrime) {
        return on(nodes, parameters.with(ParameterInfo.LAMBDA_PRIME, lambdaPrime));
    }

    private FinetuningTask on(FinetuningNodes others) {
        return on(others, parameters);
    }

    private FinetuningTask on(FinetuningNodes others, Parameters asked) {
        return new FinetuningTask(asked, others, frozen, false, thorough, SequenceMemo.NONE, cancellation, concurrency);
    }

    /** Size of the node set. */
    int nodes() {
        return nodes.count();
    }

    Parameters parameters() {
        return parameters;
    }

    /** How much work the answer is worth. */
    SolverBudget budget() {
        return budget;
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
        return new FinetuningMap(
                parameters, nodes.training(), sequences, temperature, known, cancellation, concurrency);
    }

    /** A map that knows no minima. */
    FinetuningMap map() {
        return map(KnownMinima.NONE);
    }

    /** Finds fixed points of a map. */
    FixedPointFinder finder(FinetuningMap map) {
        return new FixedPointFinder(map, budget);
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

    /**
     * The answer at a point that a finder has ended at, with standard errors where it is a fixed point.
     *
     * @param map the map of the finder; its minima are those of the last point
     */
    FinetuningState state(FinetuningMap map, FixedPointFinder finder, FixedPoint point) {
        double[] x = point.x();
        // ŵ and −ŵ are the same model; m ≥ 0 by convention.
        x[0] = Math.abs(x[0]);
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
        boolean vanished = point.converged() && overlaps.self() <= FinetuningSystem.VANISHED;
        FinetuningReport report = report(map);
        if (point.converged() && !vanished) {
            Slopes slopes = report.slopes(x);
            FinetuningReport.Reading reading = report.read(x, slopes, Search.KNOWN_MINIMA);
            return state(map, new BroydenCorrector.End(point, reading), slopes, finder.distantWeight())
                    .orElseGet(() -> unanswered(report, point, x));
        }
        Convergence convergence = new Convergence(Status.COLLAPSED, point.iterations(), point.residual());
        return vanished
                ? new FinetuningState(
                        convergence,
                        new FinetuningOverlaps(0, 0, overlaps.inverseCurvature()),
                        FinetuningReport.vanished(
                                report.atPoint(convergence, x, frozen.isExact() ? report : apart(map))),
                        Optional.empty())
                : unanswered(report, point, x);
    }

    private static FinetuningState unanswered(FinetuningReport report, FixedPoint point, double[] x) {
        Convergence convergence = new Convergence(Status.NOT_CONVERGED, point.iterations(), point.residual());
        return new FinetuningState(
                convergence, FinetuningCoordinates.overlaps(x), report.withoutErrors(convergence, x), Optional.empty());
    }

    /**
     * The answer at a fixed point whose numbers have been read; empty where their standard errors are not finite.
     *
     * @param slopes near it
     * @param distantWeight weight of minima that a descent from χ̃ does not lead to
     */
    Optional<FinetuningState> state(FinetuningMap map, BroydenCorrector.End end, Slopes slopes, double distantWeight) {
        Convergence convergence = new Convergence(
                Status.CONVERGED, end.point().iterations(), end.point().residual());
        double[] solution = end.reading().solution();
        solution[0] = Math.abs(solution[0]);
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(solution);
        return report(map)
                .withErrors(
                        convergence,
                        end.reading(),
                        frozen.isExact() ? Optional.empty() : Optional.of(apart(map)),
                        slopes)
                .map(answer -> new FinetuningState(
                        convergence,
                        overlaps,
                        answer.prediction(),
                        nodes.isKept()
                                ? Optional.of(new Linearisation(
                                        map.knownMinima(),
                                        answer.slopes(),
                                        answer.errors(),
                                        0,
                                        Trail.from(parameters, overlaps),
                                        distantWeight))
                                : Optional.empty()));
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
