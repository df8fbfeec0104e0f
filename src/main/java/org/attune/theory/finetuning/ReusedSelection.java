package org.attune.theory.finetuning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.attune.model.Parameters;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingOverlaps;

/**
 * Active fine-tuning on reused sequences: of the candidates of each scramble, drawn from the train law, the share ρ
 * with the smallest ‖σ(z) − σ(0)‖² is kept. Algorithm 1, arXiv:2606.05899, there for fresh sequences. Pure functions.
 */
final class ReusedSelection {
    private ReusedSelection() {}

    /** The sequences at the training nodes. */
    static TrainingSequences sequences(
            Parameters parameters, FinetuningNodes nodes, IntFunction<PretrainingOverlaps> frozen) {
        ChannelNodes training = nodes.training();
        ChannelNodes candidates = nodes.candidates().get();
        double[] candidateModels = LearnedSequences.trainLaw(parameters, candidates, frozen);
        double[] candidateLabels = GaussianFields.labels(candidates, parameters.labelVariance());
        int size = training.tokens() * training.tokens();
        double[] models = new double[training.count() * size];
        double[] targets = new double[training.count() * size];
        SelectionScore score = new SelectionScore(parameters.activation(), training.tokens());
        for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
            int[] kept =
                    kept(candidateModels, score, scramble * candidates.perScramble(), candidates, parameters.rho());
            for (int k = 0; k < training.perScramble(); k++) {
                int node = scramble * training.perScramble() + k;
                int candidate = kept[(int) ((long) k * kept.length / training.perScramble())];
                System.arraycopy(candidateModels, candidate * size, models, node * size, size);
                System.arraycopy(candidateLabels, candidate * size, targets, node * size, size);
            }
        }
        GaussianFields.addRankOne(training.tokens(), targets, training.target(), 1);
        return TrainingSequences.ofEqualWeight(
                models, GaussianFields.activate(parameters.activation(), training.tokens(), targets), training.count());
    }

    /** The candidates kept of one scramble, in the order of the nodes. */
    private static int[] kept(double[] models, SelectionScore score, int first, ChannelNodes candidates, double rho) {
        int size = candidates.tokens() * candidates.tokens();
        double[] scores = new double[candidates.perScramble()];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = score.level(models, (first + k) * size);
        }
        int count = (int) Math.clamp(Math.round(rho * scores.length), 1L, scores.length);
        int[] kept = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> scores[k]))
                .limit(count)
                .mapToInt(k -> first + k)
                .toArray();
        Arrays.sort(kept);
        return kept;
    }
}
