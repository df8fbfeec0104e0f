package org.attune.simulation;

/** Sums the errors of test sequences. Not safe for use from several threads. */
final class ErrorAverages {
    private final AttentionMap map;
    private final double beta;
    private final double targetSquare;
    private final double updateSquare;
    private final double[] still;
    private final double[] frozen;
    private final double[] updated;
    private final double[] pretrainingLabel;
    private final double[] finetuningLabel;
    private int count;
    private double pretrainingSum;
    private double frozenSum;
    private double finetunedSum;
    private double forgettingSum;

    /**
     * Starts from nothing.
     *
     * @param map σ
     * @param beta β
     * @param targetSquare q₀ = |w*|²/D
     * @param updateSquare q
     */
    ErrorAverages(AttentionMap map, double beta, double targetSquare, double updateSquare) {
        this.map = map;
        this.beta = beta;
        this.targetSquare = targetSquare;
        this.updateSquare = updateSquare;
        still = new double[map.size()];
        frozen = new double[map.size()];
        updated = new double[map.size()];
        pretrainingLabel = new double[map.size()];
        finetuningLabel = new double[map.size()];
    }

    /**
     * Adds a sequence.
     *
     * @param label z* with its noise
     * @param model z
     * @param target χ*
     * @param update χ
     */
    void add(double[] label, double[] model, double[] target, double[] update) {
        map.apply(label, pretrainingLabel);
        map.update(label, target, targetSquare, finetuningLabel);
        map.apply(finetuningLabel, finetuningLabel);
        for (int i = 0; i < frozen.length; i++) {
            frozen[i] = beta * model[i];
        }
        map.update(frozen, update, updateSquare, updated);
        map.apply(model, still);
        map.apply(frozen, frozen);
        map.apply(updated, updated);
        pretrainingSum += AttentionMap.distance(still, pretrainingLabel);
        frozenSum += AttentionMap.distance(frozen, finetuningLabel);
        finetunedSum += AttentionMap.distance(updated, finetuningLabel);
        forgettingSum += AttentionMap.distance(updated, pretrainingLabel);
        count++;
    }

    /** The means. */
    TestErrors means() {
        return new TestErrors(pretrainingSum / count, frozenSum / count, finetunedSum / count, forgettingSum / count);
    }
}
