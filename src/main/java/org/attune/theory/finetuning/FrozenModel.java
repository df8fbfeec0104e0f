package org.attune.theory.finetuning;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.attune.model.PrescribedPretraining;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingOverlaps;
import org.attune.theory.pretraining.PretrainingState;

/**
 * The model that fine-tuning starts from, by its order parameters: Q, M, V as pooled over all scrambles, and as each
 * scramble alone gives them. Immutable.
 */
public final class FrozenModel {
    /** No pre-training at all, λ = ∞, Eqs. (81)–(82), arXiv:2606.05899. */
    public static final FrozenModel NONE = exact(PretrainingOverlaps.COLLAPSED);

    private final PretrainingOverlaps pooled;
    private final List<PretrainingOverlaps> scrambled;

    private FrozenModel(PretrainingOverlaps pooled, List<PretrainingOverlaps> scrambled) {
        this.pooled = pooled;
        this.scrambled = scrambled;
    }

    /** What a pre-training left. */
    public static FrozenModel of(PretrainingState state) {
        return new FrozenModel(
                state.overlaps(),
                IntStream.range(0, ChannelNodes.SCRAMBLES)
                        .mapToObj(state::overlapsOf)
                        .toList());
    }

    /** A model whose moments are given; nothing is known of V. */
    public static FrozenModel of(PrescribedPretraining prescribed) {
        return exact(new PretrainingOverlaps(prescribed.self(), prescribed.target(), 0));
    }

    private static FrozenModel exact(PretrainingOverlaps overlaps) {
        return new FrozenModel(overlaps, Collections.nCopies(ChannelNodes.SCRAMBLES, overlaps));
    }

    /** Whether all scrambles agree on the model, as they do where it is given. */
    boolean isExact() {
        return scrambled.stream().allMatch(pooled::equals);
    }

    /** Q, M, V. */
    public PretrainingOverlaps overlaps() {
        return pooled;
    }

    /** The pooled Q, M, V for every scramble. */
    IntFunction<PretrainingOverlaps> together() {
        return scramble -> pooled;
    }

    /** Each scramble's own Q, M, V. */
    IntFunction<PretrainingOverlaps> apart() {
        return scrambled::get;
    }
}
