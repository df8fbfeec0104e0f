package org.attune.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.ejml.data.DMatrixRMaj;

/**
 * Fresh sequences, the same ones whenever they are asked for.
 *
 * @param sequences makes their stream
 * @param targetWeights S*
 * @param modelWeights Ŝ; empty for no pre-training
 * @param count how many
 */
record SequenceTests(
        Supplier<SequenceStream> sequences,
        AttentionWeights targetWeights,
        Optional<AttentionWeights> modelWeights,
        int count)
        implements TestLaw {

    @Override
    public TestErrors errors(AttentionMap map, double beta, double[] target, double[] update) {
        int tokens = map.tokens();
        int size = map.size();
        ErrorAverages averages = new ErrorAverages(map, beta, Vectors.meanSquare(target), Vectors.meanSquare(update));
        SequenceStream stream = sequences.get();
        for (int taken = 0; taken < count; taken += PretrainingLoss.BLOCK) {
            int some = Math.min(PretrainingLoss.BLOCK, count - taken);
            SequenceStream.Block block = stream.next(some);
            double[] labels = targetWeights.fields(block.tokens(), tokens);
            double[] models = modelWeights
                    .map(weights -> weights.fields(block.tokens(), tokens))
                    .orElseGet(() -> new double[labels.length]);
            Arrays.setAll(labels, i -> labels[i] + block.noise()[i]);
            double[] targets = projected(block.tokens(), target);
            double[] updates = projected(block.tokens(), update);
            for (int n = 0; n < some; n++) {
                averages.add(
                        Arrays.copyOfRange(labels, n * size, (n + 1) * size),
                        Arrays.copyOfRange(models, n * size, (n + 1) * size),
                        Arrays.copyOfRange(targets, n * tokens, (n + 1) * tokens),
                        Arrays.copyOfRange(updates, n * tokens, (n + 1) * tokens));
            }
        }
        return averages.means();
    }

    private static double[] projected(DMatrixRMaj tokens, double[] weights) {
        double[] result = new double[tokens.numRows];
        Arrays.setAll(
                result, row -> Vectors.dot(tokens.data, row * weights.length, weights) / Math.sqrt(weights.length));
        return result;
    }
}
