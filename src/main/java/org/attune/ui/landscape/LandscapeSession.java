package org.attune.ui.landscape;

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
import org.attune.model.ParameterException;
import org.attune.model.Parameters;

/**
 * Has the grid of the landscape computed while the landscape is in sight. It follows the sliders of what is held; a
 * first pass that is under way is completed before a newer one begins, so that something is seen while a slider moves.
 * To be used on the JavaFX application thread only.
 */
public final class LandscapeSession implements AutoCloseable {
    private final ObservableValue<CurveRequest> request;
    private final GridService service;
    private final ObjectProperty<LandscapeSettings> settings =
            new SimpleObjectProperty<>(this, "settings", LandscapeSettings.INITIAL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
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
     */
    record State(Optional<GridSnapshot> snapshot, boolean current, boolean possible) {
        static final State NONE = new State(Optional.empty(), true, true);
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
            asked = Optional.empty();
            beginning = false;
        }
    }

    @Override
    public void close() {
        service.close();
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
        }
    }

    private void show(GridSnapshot snapshot) {
        if (snapshot.sequence() != latest || asked.isEmpty()) {
            return;
        }
        if (snapshot.pass() > 0) {
            beginning = false;
        }
        state.set(new State(Optional.of(snapshot), true, true));
        ask();
    }
}
