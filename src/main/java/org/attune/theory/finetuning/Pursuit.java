package org.attune.theory.finetuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.Slopes;
import org.attune.theory.fixedpoint.Vectors;
import org.attune.theory.lanes.Precision;

/**
 * Follows a fixed point from one question to the next while a slider moves: Newton steps with the slopes of an earlier
 * question, corrected by Broyden's formula (C. G. Broyden, Math. Comp. 19, 577, 1965), on the minima known there. The
 * last evaluation is the one that the numbers are read from, so none is spent on confirming it. Lower minima are looked
 * for at the first evaluation, at some of the nodes, with each question in a row at others.
 */
final class Pursuit {
    /** Far below what a few hundred nodes know, and below what can be seen. */
    static final double TOLERANCE = 1e-5;

    private static final int MOST_EVALUATIONS = 8;

    /** A longer step leads to another place than the solution next to the start. */
    private static final double LONGEST_STEP = 0.5;

    /** After a step this short the numbers are worth reading. */
    private static final double CLOSE = 1e-3;

    /** A mismatch that falls by less than this factor from step to step is not worth following. */
    private static final double LEAST_PROGRESS = 0.5;

    /**
     * Where a pursuit has ended.
     *
     * @param point the fixed point
     * @param reading the numbers there
     */
    record End(FixedPoint point, FinetuningReport.Reading reading) {}

    private final FinetuningMap map;
    private final FinetuningReport report;

    /**
     * A pursuit.
     *
     * @param map knows the minima of the question nearby
     * @param report on the same map
     */
    Pursuit(FinetuningMap map, FinetuningReport report) {
        this.map = map;
        this.report = report;
    }

    /** The fixed point next to a start; empty when a few evaluations do not lead there. */
    Optional<End> from(FinetuningOverlaps start, Slopes slopes) {
        double[] x = FinetuningCoordinates.of(start);
        List<double[]> steps = new ArrayList<>();
        double before = Double.POSITIVE_INFINITY;
        boolean close = false;
        for (int evaluation = 1; evaluation <= MOST_EVALUATIONS; evaluation++) {
            FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
            if (overlaps.self() <= FinetuningMap.VANISHED || FinetuningRootFinder.isFlat(overlaps)) {
                return Optional.empty();
            }
            double[] mismatch;
            if (close) {
                FinetuningReport.Reading reading = report.read(x, Precision.SKETCHED);
                mismatch = reading.mismatch();
                double residual = Vectors.largest(mismatch);
                if (residual <= TOLERANCE) {
                    return Optional.of(new End(new FixedPoint(x, residual, evaluation, true), reading));
                }
            } else {
                Search search = evaluation == 1 ? Search.SOME_NODES : Search.KNOWN_MINIMA;
                mismatch = map.equations(overlaps, search, Precision.SKETCHED).mismatch();
            }
            double[] step = broyden(slopes.newtonStep(mismatch), steps);
            double length = Vectors.largest(step);
            if (!(length <= Math.min(LONGEST_STEP, before))) {
                return Optional.empty();
            }
            before = LEAST_PROGRESS * length;
            close = length <= CLOSE;
            steps.add(step);
            x = x.clone();
            for (int k = 0; k < x.length; k++) {
                x[k] += step[k];
            }
        }
        return Optional.empty();
    }

    /** The next step, from the one that the slopes suggest and those before it. */
    private static double[] broyden(double[] suggested, List<double[]> steps) {
        double[] step = suggested.clone();
        for (int j = 0; j < steps.size(); j++) {
            double[] last = steps.get(j);
            double share = Vectors.dot(last, step) / Vectors.dot(last, last);
            // Each step is the one after it in the recursion; the newest is its own, which the last line solves for.
            if (j + 1 < steps.size()) {
                double[] next = steps.get(j + 1);
                for (int k = 0; k < step.length; k++) {
                    step[k] += share * next[k];
                }
            } else {
                double rest = 1 - share;
                for (int k = 0; k < step.length; k++) {
                    step[k] /= rest;
                }
            }
        }
        return step;
    }
}
