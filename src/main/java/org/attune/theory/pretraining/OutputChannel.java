package org.attune.theory.pretraining;

import java.util.List;
import org.attune.theory.fixedpoint.Effort;

/**
 * The output channel of pre-training: from order parameters to conjugates and errors, for every independent scramble of
 * its nodes. Implementations may keep warm starts and are not thread-safe.
 */
sealed interface OutputChannel permits LinearOutputChannel, SampledOutputChannel {
    /**
     * One result of the channel.
     *
     * @param conjugates Q̂, M̂, V̂, Eqs. (49)–(51), arXiv:2606.05899
     * @param trainError L
     */
    record Output(Conjugates conjugates, double trainError) {}

    /**
     * How the proximals answer to a shift of ũ between their jumps; H is the Hessian of the loss at the proximal.
     *
     * @param inverseCurvatureConjugate (2α/V) E Tr(I − (I+VH)⁻¹), which is V̂ where the proximal does not jump
     * @param amplification (2α/V²) E‖I − (I+VH)⁻¹‖_F², the output channel's part of R_pre
     */
    record Response(double inverseCurvatureConjugate, double amplification) {}

    /**
     * Evaluates the channel.
     *
     * @param overlaps Q, M, V with B &gt; 0 and V &gt; 0
     * @param search whether to look hard for minima of the proximals, beside those known
     * @return one output per scramble (none for a closed form), and last the pooled one
     */
    List<Output> evaluate(PretrainingOverlaps overlaps, boolean search);

    /**
     * As {@link #evaluate}, with the slopes.
     *
     * @param overlaps Q, M, V with B &gt; 0 and V &gt; 0
     * @param search whether to look hard for minima of the proximals, beside those known
     */
    ChannelLinearisation linearise(PretrainingOverlaps overlaps, boolean search);

    /** As {@link #linearise}, with the responses and their slopes. */
    ChannelLinearisation respond(PretrainingOverlaps overlaps, boolean search);

    /** Forgets warm starts: where they come from a way that led nowhere they may lead astray. */
    void forget();

    /** How precisely a fixed point of this channel is worth solving. */
    Effort effort();

    /** Test errors E, Eq. (55): one per scramble (none for a closed form), and last the pooled one. */
    double[] testErrors(PretrainingOverlaps overlaps);

    /**
     * The channel in the limit V → 0 at Q = 0, where the weights vanish: one per scramble (none for a closed form), and
     * last the pooled one.
     */
    List<Conjugates> atCollapse();
}
