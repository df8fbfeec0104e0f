package org.attune.live;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.attune.curves.optimum.OptimaSearch;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Stage;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * The service of optima of the window: one search at a time, at the preview level and then at the draft level, so that
 * the curves keep the other threads of the pool.
 */
public final class LatestWinsOptimaService implements OptimaService {
    private static final System.Logger LOGGER = System.getLogger(LatestWinsOptimaService.class.getName());

    /** A final search would take as long as seven draft ones, to tell optima apart that are equally good. */
    private static final List<Level> LEVELS = List.of(Level.PREVIEW, Level.DRAFT);

    private static final Set<Stage> SEARCHED = EnumSet.of(Stage.PRETRAINING, Stage.FROZEN, Stage.FINETUNING);

    private final Predictor predictor;
    private final Consumer<? super OptimaSnapshot> listener;
    private final SolverLane lane;

    /**
     * Creates a service.
     *
     * @param predictor the theory; it should remember stages
     * @param solvers where it searches; shared, so not closed with the service
     * @param listener receives the snapshots on a searching thread; must return fast, and may call the service
     */
    public LatestWinsOptimaService(Predictor predictor, SolverPool solvers, Consumer<? super OptimaSnapshot> listener) {
        this.predictor = predictor.restrictedTo(SEARCHED);
        this.listener = listener;
        lane = new SolverLane(solvers, 1);
    }

    @Override
    public long submit(Parameters parameters) {
        return lane.submit(number -> steps(number, parameters));
    }

    @Override
    public void cancel() {
        lane.cancel();
    }

    @Override
    public void close() {
        lane.close();
    }

    private List<SolverLane.Step> steps(long number, Parameters parameters) {
        AtomicBoolean failed = new AtomicBoolean();
        List<SolverLane.Step> steps = new ArrayList<>();
        for (Level level : LEVELS) {
            steps.add(SolverLane.Step.of(level, signal -> {
                if (!failed.get()) {
                    OptimaSnapshot snapshot = answer(number, parameters, level, signal);
                    failed.set(snapshot.optima().isEmpty());
                    if (lane.isWanted(number)) {
                        listener.accept(snapshot);
                    }
                }
            }));
        }
        return steps;
    }

    private OptimaSnapshot answer(long number, Parameters parameters, Level level, CancellationSignal signal) {
        try {
            return new OptimaSnapshot(
                    number,
                    parameters,
                    level,
                    Optional.of(OptimaSearch.find(parameters, level.accuracy(), predictor, signal)),
                    Optional.empty(),
                    level.equals(LEVELS.getLast()));
        } catch (RuntimeException | Error failure) {
            if (failure instanceof CancellationException && signal.isCancelled()) {
                throw failure;
            }
            LOGGER.log(System.Logger.Level.WARNING, "the search for optima failed", failure);
            return new OptimaSnapshot(
                    number,
                    parameters,
                    level,
                    Optional.empty(),
                    Optional.of(FailureMessage.of(parameters, failure)),
                    true);
        }
    }
}
