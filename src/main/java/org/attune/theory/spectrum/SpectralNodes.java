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

    /** Writes a/(x − y) for the eigenvalues y. A loop without sums, so that divisions are done several at once. */
    void quotients(double x, double a, double[] result) {
        for (int k = 0; k < size; k++) {
            result[k] = a / (x - eigenvalues[k]);
        }
    }

    /** Σ weight·value; two sums, so that one addition need not wait for the other. */
    double average(double[] values) {
        double even = 0;
        double odd = 0;
        int k = 0;
        for (; k + 1 < size; k += 2) {
            even += weights[k] * values[k];
            odd += weights[k + 1] * values[k + 1];
        }
        return k < size ? even + odd + weights[k] * values[k] : even + odd;
    }

    /** Σ weight·value², likewise. */
    double averageSquare(double[] values) {
        double even = 0;
        double odd = 0;
        int k = 0;
        for (; k + 1 < size; k += 2) {
            even += weights[k] * values[k] * values[k];
            odd += weights[k + 1] * values[k + 1] * values[k + 1];
        }
        return k < size ? even + odd + weights[k] * values[k] * values[k] : even + odd;
    }
}
