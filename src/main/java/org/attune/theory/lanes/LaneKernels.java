package org.attune.theory.lanes;

import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;

/** Makes kernels of this package. Loads the Vector API: ask {@link Lanes#available} first. */
public final class LaneKernels {
    private LaneKernels() {}

    /** The fine-tuning proximals of a batch of sequences. */
    public static ProximalKernel rankOne(Activation activation, SequenceBatch sequences) {
        return new LaneNewton(
                activation == Activation.SOFTMAX
                        ? new SoftmaxRankOneLanes(sequences)
                        : new LinearRankOneLanes(sequences));
    }

    /** The pre-training proximals of a batch of fields, for the softmax. */
    public static ProximalKernel softmaxExtensiveRank(FieldBatch fields) {
        return new LaneNewton(new ExtensiveRankLanes(fields));
    }

    /** Softmax attention maps at the nodes of a set. */
    public static AttentionBlock softmaxAttention(ChannelNodes nodes) {
        return new SoftmaxAttentionLanes(nodes);
    }
}
