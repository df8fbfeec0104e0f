package org.attune.theory.bayes;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.attune.model.Activation;

/**
 * A table fitted to samples by weighted least squares.
 *
 * @param table the table
 * @param chiSquared χ² per degree of freedom: near 1 when polynomial and standard errors are adequate
 * @param typicalError median of the relative standard error of the fit over the samples
 * @param largestError its maximum
 */
record InformationFit(InformationTable table, double chiSquared, double typicalError, double largestError) {
    private static final int NOISE_DEGREE = 17;
    private static final int SIDE_DEGREE = 8;
    private static final int ERROR_DEGREE = 3;

    /** Relative error that the polynomials may have: no sample weighs more than this allows. */
    private static final double MODEL_ERROR = 1e-4;

    static InformationFit of(int tokens, Activation activation, List<InformationSample> samples) {
        SmallNoiseLimit limit = new SmallNoiseLimit(tokens, activation);
        int size = samples.size();
        ArrayRealVector logErrors = new ArrayRealVector(size);
        for (int k = 0; k < size; k++) {
            InformationSample sample = samples.get(k);
            logErrors.setEntry(k, Math.log(sample.error() / sample.ratio() / share(sample)));
        }
        double[] errorModel = fitErrors(samples, logErrors);
        int rows = NOISE_DEGREE + 1;
        int columns = SIDE_DEGREE + 1;
        RealMatrix design = new Array2DRowRealMatrix(size, rows * columns);
        RealMatrix weighted = new Array2DRowRealMatrix(size, rows * columns);
        ArrayRealVector right = new ArrayRealVector(size);
        for (int k = 0; k < size; k++) {
            InformationSample sample = samples.get(k);
            double share = share(sample);
            ArrayRealVector row = new ArrayRealVector(product(rows, columns, sample));
            double form = limit.scaledSampleRatio(sample.fieldVariance(), sample.noiseVariance());
            double value = Math.log(sample.ratio() * sample.fieldVariance() / form);
            // The spread of few scrambles is itself noisy: a sample that seems precise by chance must not dominate.
            double own = sample.error() / sample.ratio();
            double usual = share * Math.exp(new ArrayRealVector(errorModel).dotProduct(errorRow(sample)));
            double weight = 1 / Math.hypot(Math.hypot(own, usual) / Math.sqrt(2), MODEL_ERROR * share);
            design.setRowVector(k, row);
            weighted.setRowVector(k, row.mapMultiply(weight * share));
            right.setEntry(k, weight * value);
        }
        SingularValueDecomposition decomposition = new SingularValueDecomposition(weighted);
        ArrayRealVector solution =
                new ArrayRealVector(decomposition.getSolver().solve(right).toArray());
        double misfit = weighted.operate(solution).subtract(right).getNorm();
        double chiSquared = misfit * misfit / (size - solution.getDimension());

        RealMatrix covariance = decomposition.getCovariance(0);
        ArrayRealVector logFitErrors = new ArrayRealVector(size);
        double[] errors = new double[size];
        for (int k = 0; k < size; k++) {
            InformationSample sample = samples.get(k);
            var row = design.getRowVector(k);
            double variance =
                    row.dotProduct(covariance.operate(row)) * Math.max(1, chiSquared) + MODEL_ERROR * MODEL_ERROR;
            errors[k] = Math.sqrt(variance) * share(sample);
            logFitErrors.setEntry(k, Math.log(variance) / 2);
        }
        Arrays.sort(errors);
        InformationTable table = new InformationTable(
                tokens,
                activation,
                InformationSample.LOWER_NOISE,
                InformationSample.UPPER_NOISE,
                reshape(solution.toArray(), rows, columns),
                reshape(fitErrors(samples, logFitErrors), ERROR_DEGREE + 1, ERROR_DEGREE + 1));
        return new InformationFit(table, chiSquared, errors[size / 2], errors[size - 1]);
    }

    /** A smooth model of the logarithm of errors. */
    private static double[] fitErrors(List<InformationSample> samples, ArrayRealVector logErrors) {
        RealMatrix design = new Array2DRowRealMatrix(samples.size(), (ERROR_DEGREE + 1) * (ERROR_DEGREE + 1));
        for (int k = 0; k < samples.size(); k++) {
            design.setRowVector(k, errorRow(samples.get(k)));
        }
        return new SingularValueDecomposition(design)
                .getSolver()
                .solve(logErrors)
                .toArray();
    }

    private static ArrayRealVector errorRow(InformationSample sample) {
        return new ArrayRealVector(product(ERROR_DEGREE + 1, ERROR_DEGREE + 1, sample));
    }

    private static double share(InformationSample sample) {
        return (1 + InformationTable.sideCoordinate(sample.fieldVariance(), sample.noiseVariance())) / 2;
    }

    private static double[] product(int rows, int columns, InformationSample sample) {
        double[] alongRows = ChebyshevSeries.basis(
                rows,
                InformationTable.coordinate(
                        InformationSample.LOWER_NOISE, InformationSample.UPPER_NOISE, sample.noiseVariance()));
        double[] alongColumns = ChebyshevSeries.basis(
                columns, InformationTable.sideCoordinate(sample.fieldVariance(), sample.noiseVariance()));
        double[] result = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[i * columns + j] = alongRows[i] * alongColumns[j];
            }
        }
        return result;
    }

    private static double[][] reshape(double[] flat, int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(flat, i * columns, matrix[i], 0, columns);
        }
        return matrix;
    }
}
