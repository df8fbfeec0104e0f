package org.attune.theory.finetuning;

import java.util.function.UnaryOperator;
import org.attune.theory.channel.Search;
import org.attune.theory.lanes.Precision;

/**
 * A system whose map is a formula, so that its fixed points are known. Like minima of proximals, a second formula may
 * be discovered: by a search near a point, after which it replaces the first.
 */
final class AlgebraicSystem implements FinetuningSystem {
    private static final int SCRAMBLES = 4;
    private static final double REACH = 0.05;

    private UnaryOperator<FinetuningOverlaps> map;
    private UnaryOperator<FinetuningOverlaps> hidden;
    private double hiddenTarget = Double.NaN;
    private boolean alternates;
    private double noise;
    private int evaluations;

    AlgebraicSystem(UnaryOperator<FinetuningOverlaps> map) {
        this.map = map;
        this.hidden = map;
    }

    /** m′ = m (1 + k − m²), b′ = v², v′ = 1/2: the fixed points are m = 0 and m = ±√k, with b = 1/4. */
    static UnaryOperator<FinetuningOverlaps> pitchfork(double k) {
        return at -> new FinetuningOverlaps(
                at.target() * (1 + k - at.target() * at.target()), at.inverseCurvature() * at.inverseCurvature(), 0.5);
    }

    /** A search whose m is near some value finds another formula. */
    AlgebraicSystem hiding(UnaryOperator<FinetuningOverlaps> found, double target) {
        hidden = found;
        hiddenTarget = target;
        return this;
    }

    /** After it has been found the first formula takes its place again at the next search, and so on. */
    AlgebraicSystem alternating() {
        alternates = true;
        return this;
    }

    /** Four scrambles disagree on each mismatch by this, two in each direction. */
    AlgebraicSystem withNoise(double amplitude) {
        noise = amplitude;
        return this;
    }

    /** The standard error of each mismatch. */
    double standardError() {
        return noise / Math.sqrt(SCRAMBLES - 3.0);
    }

    int evaluations() {
        return evaluations;
    }

    @Override
    public FinetuningOverlaps image(FinetuningOverlaps overlaps, Search search) {
        evaluations++;
        if (search != Search.KNOWN_MINIMA && Math.abs(overlaps.target() - hiddenTarget) < REACH) {
            UnaryOperator<FinetuningOverlaps> found = hidden;
            hidden = alternates ? map : hidden;
            map = found;
        }
        return map.apply(overlaps);
    }

    @Override
    public FinetuningEquations equations(FinetuningOverlaps overlaps, Search search, Precision precision) {
        FinetuningOverlaps image = image(overlaps, search);
        double before = 1 / overlaps.inverseCurvature();
        double after = 1 / image.inverseCurvature();
        return new FinetuningEquations(
                (image.target() - overlaps.target()) / Math.sqrt(overlaps.self()),
                Math.log(image.residualVariance() / overlaps.residualVariance()),
                (after - before) / (after + before));
    }

    @Override
    public Measurement measure(FinetuningOverlaps overlaps, Search search) {
        FinetuningEquations equations = equations(overlaps, search);
        double[][] rows = new double[SCRAMBLES + 1][];
        for (int row = 0; row <= SCRAMBLES; row++) {
            rows[row] = equations.mismatch();
            for (int k = 0; k < rows[row].length && row < SCRAMBLES; k++) {
                rows[row][k] += row % 2 == 0 ? noise : -noise;
            }
        }
        return new Measurement(equations, new NodeNoise(rows), 0.125);
    }
}
