package org.attune.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.attune.curves.inverse.TargetQuestion;
import org.attune.curves.inverse.TargetSearch;
import org.attune.model.Level;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/** The service of targets of the window: one level after the other on one of the shared threads. */
public final class LatestWinsTargetService implements TargetService {
    private static final System.Logger LOGGER = System.getLogger(LatestWinsTargetService.class.getName());

    private final Predictor predictor;
    private final Consumer<? super TargetSnapshot> listener;
    private final SolverLane lane;

    /**
     * Creates a service.
     *
     * @param predictor the theory; it should remember stages
     * @param solvers where it is solved; shared, so not closed with the service
     * @param listener receives the snapshots; must return fast, and must not call the service
     */
    public LatestWinsTargetService(Predictor predictor, SolverPool solvers, Consumer<? super TargetSnapshot> listener) {
        this.predictor = predictor;
        this.listener = listener;
        lane = new SolverLane(solvers, 1);
    }

    @Override
    public long submit(TargetQuestion question) {
        return lane.submit(number -> List.of(
                signal -> answer(number, question, Level.PREVIEW, signal),
                SolverLane.Step.of(Level.FINAL, signal -> answer(number, question, Level.FINAL, signal))));
    }

    @Override
    public void cancel() {
        lane.cancel();
    }

    @Override
    public void close() {
        lane.close();
    }

    private void answer(long number, TargetQuestion question, Level level, CancellationSignal signal) {
        TargetSnapshot snapshot;
        try {
            snapshot = new TargetSnapshot(
                    number,
                    question,
                    level,
                    Optional.of(TargetSearch.find(question, level.accuracy(), predictor, signal)),
                    Optional.empty(),
                    level == Level.FINAL);
        } catch (RuntimeException | Error failure) {
            if (failure instanceof CancellationException && signal.isCancelled()) {
                throw failure;
            }
            LOGGER.log(System.Logger.Level.WARNING, "the search for a target failed", failure);
            snapshot = new TargetSnapshot(
                    number,
                    question,
                    level,
                    Optional.empty(),
                    Optional.of(FailureMessage.of(question.sweep().parameters(), failure)),
                    level == Level.FINAL);
        }
        if (lane.isWanted(number)) {
            listener.accept(snapshot);
        }
    }
}
