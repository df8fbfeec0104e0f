package org.attune.theory.finetuning;

import org.attune.theory.channel.Search;
import org.attune.theory.lanes.Precision;

/**
 * The state evolution of fine-tuning as its solvers see it: one application of the map, and the mismatches of the
 * equations. {@link FinetuningMap} averages it over a node set; tests of the solvers use algebraic systems.
 */
interface FinetuningSystem {
    /** Below this q the update vanishes: nothing but its decay to zero is left to follow. */
    double VANISHED = 1e-9;

    /** The overlaps after one application. */
    FinetuningOverlaps image(FinetuningOverlaps overlaps, Search search);

    /** How far a point is from solving the equations, with the proximals as exact as wanted. */
    FinetuningEquations equations(FinetuningOverlaps overlaps, Search search, Precision precision);

    /** How far a point is from solving the equations. */
    default FinetuningEquations equations(FinetuningOverlaps overlaps, Search search) {
        return equations(overlaps, search, Precision.EXACT);
    }

    /** How far a point is from solving the equations, and how exactly the nodes know that, on sketched proximals. */
    Measurement measure(FinetuningOverlaps overlaps, Search search);
}
