package org.attune.theory.spectrum;

import java.util.Arrays;

/** Nodes of a quadrature over the spectrum: eigenvalues, densities there, and weights that contain the density. */
final class SpectralNodes {
    private double[] eigenvalues = new double[128];
    private double[] densities = new double[128];
    private double[] weights = new double[128];
    private int size;

    void add(double eigenvalue, double density, double width) {
        if (size == eigenvalues.length) {
            eigenvalues = Arrays.copyOf(eigenvalues, 2 * size);
            densities = Arrays.copyOf(densities, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        eigenvalues[size] = eigenvalue;
        densities[size] = density;
        weights[size] = density * width;
        size++;
    }

    int size() {
        return size;
    }

    /** x at node i. */
    double eigenvalue(int i) {
        return eigenvalues[i];
    }

    /** ρ(x) at node i. */
    double density(int i) {
        return densities[i];
    }

    /** Weight of node i for integrals ∫ f ρ dx. */
    double weight(int i) {
        return weights[i];
    }

    /**
     * Adds w·a/(x − y) and w·(a/(x − y))² for the eigenvalues y. One term of each sum at a time, so that the loop has
     * no sum of its own and divides several at once.
     */
    void addQuotients(double x, double a, double w, double[] sums, double[] squares) {
        for (int k = 0; k < size; k++) {
            double quotient = a / (x - eigenvalues[k]);
            double weighted = w * quotient;
            sums[k] += weighted;
            squares[k] += weighted * quotient;
        }
    }

    /** Σ weight·value over the nodes. */
    double average(double[] values) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += weights[k] * values[k];
        }
        return sum;
    }
}
