package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Convergence;
import org.attune.model.FinetuningPrediction;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.channel.Search;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.fixedpoint.Effort;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.Slopes;
import org.attune.theory.gaussian.ChannelNodes;
import org.jspecify.annotations.Nullable;

/**
 * Solves the state evolution of fine-tuning, Eqs. (61)–(73), arXiv:2606.05899.
 *
 * <p>Departs from Eqs. (70), (72): products with ζ take the place of the Jacobian of the proximal, since the proximal
 * jumps:
 *
 * <pre>m̂ = (α′/v) E (χ−χ̃)·(χ* − (m/√b) ζ),  q̂ = (α′/v²) E |χ−χ̃|²,  v̂ = −(α′/(v√b)) E (χ−χ̃)·ζ − 2α′ E ∂_qψ.</pre>
 *
 * <p>Several fixed points can coexist; m = 0 always is one. Two are looked for, from an informed start and without any
 * overlap. The second counts where it is stable, that is where a small overlap does not grow; the one of larger free
 * entropy, Eq. (22), is the answer, and the other is given beside it.
 *
 * <p>Immutable.
 */
public final class FinetuningSolver {
    /**
     * Minima whose objectives v·loss + |χ−χ̃|²/2 differ by less than this over √nodes, in units of q/(1+q), are
     * averaged: wide enough that several nodes share each jump, and vanishing with the Monte-Carlo error.
     */
    private static final double TEMPERATURE = 5;

    /** Where no fixed point is found, because minima without number compete, they are smeared this much wider. */
    private static final double[] SMEARED = {4, 16, 64, 256};

    /** Narrower at last, because minima that are smeared vanish at some place, and with them their weight. */
    private static final double[] SMEARED_EXHAUSTIVELY = {1, 4, 16, 64, 256, 0.25, 1.0 / 16, 1.0 / 64};

    /** With more tokens, looking for all minima at every evaluation takes longer than anybody waits. */
    private static final int MOST_EXHAUSTIVE_TOKENS = 4;

    /** Few nodes know the growth of a small overlap to some ten percent. */
    private static final double CLEAR_GROWTH = 1.5;

    /** A fixed point with less overlap is not worth a name of its own. */
    private static final double NO_OVERLAP = 1e-2;

    /** A start with less overlap does not tell where the informed branch is. */
    private static final double INFORMED_OVERLAP = 0.3;

    private static final double INFORMED_TARGET = 0.9;
    private static final double INFORMED_RESIDUAL = 0.1;

    /**
     * Solves with the frozen model that pre-training left.
     *
     * @param parameters what is asked; only T, Δ, κ₀, α′, λ′, σ, e, β, ρ matter beside the frozen model
     * @param nodes nodes for the same T and σ
     * @param frozen the pre-trained model
     * @param start the solution of a nearby question, or null for an informed start. On a coarse node set it is
     *     followed first, on the branch that it is on
     * @param cancellation asked at each iteration
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public FinetuningState solve(
            Parameters parameters,
            FinetuningNodes nodes,
            FrozenModel frozen,
            @Nullable FinetuningStart start,
            CancellationSignal cancellation) {
        return solve(
                parameters,
                nodes,
                frozen,
                FinetuningStarts.of(Optional.ofNullable(start)),
                SequenceMemo.NONE,
                cancellation);
    }

    /**
     * As {@link #solve(Parameters, FinetuningNodes, FrozenModel, FinetuningStart, CancellationSignal)}.
     *
     * @param starts solutions nearby. On a coarse node set they are followed first, on the branches that they are on
     * @param memo remembers the sequences of this question
     */
    public FinetuningState solve(
            Parameters parameters,
            FinetuningNodes nodes,
            FrozenModel frozen,
            FinetuningStarts starts,
            SequenceMemo memo,
            CancellationSignal cancellation) {
        return new Run(parameters, nodes, frozen, starts, memo, cancellation).solve();
    }

    /** Test errors of the frozen model, recalibrated by β, on both tasks. */
    public FrozenErrors frozenErrors(Parameters parameters, FinetuningNodes nodes, FrozenModel frozen) {
        return TestFields.frozenErrors(parameters, nodes.testing(), frozen);
    }

    private static final class Run {
        private final Parameters parameters;
        private final FinetuningNodes nodes;
        private final FrozenModel frozen;
        private final FinetuningStarts starts;
        private final SequenceMemo memo;
        private final CancellationSignal cancellation;
        private final Effort effort;
        private final boolean coarse;
        private final boolean hurried;
        private final boolean keepsSlopes;

