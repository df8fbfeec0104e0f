package org.attune.theory.bayes;

import java.util.ArrayList;
import java.util.List;
import org.attune.model.Activation;
import org.attune.model.Estimate;

/**
 * A sampled value of the sample ratio α′(q, V).
 *
 * @param noiseVariance V
 * @param fieldVariance v = 1−q
 * @param ratio α′(q, V)
 * @param error its standard error
 */
record InformationSample(double noiseVariance, double fieldVariance, double ratio, double error) {
    static final double LOWER_NOISE = 1e-4;
    static final double UPPER_NOISE = 1e3;
    private static final int NOISE_POINTS = 24;
    private static final int SIDE_POINTS = 12;

    /** Relative standard error of one grid point that is aimed at with up to {@value #MOST} times the nodes. */
    private static final double GOAL = 1.5e-3;

    private static final int MOST = 16;

    /**
     * One pass over the Chebyshev grid of the table. Every point has its own seed, so that a fit averages their errors.
     */
    static List<InformationSample> pass(int tokens, Activation activation, int nodes, long firstSeed) {
        List<InformationSample> samples = new ArrayList<>();
        for (int i = 0; i < NOISE_POINTS; i++) {
            double logV = Math.cos(Math.PI * (i + 0.5) / NOISE_POINTS);
            double noise = LOWER_NOISE * Math.pow(UPPER_NOISE / LOWER_NOISE, (1 + logV) / 2);
            for (int j = 0; j < SIDE_POINTS; j++) {
                double side = Math.cos(Math.PI * (j + 0.5) / SIDE_POINTS);
                double variance = noise * Math.expm1((1 + side) / 2 * Math.log1p(1 / noise));
                long seed = firstSeed + samples.size();
                Estimate ratio = sampleRatio(tokens, activation, nodes, seed, variance, noise);
                samples.add(new InformationSample(noise, variance, ratio.value(), ratio.standardError()));
            }
        }
        return samples;
    }

    private static Estimate sampleRatio(
            int tokens, Activation activation, int nodes, long seed, double variance, double noise) {
        Estimate ratio = new SampledInformation(tokens, activation, nodes, seed).sampleRatio(variance, noise);
        for (int size = 4 * nodes; size <= MOST * nodes && ratio.standardError() > GOAL * ratio.value(); size *= 4) {
            ratio = new SampledInformation(tokens, activation, size, seed).sampleRatio(variance, noise);
        }
        return ratio;
    }

    String format() {
        return noiseVariance + " " + fieldVariance + " " + ratio + " " + error;
    }

    static InformationSample parse(String line) {
        String[] words = line.split(" ", -1);
        return new InformationSample(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]));
    }
}
