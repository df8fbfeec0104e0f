package org.attune.theory.spectrum;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss–Legendre rules of even order on [−1,1]. Only the positive nodes are kept: node(i) and −node(i) have the weight
 * weight(i).
 */
final class GaussRule {
    private static final int[] ORDERS = {8, 12, 16, 20, 24, 32, 48, 64};
    private static final GaussRule[] RULES = build();

    private final double[] nodes;
    private final double[] weights;

    private GaussRule(GaussIntegrator rule) {
        int half = rule.getNumberOfPoints() / 2;
        nodes = new double[half];
        weights = new double[half];
        for (int i = 0; i < half; i++) {
            nodes[i] = rule.getPoint(half + i);
            weights[i] = rule.getWeight(half + i);
        }
    }

    /** The smallest rule kept whose order is at least the given one, or the largest. */
    static GaussRule ofOrder(double order) {
        for (int i = 0; i < ORDERS.length; i++) {
            if (ORDERS[i] >= order) {
                return RULES[i];
            }
        }
        return RULES[ORDERS.length - 1];
    }

    int order() {
        return 2 * nodes.length;
    }

    /** Number of positive nodes. */
    int half() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }

    private static GaussRule[] build() {
        GaussIntegratorFactory factory = new GaussIntegratorFactory();
        GaussRule[] rules = new GaussRule[ORDERS.length];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = new GaussRule(factory.legendre(ORDERS[i]));
        }
        return rules;
    }
}