        Run(
                Parameters parameters,
                FinetuningNodes nodes,
                FrozenModel frozen,
                FinetuningStarts starts,
                SequenceMemo memo,
                CancellationSignal cancellation) {
            this(parameters, nodes, frozen, starts, memo, cancellation, false);
        }

        private Run(
                Parameters parameters,
                FinetuningNodes nodes,
                FrozenModel frozen,
                FinetuningStarts starts,
                SequenceMemo memo,
                CancellationSignal cancellation,
                boolean keepsSlopes) {
            this.parameters = parameters;
            this.nodes = nodes;
            this.frozen = frozen;
            this.starts = starts;
            this.memo = memo;
            this.cancellation = cancellation;
            this.keepsSlopes = keepsSlopes;
            this.coarse = Effort.isCoarse(2 * nodes.training().count());
            this.hurried = coarse && starts.isFollowed();
            Effort usual = Effort.forNodes(2 * nodes.training().count());
            this.effort = hurried ? usual.hurried() : usual;
        }

        FinetuningState solve() {
            double temperature = temperature(nodes.training());
            TrainingSequences sequences = memo.get(
                    SequenceMemo.Law.TOGETHER,
                    () -> LearnedSequences.of(parameters, nodes, frozen.together(), cancellation));
            if (hurried) {
                return follow(sequences, temperature);
            }
            FinetuningStart start = starts.nearest().orElse(null);
            return refine(sequences, temperature).orElseGet(() -> search(sequences, temperature, start));
        }

        /**
         * The same question is answered with few nodes first: what minima come and go on the way to the answer costs
         * little there.
         */
        private Optional<FinetuningState> refine(TrainingSequences sequences, double temperature) {
            FinetuningNodes scouts = nodes.scouts().get();
            if (!effort.persistent()
                    || scouts.training().count() == nodes.training().count()) {
                return Optional.empty();
            }
            FinetuningState scout =
                    new Run(parameters, scouts, frozen, starts, SequenceMemo.NONE, cancellation, true).solve();
            Optional<Refined> one = refine(scout, sequences, temperature);
            return scout.second().isEmpty()
                    ? one.map(refined -> withSecondBranch(refined.finder(), refined.state()))
                    : better(one, refine(scout.second().get(), sequences, temperature));
        }

        /**
         * An answer of few nodes carried over to all.
         *
         * @param finder found it
         */
        private record Refined(FinetuningState state, BranchFinder finder) {
            double freeEntropy() {
                return state.prediction().freeEntropy().value();
            }

            double overlap() {
                return state.overlaps().overlap();
            }

            double growth() {
                return finder.growthOfOverlap(state.overlaps());
            }
        }

        /** The answer next to one of few nodes, if there is one. */
        private Optional<Refined> refine(FinetuningState scout, TrainingSequences sequences, double temperature) {
            if (scout.convergence().status() != Status.CONVERGED) {
                return Optional.empty();
            }
            Slopes slopes = scout.around().orElseThrow().slopes();
            BranchFinder finder = finder(sequences, temperature);
            FixedPoint point = finder.refine(scout.overlaps(), slopes);
            return point.converged()
                    ? Optional.of(
                            new Refined(state(finder.map(), point, Search.KNOWN_MINIMA, Optional.of(slopes)), finder))
                    : Optional.empty();
        }

        /** Where few nodes know two branches, those of them that there are with many. */
        private static Optional<FinetuningState> better(Optional<Refined> one, Optional<Refined> other) {
            if (one.isEmpty() || other.isEmpty()) {
                // Without overlap, and alone, it is an answer only where no overlap clearly grows.
                return one.or(() -> other)
                        .filter(alone -> alone.overlap() >= NO_OVERLAP || alone.growth() <= CLEAR_GROWTH)
                        .map(Refined::state);
            }
            boolean oneFirst = one.get().freeEntropy() >= other.get().freeEntropy();
            FinetuningState first = (oneFirst ? one : other).get().state();
            FinetuningState second = (oneFirst ? other : one).get().state();
            boolean same =
                    Math.abs(first.overlaps().overlap() - second.overlaps().overlap()) <= NO_OVERLAP;
            return Optional.of(same ? first : first.beside(second));
        }

        /**
         * While a slider moves, an answer that a few dozen evaluations from where it was do not find is left to the
         * next level.
         */
        private FinetuningState follow(TrainingSequences sequences, double temperature) {
            Following following = new Following(sequences, temperature);
            Optional<FinetuningStart> first = starts.nearest();
            Optional<FinetuningState> state =
                    first.flatMap(following::from).or(() -> starts.otherBranch().flatMap(following::from));
            return state.orElseGet(() -> following
                    .unanswered
                    .filter(left -> following.wasNear)
                    .orElseGet(() -> search(sequences, temperature, first.orElse(null))));
        }

