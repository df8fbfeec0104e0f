package org.attune.proof;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Points and weights of averages over one standard normal number. */
final class GaussHermite {
    private final GaussIntegrator rule;

    GaussHermite(int points) {
        rule = new GaussIntegratorFactory().hermite(points);
    }

    int size() {
        return rule.getNumberOfPoints();
    }

    double point(int k) {
        return Math.sqrt(2) * rule.getPoint(k);
    }

    double weight(int k) {
        return rule.getWeight(k) / Math.sqrt(Math.PI);
    }
}
