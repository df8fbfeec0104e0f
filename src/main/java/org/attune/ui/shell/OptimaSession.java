package org.attune.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.live.OptimaService;
import org.attune.live.OptimaSnapshot;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.storage.session.SavedOptima;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.jobs.JobReport;

/**
 * The search for optima: begins when the user asks for it, and ends unfinished when parameters change, since it would
 * answer a question that nobody asks any more. What was found stays. To be used on the JavaFX application thread only.
 */
public final class OptimaSession implements AutoCloseable {
    /** The levels of a search. */
    private static final List<Level> LEVELS = List.of(Level.PREVIEW, Level.DRAFT);

    private final ExplorerModel model;
    private final OptimaService service;
    private final ReadOnlyObjectWrapper<OptimaState> state =
            new ReadOnlyObjectWrapper<>(this, "state", OptimaState.NONE);
    private final JobReport job = new JobReport(JobKind.OPTIMA, this::cancel);
    private Optional<Parameters> searched = Optional.empty();
    private long latest;

    /**
     * Starts the service; it has nothing to do yet.
     *
     * @param model the parameters at which optima are asked for
     * @param services makes the service
     * @param fxThread runs tasks on the JavaFX application thread
     */
    public OptimaSession(ExplorerModel model, OptimaServiceFactory services, Executor fxThread) {
        this.model = model;
        service = services.create(snapshot -> fxThread.execute(() -> show(snapshot)));
        model.requestProperty().addListener((property, before, request) -> {
            if (searched.isPresent() && !request.parameters().equals(searched.get())) {
                cancel();
            }
        });
    }

    /** How the search stands. */
    ReadOnlyObjectProperty<OptimaState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The job while it searches. */
    JobReport job() {
        return job;
    }

    /** Begins a search at the present parameters. */
    void find() {
        Parameters parameters = model.parameters();
        searched = Optional.of(parameters);
        latest = service.submit(parameters);
        state.set(new OptimaState(true, Optional.empty()));
        job.begin(JobProgress.at(LEVELS, LEVELS.getFirst()));
    }

    /** Ends the search; what was found stays. */
    void cancel() {
        searched = Optional.empty();
        service.cancel();
        job.end();
        state.set(new OptimaState(false, state.get().answer()));
    }

    /** What was found, once the search has ended. */
    Optional<SavedOptima> found() {
        OptimaState now = state.get();
        return now.searching()
                ? Optional.empty()
                : now.answer()
                        .flatMap(answer -> answer.optima()
                                .map(optima -> new SavedOptima(answer.parameters(), answer.level(), optima)));
    }

    /** Shows what was found before, or nothing, in place of any search. */
    void show(Optional<SavedOptima> before) {
        cancel();
        state.set(new OptimaState(
                false,
                before.map(saved -> new OptimaSnapshot(
                        0, saved.parameters(), saved.level(), Optional.of(saved.optima()), Optional.empty(), true))));
    }

    @Override
    public void close() {
        service.close();
    }

    private void show(OptimaSnapshot snapshot) {
        if (searched.isEmpty() || snapshot.sequence() != latest) {
            return;
        }
        if (snapshot.last()) {
            searched = Optional.empty();
            job.end();
        } else {
            job.at(JobProgress.at(LEVELS, LEVELS.getLast()));
        }
        state.set(new OptimaState(!snapshot.last(), Optional.of(snapshot)));
    }
}
