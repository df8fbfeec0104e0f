package org.attune.live;

import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.attune.model.Level;
import org.attune.theory.CancellationSignal;

/**
 * Where the levels of a curve are solved.
 *
 * @param previews runs chunks of previews
 * @param refining runs chunks of the other levels
 * @param givingWay makes the signal of a chunk that gives way to previews
 */
record Workers(Executor previews, Executor refining, UnaryOperator<CancellationSignal> givingWay) {
    /** The threads of a pool, taking turns with others. */
    static Workers of(SolverPool solvers) {
        return new Workers(
                new TakingTurns(solvers, solvers.size()),
                new TakingTurns(solvers.refining(), solvers.size()),
                solvers::givingWay);
    }

    Executor executor(Level level) {
        return level == Level.PREVIEW ? previews : refining;
    }

    CancellationSignal signal(Level level, CancellationSignal signal) {
        return level == Level.PREVIEW ? signal : givingWay.apply(signal);
    }
}
