package org.attune.ui.landscape;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.attune.curves.CurveRequest;
import org.attune.curves.grid.GridAxis;
import org.attune.curves.grid.GridRequest;
import org.attune.live.GridService;
import org.attune.live.GridSnapshot;
import org.attune.model.Level;
import org.attune.model.ParameterException;
import org.attune.model.Parameters;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.jobs.JobReport;

/**
 * Has the grid of the landscape computed while the landscape is in sight. It follows the sliders of what is held; a
 * first pass that is under way is completed before a newer one begins, so that something is seen while a slider moves.
 * To be used on the JavaFX application thread only.
 */
public final class LandscapeSession implements AutoCloseable {
    /** The levels of all cells; those near the point go beyond. */
    private static final List<Level> LEVELS = List.of(Level.PREVIEW, Level.DRAFT);

    private static final int CELLS = GridRequest.SIDE * GridRequest.SIDE;

    /** No question has this number. */
    private static final long NONE = -1;

    private final ObservableValue<CurveRequest> request;
    private final GridService service;
    private final ObjectProperty<LandscapeSettings> settings =
            new SimpleObjectProperty<>(this, "settings", LandscapeSettings.INITIAL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private final JobReport job = new JobReport(JobKind.LANDSCAPE, this::cancel);
    private Optional<GridRequest> asked = Optional.empty();
    private long latest;
    private boolean beginning;
    private boolean active;

    /**
     * How the grid stands.
     *
     * @param snapshot what has come; empty while nothing has
     * @param current whether it answers what is asked now
     * @param possible whether the two parameters can be varied
     * @param stopped whether the user has stopped computing
     */
    record State(Optional<GridSnapshot> snapshot, boolean current, boolean possible, boolean stopped) {
        static final State NONE = new State(Optional.empty(), true, true);

        State(Optional<GridSnapshot> snapshot, boolean current, boolean possible) {
            this(snapshot, current, possible, false);
        }
    }

    /**
     * Starts the service; it has nothing to do while the landscape is out of sight.
     *
     * @param request everything that is held
     * @param services makes the service
     * @param fxThread runs tasks on the JavaFX application thread
     */
    public LandscapeSession(
            ObservableValue<CurveRequest> request,
            Function<Consumer<GridSnapshot>, GridService> services,
            Executor fxThread) {
        this.request = request;
        service = services.apply(new LatestOnly(this::show, fxThread));
        request.subscribe(this::ask);
        settings.subscribe(this::ask);
    }

    /** What is shown. */
    public ObjectProperty<LandscapeSettings> settingsProperty() {
        return settings;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The parameters of the point. */
    Parameters parameters() {
        return request.getValue().parameters();
    }

    /** Tells whether the landscape is in sight; out of sight nothing is computed. */
    public void setActive(boolean newActive) {
        active = newActive;
        if (active) {
            ask();
        } else {
            service.cancel();
            job.end();
            asked = Optional.empty();
            beginning = false;
        }
    }

    @Override
    public void close() {
        service.close();
    }

    /** The job while cells are computed. */
    public JobReport job() {
        return job;
    }

    /** Stops computing; what has come so far stays, and the next change or a change of view asks again. */
    private void cancel() {
        service.cancel();
        beginning = false;
        latest = NONE;
        job.end();
        state.set(new State(
                state.get().snapshot(), state.get().current(), state.get().possible(), true));
    }

    private static JobProgress progress(GridSnapshot snapshot) {
        return snapshot.solved() < CELLS
                ? JobProgress.of(LEVELS, Level.PREVIEW, snapshot.solved(), CELLS)
                : JobProgress.of(LEVELS, Level.DRAFT, snapshot.count(Level.DRAFT) + snapshot.count(Level.FINAL), CELLS);
    }

    private void ask() {
        if (!active) {
            return;
        }
        GridRequest wanted;
        try {
            wanted = new GridRequest(
                    parameters(),
                    GridAxis.over(settings.get().horizontal()),
                    GridAxis.over(settings.get().vertical()));
        } catch (ParameterException impossible) {
            service.cancel();
            job.end();
            asked = Optional.empty();
            beginning = false;
            state.set(new State(Optional.empty(), true, false));
            return;
        }
        if (asked.map(GridRequest::withoutPoint).equals(Optional.of(wanted.withoutPoint()))) {
            return;
        }
        boolean sameAxes = asked.filter(before -> before.horizontal().equals(wanted.horizontal())
                        && before.vertical().equals(wanted.vertical()))
                .isPresent();
        state.set(sameAxes ? new State(state.get().snapshot(), false, true) : State.NONE);
        if (!(beginning && sameAxes)) {
            asked = Optional.of(wanted);
            beginning = true;
            latest = service.submit(wanted);
            job.begin(JobProgress.of(LEVELS, Level.PREVIEW, 0, CELLS));
        }
    }

    private void show(GridSnapshot snapshot) {
        if (snapshot.sequence() != latest || asked.isEmpty()) {
            return;
        }
        if (snapshot.pass() > 0) {
            beginning = false;
        }
        if (snapshot.last()) {
            job.end();
        } else {
            job.at(progress(snapshot));
        }
        state.set(new State(Optional.of(snapshot), true, true));
        ask();
    }
}
