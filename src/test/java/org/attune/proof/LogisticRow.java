package org.attune.proof;

/**
 * Pre-training errors of the softmax with T = 2 by quadrature: a row of σ(h) is the logistic function of h_aa − h_ab,
 * of variance three times that of u, and both rows are alike, so that E = 4 E (p − p*)².
 *
 * @param labelVariance A₀
 */
record LogisticRow(double labelVariance) {
    private static final int POINTS = 100;

    /** E‖σ(z) − σ(z*)‖² of the test law with Q and M. */
    double plugInError(double self, double target) {
        GaussHermite rule = new GaussHermite(POINTS);
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            double label = Math.sqrt(3 * labelVariance) * rule.point(i);
            double mean = target / labelVariance * label;
            double deviation = Math.sqrt(3 * (self - target * target / labelVariance));
            for (int j = 0; j < rule.size(); j++) {
                double difference = logistic(mean + deviation * rule.point(j)) - logistic(label);
                sum += rule.weight(i) * rule.weight(j) * difference * difference;
            }
        }
        return 4 * sum;
    }

    /** The error of E[σ(z*)|z] where z* = z + noise of variance A₀ − Q_BO. */
    double posteriorMeanError(double self) {
        GaussHermite rule = new GaussHermite(POINTS);
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            double known = Math.sqrt(3 * self) * rule.point(i);
            double mean = 0;
            double square = 0;
            for (int j = 0; j < rule.size(); j++) {
                double p = logistic(known + Math.sqrt(3 * (labelVariance - self)) * rule.point(j));
                mean += rule.weight(j) * p;
                square += rule.weight(j) * p * p;
            }
            sum += rule.weight(i) * (square - mean * mean);
        }
        return 4 * sum;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
