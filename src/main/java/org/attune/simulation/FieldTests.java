package org.attune.simulation;

import java.util.function.Supplier;

/**
 * Test sequences of which only the fields are drawn, the same ones whenever they are asked for: (z*, z) of a law, and
 * (χ*, χ), which is exactly Gaussian for given weights.
 *
 * @param law of (z*, z)
 * @param fields makes the stream of chance
 * @param count how many
 */
record FieldTests(FieldLaw law, Supplier<GaussianStream> fields, int count) implements TestLaw {

    @Override
    public TestErrors errors(AttentionMap map, double beta, double[] target, double[] update) {
        double targetSquare = Vectors.meanSquare(target);
        double square = Vectors.meanSquare(update);
        double along = Vectors.dot(update, target) / target.length / targetSquare;
        double across = Math.sqrt(Math.max(0, square - along * along * targetSquare));
        ErrorAverages averages = new ErrorAverages(map, beta, targetSquare, square);
        GaussianStream stream = fields.get();
        double[] label = new double[map.size()];
        double[] model = new double[map.size()];
        double[] targets = new double[map.tokens()];
        double[] updates = new double[map.tokens()];
        for (int n = 0; n < count; n++) {
            law.draw(stream, map.tokens(), label, model);
            for (int a = 0; a < targets.length; a++) {
                targets[a] = Math.sqrt(targetSquare) * stream.next();
                updates[a] = along * targets[a] + across * stream.next();
            }
            averages.add(label, model, targets, updates);
        }
        return averages.means();
    }
}
