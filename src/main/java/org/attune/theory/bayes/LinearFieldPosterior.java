package org.attune.theory.bayes;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** The posterior for linear σ: in the eigenbasis of Y it is one {@link QuarticIntegral}, whatever T. */
final class LinearFieldPosterior implements FieldPosterior {
    private final int tokens;
    private final double fieldVariance;
    private final double noiseVariance;
    private final double[] curvatures;
    private final double[] sources;
    private final QuarticIntegral integral;

    LinearFieldPosterior(int tokens, double fieldVariance, double noiseVariance) {
        this.tokens = tokens;
        this.fieldVariance = fieldVariance;
        this.noiseVariance = noiseVariance;
        curvatures = new double[tokens];
        sources = new double[tokens];
        integral = new QuarticIntegral(noiseVariance, curvatures, sources);
    }

    @Override
    public Moments moments(double[][] observation, double[] side, double[] guess) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(observation, false));
        for (int a = 0; a < tokens; a++) {
            curvatures[a] = eigen.getRealEigenvalue(a);
            double component = 0;
            for (int i = 0; i < tokens; i++) {
                component += eigen.getV().getEntry(i, a) * side[i];
            }
            sources[a] = noiseVariance / fieldVariance * component;
        }
        integral.moveToSaddle(noiseVariance / fieldVariance);
        integral.integrate();
        double[] mean = new double[tokens];
        double meanSquared = 0;
        for (int a = 0; a < tokens; a++) {
            double component = integral.mean(a);
            meanSquared += component * component;
            for (int i = 0; i < tokens; i++) {
                mean[i] += eigen.getV().getEntry(i, a) * component;
            }
        }
        return new Moments(mean, integral.squaredNorm() - meanSquared);
    }
}
