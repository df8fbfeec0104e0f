package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
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
    private final Concurrency concurrency;

    /** A solver that does everything on the calling thread. */
    public FinetuningSolver() {
        this(Concurrency.none());
    }

    /**
     * A solver.
     *
     * @param concurrency where the shares of many nodes are worked on
     */
    public FinetuningSolver(Concurrency concurrency) {
        this.concurrency = concurrency;
    }

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
                CoarserMemo.NONE,
                cancellation);
    }

    /**
     * As {@link #solve(Parameters, FinetuningNodes, FrozenModel, FinetuningStart, CancellationSignal)}.
     *
     * @param starts solutions nearby. On a coarse node set they are followed first, on the branches that they are on
     * @param memo remembers the sequences of this question
     * @param coarser remembers its answers on fewer nodes
     */
    public FinetuningState solve(
            Parameters parameters,
            FinetuningNodes nodes,
            FrozenModel frozen,
            FinetuningStarts starts,
            SequenceMemo memo,
            CoarserMemo coarser,
            CancellationSignal cancellation) {
        return solve(
                new FinetuningTask(
                        parameters, nodes, frozen, starts.isFollowed(), true, memo, cancellation, concurrency),
                starts,
                coarser);
    }

    /**
     * Solves fine-tuning without pre-training, as a baseline to compare with: no second branch is looked for, and where
     * replica symmetry is broken the answer of few nodes remains.
     *
     * @param starts solutions nearby
     * @param coarser remembers its answers on fewer nodes
     * @see #solve(Parameters, FinetuningNodes, FrozenModel, FinetuningStart, CancellationSignal)
     */
    public FinetuningState solveBaseline(
            Parameters parameters,
            FinetuningNodes nodes,
            FinetuningStarts starts,
            CoarserMemo coarser,
            CancellationSignal cancellation) {
        return solve(
                new FinetuningTask(
                        parameters,
                        nodes,
                        FrozenModel.NONE,
                        starts.isFollowed(),
                        false,
                        SequenceMemo.NONE,
                        cancellation,
                        concurrency),
                starts,
                coarser);
    }

    private static FinetuningState solve(FinetuningTask task, FinetuningStarts starts, CoarserMemo memo) {
        Optional<FinetuningState> known =
                task.isHurried() ? new BranchContinuation(task, starts).answer() : refined(task, starts, memo);
        FinetuningState state = known.orElseGet(
                () -> new BranchSelector(task).from(starts.nearest().orElse(null)));
        return state.convergence().status().isAnswer() || task.isHurried() ? state : LargerRidge.judged(task, state);
    }

    /** The answer next to that to the same question on fewer nodes, else next to one next door. */
    private static Optional<FinetuningState> refined(FinetuningTask task, FinetuningStarts starts, CoarserMemo memo) {
        BranchRefinement refinement = new BranchRefinement(task);
        Optional<FinetuningTask> coarser = task.coarser();
        return coarser.isPresent()
                ? coarser.flatMap(fewer -> refinement.of(memo.get(fewer.nodes(), () -> solve(fewer, starts, memo))))
                : starts.nextDoor().filter(state -> !state.isBroken()).flatMap(refinement::nextTo);
    }

    /** Test errors of the frozen model, recalibrated by β, on both tasks. */
    public FrozenErrors frozenErrors(Parameters parameters, FinetuningNodes nodes, FrozenModel frozen) {
        return TestFields.frozenErrors(parameters, nodes.testing().get(), frozen);
    }
}
