package org.attune.theory.bayes;

import java.util.Random;

/** One draw of the fine-tuning channel from an ordinary random generator. */
record ChannelDraw(double[] target, double[] side, double[][] observation) {
    static ChannelDraw next(Random random, int tokens, double fieldVariance, double noiseVariance) {
        double[] side = new double[tokens];
        double[] target = new double[tokens];
        for (int a = 0; a < tokens; a++) {
            side[a] = Math.sqrt(1 - fieldVariance) * random.nextGaussian();
            target[a] = side[a] + Math.sqrt(fieldVariance) * random.nextGaussian();
        }
        double[][] observation = new double[tokens][tokens];
        for (int a = 0; a < tokens; a++) {
            for (int b = 0; b <= a; b++) {
                double noise = Math.sqrt(noiseVariance * (a == b ? 2 : 1)) * random.nextGaussian();
                observation[a][b] = target[a] * target[b] + noise;
                observation[b][a] = observation[a][b];
            }
        }
        return new ChannelDraw(target, side, observation);
    }
}