        /** Attempts to follow one start after the other. */
        private final class Following {
            private final TrainingSequences sequences;
            private final double temperature;
            private boolean wasNear;
            private Optional<FinetuningState> unanswered = Optional.empty();

            Following(TrainingSequences sequences, double temperature) {
                this.sequences = sequences;
                this.temperature = temperature;
            }

            /** The solution next to a start, if there is one. */
            Optional<FinetuningState> from(FinetuningStart start) {
                if (start.isVanished()) {
                    return vanished(start);
                }
                KnownMinima known = start.around().map(Linearisation::minima).orElse(KnownMinima.NONE);
                FinetuningMap near =
                        new FinetuningMap(parameters, nodes.training(), sequences, temperature, known, cancellation);
                Optional<FinetuningState> pursued =
                        start.around().flatMap(around -> pursue(near, start.overlaps(), around));
                if (pursued.isPresent()) {
                    return pursued;
                }
                BranchFinder finder = new BranchFinder(near, effort);
                FixedPoint point = finder.follow(start.overlaps(), start.around());
                wasNear |= finder.wasNear();
                FinetuningState state = state(near, point, Search.KNOWN_MINIMA);
                if (!point.converged()) {
                    unanswered = Optional.of(state);
                    return Optional.empty();
                }
                return Optional.of(state);
            }

            private Optional<FinetuningState> vanished(FinetuningStart start) {
                BranchFinder finder = finder(sequences, temperature);
                FixedPoint point = finder.vanish(start.overlaps().inverseCurvature());
                return point.converged()
                        ? Optional.of(state(finder.map(), point, Search.KNOWN_MINIMA))
                        : Optional.empty();
            }
        }

        /** The solution next to that of the question before, if a few evaluations lead there. */
        private Optional<FinetuningState> pursue(FinetuningMap near, FinetuningOverlaps start, Linearisation around) {
            FinetuningReport report = report(near);
            Optional<Pursuit.End> end = new Pursuit(near, report).from(start, around.slopes());
            if (end.isEmpty()) {
                return Optional.empty();
            }
            FixedPoint point = end.get().point();
            FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(point.x());
            if (around.isOld(point.iterations())) {
                return new BranchFinder(near, effort).gainsOverlap(overlaps)
                        ? Optional.empty()
                        : Optional.of(state(near, point, Search.KNOWN_MINIMA));
            }
            Convergence convergence = new Convergence(Status.CONVERGED, point.iterations(), point.residual());
            return Optional.of(new FinetuningState(
                    convergence,
                    overlaps.target() < 0
                            ? new FinetuningOverlaps(
                                    -overlaps.target(), overlaps.residualVariance(), overlaps.inverseCurvature())
                            : overlaps,
                    report.withErrorsOf(around.errors(), convergence, end.get().reading()),
                    Optional.of(around.next(near.knownMinima()))));
        }

        private FinetuningState search(
                TrainingSequences sequences, double temperature, @Nullable FinetuningStart start) {
            BranchFinder finder = finder(sequences, temperature);
            FinetuningOverlaps informed = informedStart(parameters);
            FixedPoint point =
                    finder.iterate(start == null ? informed : keptInformed(start.overlaps(), informed), false);
            if (!point.converged() && !finder.isRefuted()) {
                point = finder.iterate(informed, true);
            }
            if (hurried) {
                return state(finder.map(), point, Search.KNOWN_MINIMA);
            }
            if (!point.converged() && (!finder.isRefuted() || effort.persistent())) {
                point = finder.solve(FinetuningCoordinates.overlaps(point.x()));
            }
            if (!point.converged()) {
                point = finder.solveUninformed(informed.inverseCurvature(), false);
            }
            boolean exhaustive = parameters.tokens() <= MOST_EXHAUSTIVE_TOKENS;
            for (double factor : exhaustive ? SMEARED_EXHAUSTIVELY : SMEARED) {
                if (point.converged()) {
                    break;
                }
                finder = finder(sequences, factor * temperature);
                point = finder.solveUninformed(informed.inverseCurvature(), exhaustive);
            }
            FinetuningState state =
                    state(finder.map(), point, point.converged() ? Search.KNOWN_MINIMA : Search.USUAL_STARTS);
            return effort.branches() && state.convergence().status() == Status.CONVERGED
                    ? withSecondBranch(finder, state)
                    : state;
        }

