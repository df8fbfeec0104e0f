package org.attune.benchmark.theory;

import java.util.function.Supplier;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.channel.Arithmetic;
import org.attune.theory.channel.ExtensiveRankChannel;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.channel.RankOneChannel;
import org.attune.theory.channel.Search;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.gaussian.ChannelNodes;

/**
 * The inner loop of one stage, softmax, at the state of the program's start setting (T = 3: Q = .546, M = .822, V = .7,
 * m = .97, b = .1, v = .3), whatever T: one evaluation of the training channel, {@value #PROXIMALS} proximals. Not
 * thread-safe.
 */
final class ProximalWork {
    /** Proximals of one evaluation, which is also the number of nodes. */
    static final int PROXIMALS = 1 << 11;

    private static final double LABEL_VARIANCE = 2.25;
    private static final double TARGET_OVERLAP = 0.822;
    private static final double RESIDUAL = 0.546 - TARGET_OVERLAP * TARGET_OVERLAP / LABEL_VARIANCE;
    private static final double TEMPERATURE = 1e-3;

    /** How far the state moves from one iteration to the next: as much as half way to convergence. */
    private static final double MOVE = 0.01;

    /** One evaluation of a channel. */
    private interface Channel {
        /**
         * Evaluates at the state whose overlap is scaled by a factor.
         *
         * @param search whether minima are looked for from scratch
         * @return something that depends on all proximals
         */
        double evaluate(double factor, boolean search);

        /** Newton steps so far. */
        long newtonSteps();
    }

    private final Supplier<Channel> channels;
    private Channel channel;
    private boolean moved;

    private ProximalWork(Supplier<Channel> channels) {
        this.channels = channels;
        this.channel = channels.get();
    }

    /**
     * The channel of a stage.
     *
     * @param stage the stage
     * @param tokens T
     * @param arithmetic how its proximals are computed
     */
    static ProximalWork of(Stage stage, int tokens, Arithmetic arithmetic) {
        ChannelNodes nodes =
                ChannelNodes.create(tokens, Activation.SOFTMAX, new Accuracy(PROXIMALS, Accuracy.DEFAULT_SEED));
        return switch (stage) {
            case FINETUNING -> {
                TrainingSequences sequences = TrainingSequences.ofEqualWeight(
                        GaussianFields.models(
                                nodes, LABEL_VARIANCE, scramble -> TARGET_OVERLAP, scramble -> Math.sqrt(RESIDUAL)),
                        GaussianFields.finetuningTargets(Activation.SOFTMAX, nodes, LABEL_VARIANCE),
                        nodes.count());
                yield new ProximalWork(() -> new Finetuning(nodes, sequences, arithmetic));
            }
            case PRETRAINING -> new ProximalWork(() -> new Pretraining(nodes, arithmetic));
        };
    }

    /** Looks for all minima with nothing known of them; they are known afterwards. */
    double search() {
        channel = channels.get();
        return channel.evaluate(1, true);
    }

    /** Follows the known minima to a state nearby, and back the next time. */
    double follow() {
        moved = !moved;
        return channel.evaluate(moved ? 1 + MOVE : 1, false);
    }

    /** Newton steps per proximal of a {@link #search}. */
    double stepsOfSearch() {
        search();
        return channel.newtonSteps() / (double) PROXIMALS;
    }

    /** Newton steps per proximal of a {@link #follow}. */
    double stepsOfFollow() {
        search();
        long before = channel.newtonSteps();
        follow();
        follow();
        return (channel.newtonSteps() - before) / (2.0 * PROXIMALS);
    }

    private static final class Finetuning implements Channel {
        private static final double OVERLAP = 0.97;
        private static final double RESIDUAL_VARIANCE = 0.1;
        private static final double INVERSE_CURVATURE = 0.3;

        private final RankOneChannel channel;

        Finetuning(ChannelNodes nodes, TrainingSequences sequences, Arithmetic arithmetic) {
            channel = new RankOneChannel(Activation.SOFTMAX, nodes, sequences, TEMPERATURE, arithmetic);
        }

        @Override
        public double evaluate(double factor, boolean search) {
            return channel.evaluate(
                            factor * OVERLAP,
                            RESIDUAL_VARIANCE,
                            INVERSE_CURVATURE,
                            search ? Search.USUAL_STARTS : Search.KNOWN_MINIMA)
                    .pooled(RankOneChannel.LOSS);
        }

        @Override
        public long newtonSteps() {
            return channel.newtonSteps();
        }
    }

    private static final class Pretraining implements Channel {
        private static final double INVERSE_CURVATURE = 0.7;

        private final ExtensiveRankChannel channel;

        Pretraining(ChannelNodes nodes, Arithmetic arithmetic) {
            channel = new ExtensiveRankChannel(
                    Activation.SOFTMAX,
                    nodes,
                    LABEL_VARIANCE,
                    TEMPERATURE,
                    CancellationSignal.NONE,
                    Concurrency.none(),
                    arithmetic);
        }

        @Override
        public double evaluate(double factor, boolean search) {
            return channel.evaluate(factor * TARGET_OVERLAP, RESIDUAL, INVERSE_CURVATURE, search)
                    .pooled(ExtensiveRankChannel.LOSS);
        }

        @Override
        public long newtonSteps() {
            return channel.newtonSteps();
        }
    }
}
