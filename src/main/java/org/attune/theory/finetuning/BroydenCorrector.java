package org.attune.theory.finetuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.Slopes;
import org.attune.theory.fixedpoint.Vectors;

/**
 * Moves from the solution of a question, or of fewer nodes, to the solution next to it: Newton steps with the slopes
 * known there, corrected by Broyden's formula (C. G. Broyden, Math. Comp. 19, 577, 1965). It ends at a point that
 * solves the equations as far as the nodes know them; the numbers are read at that last evaluation, and carried on to
 * the solution to first order.
 */
final class BroydenCorrector {
    private static final int MOST_EVALUATIONS = 8;

    /** A longer step leads to another place than the solution next to the start. */
    private static final double LONGEST_STEP = 0.5;

    /** A mismatch that falls by less than this factor from step to step is not worth following. */
    private static final double LEAST_PROGRESS = 0.5;

    /**
     * Slopes that are known to some ten percent leave a tenth of a step as mismatch: after a step of so many times the
     * noise the next point is a solution.
     */
    private static final double CLOSE = 2;

    /**
     * Where a correction has ended.
     *
     * @param point the fixed point
     * @param reading the numbers there
     */
    record End(FixedPoint point, FinetuningReport.Reading reading) {}

    private final FinetuningMap map;
    private final FinetuningReport report;

    /**
     * A corrector.
     *
     * @param map knows the minima near the start, if any are known
     * @param report on the same map
     */
    BroydenCorrector(FinetuningMap map, FinetuningReport report) {
        this.map = map;
        this.report = report;
    }

    /**
     * The solution next to a start; empty when a few evaluations do not lead there.
     *
     * @param slopes at a solution nearby
     * @param first where minima are looked for at the first evaluation
     * @param close whether the start may be the solution already
     */
    Optional<End> from(FinetuningOverlaps start, Slopes slopes, Search first, boolean close) {
        double[] x = FinetuningCoordinates.of(start);
        List<double[]> steps = new ArrayList<>();
        double longest = LONGEST_STEP;
        boolean reading = close;
        for (int evaluation = 1; evaluation <= MOST_EVALUATIONS; evaluation++) {
            FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
            if (overlaps.self() <= FinetuningSystem.VANISHED || FinetuningRootFinder.isFlat(overlaps)) {
                return Optional.empty();
            }
            Search search = evaluation == 1 ? first : Search.KNOWN_MINIMA;
            double[] mismatch;
            NodeNoise noise;
            if (reading) {
                FinetuningReport.Reading there = report.read(x, slopes, search);
                mismatch = there.mismatch();
                noise = there.noise();
                if (there.isSolved()) {
                    return Optional.of(new End(new FixedPoint(x, Vectors.largest(mismatch), evaluation, true), there));
                }
            } else {
                Measurement there = map.measure(overlaps, search);
                mismatch = there.equations().mismatch();
                noise = there.noise();
            }
            double[] step = broyden(slopes.newtonStep(mismatch), steps);
            if (x[0] == 0) {
                // By symmetry m stays 0, whatever the slopes of other nodes say.
                step[0] = 0;
            }
            double length = Vectors.largest(step);
            if (!(length <= longest)) {
                return Optional.empty();
            }
            longest = Math.max(LEAST_PROGRESS * length, noise.largest());
            reading = length <= CLOSE * noise.largest();
            steps.add(step);
            x = Vectors.sum(x, step);
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