        /** Beside a fixed point with overlap there may be one without, which iterating from no overlap leads to. */
        private FinetuningState withSecondBranch(BranchFinder finder, FinetuningState informed) {
            FinetuningOverlaps near = informed.overlaps();
            FinetuningOverlaps start = new FinetuningOverlaps(0, near.residualVariance(), near.inverseCurvature());
            if (near.overlap() < NO_OVERLAP || growsForSure(start)) {
                return informed;
            }
            FixedPoint point = finder.iterate(start, true);
            if (!point.converged()) {
                point = finder.solveUninformed(near.inverseCurvature(), false);
            }
            if (!point.converged() || finder.growthOfOverlap(point) > 1) {
                return informed;
            }
            FinetuningState uninformed = state(finder.map(), point, Search.USUAL_STARTS);
            boolean informedFirst = informed.prediction().freeEntropy().value()
                    >= uninformed.prediction().freeEntropy().value();
            return informedFirst ? informed.beside(uninformed) : uninformed.beside(informed);
        }

        /** Whether few nodes are enough to tell that without overlap a small one grows, so that nothing stays there. */
        private boolean growsForSure(FinetuningOverlaps start) {
            FinetuningNodes scouts = nodes.scouts().get();
            int count = 2 * scouts.training().count();
            if (scouts.training().count() == nodes.training().count()) {
                return false;
            }
            BranchFinder finder = new BranchFinder(
                    new FinetuningMap(
                            parameters,
                            scouts.training(),
                            LearnedSequences.of(parameters, scouts, frozen.together(), cancellation),
                            temperature(scouts.training()),
                            KnownMinima.NONE,
                            cancellation),
                    Effort.forNodes(count));
            FixedPoint point = finder.iterate(start, true);
            return point.converged() && finder.growthOfOverlap(point) > CLEAR_GROWTH;
        }

        /** The neighbour's overlaps, kept informed: near m = 0 they say nothing of the informed branch. */
        private FinetuningOverlaps keptInformed(FinetuningOverlaps near, FinetuningOverlaps informed) {
            if (near.overlap() >= INFORMED_OVERLAP) {
                return near;
            }
            double self = near.self();
            return effort.persistent() || self <= FinetuningMap.VANISHED
                    ? informed
                    : new FinetuningOverlaps(
                            INFORMED_OVERLAP * Math.sqrt(self),
                            self * (1 - INFORMED_OVERLAP * INFORMED_OVERLAP),
                            near.inverseCurvature());
        }

        private BranchFinder finder(TrainingSequences sequences, double temperature) {
            return new BranchFinder(map(sequences, temperature), effort);
        }

        private FinetuningMap map(TrainingSequences sequences, double temperature) {
            return new FinetuningMap(
                    parameters, nodes.training(), sequences, temperature, KnownMinima.NONE, cancellation);
        }

        private FinetuningState state(FinetuningMap map, FixedPoint point, Search search) {
            return state(map, point, search, Optional.empty());
        }

        /**
         * The answer at a point.
         *
         * @param known slopes of the same question on fewer nodes, which are good enough for standard errors
         */
        private FinetuningState state(FinetuningMap map, FixedPoint point, Search search, Optional<Slopes> known) {
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
            TestFields test = new TestFields(parameters, nodes.testing(), frozen.together());
            FinetuningReport report = new FinetuningReport(parameters, map, test);
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
                    report.withErrors(convergence, x, frozen.isExact() ? report : apart(map, test), known);
            return new FinetuningState(
                    convergence,
                    overlaps,
                    answer.prediction(),
                    coarse || keepsSlopes
                            ? Optional.of(new Linearisation(map.knownMinima(), answer.slopes(), answer.errors(), 0))
                            : Optional.empty());
        }

        private FinetuningReport report(FinetuningMap map) {
            return new FinetuningReport(
                    parameters, map, new TestFields(parameters, nodes.testing(), frozen.together()));
        }

        private FinetuningReport apart(FinetuningMap map, TestFields test) {
            return new FinetuningReport(
                    parameters,
                    map.on(memo.get(
                            SequenceMemo.Law.APART,
                            () -> LearnedSequences.of(parameters, nodes, frozen.apart(), cancellation))),
                    test.on(frozen.apart()));
        }
    }

    private static double temperature(ChannelNodes nodes) {
        return TEMPERATURE / Math.sqrt(2.0 * nodes.count());
    }

    private static FinetuningOverlaps informedStart(Parameters parameters) {
        return new FinetuningOverlaps(
                INFORMED_TARGET, INFORMED_RESIDUAL, 1 / (2 * parameters.lambdaPrime() + parameters.alphaPrime()));
    }
}
