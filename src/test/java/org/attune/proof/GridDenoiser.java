package org.attune.proof;

/**
 * The Bayes-optimal fine-tuning channel for the softmax by a product rule over χ̃ around ω: g = (E[χ̃|Y,ω] − ω)/v with
 * the weight exp(−‖Π(Y − χ̃χ̃ᵀ)‖²/(4V)), Π the projection off 11ᵀ.
 *
 * @param tokens T
 * @param noiseVariance V_BO, not much smaller than 1 for the rule to resolve the weight
 */
record GridDenoiser(int tokens, double noiseVariance) {
    private static final int POINTS = 8;

    /**
     * Averages both sides of the Nishimori identity.
     *
     * @param q overlap of ω
     * @param noisy whether Y contains its noise n, or is χ*χ*ᵀ as in Eq. (96)
     * @param square receives |g|²
     * @param product receives g·(χ*−ω)/v
     */
    void average(double q, boolean noisy, int samples, Average square, Average product) {
        Draws draws = new Draws(2);
        double v = 1 - q;
        for (int sample = 0; sample < samples; sample++) {
            double[] known = Draws.combine(Math.sqrt(q), draws.vector(tokens), 0, new double[tokens]);
            double[] rest = Draws.combine(Math.sqrt(v), draws.vector(tokens), 0, new double[tokens]);
            double[] target = Draws.combine(1, known, 1, rest);
            double[][] zero = new double[tokens][tokens];
            double[][] observed = Attention.updated(noisy ? draws.symmetric(tokens, noiseVariance) : zero, target, 0);
            double[] g = denoise(observed, known, v);
            square.add(Draws.dot(g, g));
            product.add(Draws.dot(g, rest) / v);
        }
    }

    private double[] denoise(double[][] observed, double[] known, double v) {
        GaussHermite rule = new GaussHermite(POINTS);
        int cells = (int) Math.pow(POINTS, tokens);
        double[] logarithms = new double[cells];
        double[][] deviations = new double[cells][tokens];
        double highest = Double.NEGATIVE_INFINITY;
        for (int cell = 0; cell < cells; cell++) {
            int rest = cell;
            double logarithm = 0;
            double[] candidate = new double[tokens];
            for (int k = 0; k < tokens; k++) {
                deviations[cell][k] = Math.sqrt(v) * rule.point(rest % POINTS);
                candidate[k] = known[k] + deviations[cell][k];
                logarithm += Math.log(rule.weight(rest % POINTS));
                rest /= POINTS;
            }
            logarithms[cell] = logarithm - projectedSquare(observed, candidate) / (4 * noiseVariance);
            highest = Math.max(highest, logarithms[cell]);
        }
        double total = 0;
        double[] mean = new double[tokens];
        for (int cell = 0; cell < cells; cell++) {
            double weight = Math.exp(logarithms[cell] - highest);
            total += weight;
            mean = Draws.combine(1, mean, weight, deviations[cell]);
        }
        return Draws.combine(1 / (v * total), mean, 0, mean);
    }

    /** ‖Π(Y − χ̃χ̃ᵀ)‖². */
    private double projectedSquare(double[][] observed, double[] candidate) {
        double sum = 0;
        double square = 0;
        for (int a = 0; a < tokens; a++) {
            for (int b = 0; b < tokens; b++) {
                double entry = observed[a][b] - candidate[a] * candidate[b];
                sum += entry;
                square += entry * entry;
            }
        }
        return square - sum * sum / (tokens * tokens);
    }
}
