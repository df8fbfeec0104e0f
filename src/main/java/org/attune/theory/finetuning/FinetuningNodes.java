package org.attune.theory.finetuning;

import java.util.Optional;
import java.util.function.Supplier;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.NodeLibrary;

/**
 * The node sets of one fine-tuning question.
 *
 * @param training nodes of the training channel
 * @param testing nodes of the test law; more of them, because a test error costs no proximal, and made while the first
 *     proximals are solved
 * @param candidates nodes of the sequences that active fine-tuning chooses from when they are reused; only then asked
 *     for
 * @param coarser nodes for the same question whose answer is carried over to these; none where these are few
 * @param scouts very few nodes for the same question, to find out cheaply where a closer look is worth while
 */
public record FinetuningNodes(
        ChannelNodes training,
        Supplier<ChannelNodes> testing,
        Supplier<ChannelNodes> candidates,
        Supplier<Optional<FinetuningNodes>> coarser,
        Supplier<FinetuningNodes> scouts) {
    private static final int SCOUTS = 256;

    /** Beyond these the minima of all proximals are too many to keep with each answer. */
    private static final int MOST_KEPT = 1 << 15;

    private static final int TEST_NODES_PER_NODE = 4;
    private static final int MOST_TEST_NODES = 1 << 16;

    /** Beyond so many candidates per training node some are used more than once. */
    private static final int MOST_CANDIDATES = 32;

    private static final int MOST_CANDIDATE_NODES = 1 << 19;

    /** The nodes for a question. */
    public static FinetuningNodes of(Parameters parameters, Accuracy accuracy, NodeLibrary library) {
        return of(parameters, accuracy, library, Concurrency.none());
    }

    /**
     * The nodes for a question.
     *
     * @param concurrency where those of the test law are made
     */
    public static FinetuningNodes of(
            Parameters parameters, Accuracy accuracy, NodeLibrary library, Concurrency concurrency) {
        int testing = Math.max(accuracy.nodes(), Math.min(MOST_TEST_NODES, TEST_NODES_PER_NODE * accuracy.nodes()));
        int perNode = Math.min(MOST_CANDIDATES, Integer.highestOneBit((int) Math.min(1e9, 2 / parameters.rho())));
        int candidates =
                Math.max(accuracy.nodes(), (int) Math.min(MOST_CANDIDATE_NODES, (long) perNode * accuracy.nodes()));
        Supplier<ChannelNodes> tests = concurrency.begin(() -> get(parameters, accuracy, testing, library));
        return new FinetuningNodes(
                get(parameters, accuracy, accuracy.nodes(), library),
                tests,
                () -> get(parameters, accuracy, candidates, library),
                () -> accuracy.coarser().map(fewer -> of(parameters, fewer, library)),
                () -> of(parameters, new Accuracy(Math.min(SCOUTS, accuracy.nodes()), accuracy.seed()), library));
    }

    /** Number of proximals: each training node stands for two. */
    int count() {
        return 2 * training.count();
    }

    /** Whether they are so few that what is known around an answer is kept, for those that start from it. */
    boolean isKept() {
        return count() <= MOST_KEPT;
    }

    private static ChannelNodes get(Parameters parameters, Accuracy accuracy, int count, NodeLibrary library) {
        return library.get(parameters.tokens(), parameters.activation(), new Accuracy(count, accuracy.seed()));
    }
}
