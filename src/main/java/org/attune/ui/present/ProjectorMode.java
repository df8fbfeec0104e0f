package org.attune.ui.present;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.attune.ui.charts.Appearance;
import org.attune.ui.session.SessionHost;

/**
 * The window on a projector: the whole screen, large type, heavy lines, and only the charts. Leaving it brings back
 * what was before; meanwhile each panel can be shown again.
 */
public final class ProjectorMode {
    private final Stage stage;
    private final SessionHost host;
    private final List<BooleanProperty> panels;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private Optional<Before> before = Optional.empty();

    /** How the window was. */
    private record Before(Appearance appearance, List<Boolean> panels, boolean fullScreen) {
        Before {
            panels = List.copyOf(panels);
        }
    }

    /**
     * Prepares a window.
     *
     * @param stage the window
     * @param host what has an appearance
     * @param panels whether each panel is shown that a projector needs not show
     */
    public ProjectorMode(Stage stage, SessionHost host, List<BooleanProperty> panels) {
        this.stage = stage;
        this.host = host;
        this.panels = List.copyOf(panels);
        // Escape belongs to this mode, and to fields before that.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
    }

    /** Whether it is on. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Switches it on or off. */
    public void toggle() {
        if (on.get()) {
            leave();
        } else {
            enter();
        }
    }

    private void enter() {
        before = Optional.of(new Before(
                host.appearance(), panels.stream().map(BooleanProperty::get).toList(), stage.isFullScreen()));
        host.setAppearance(Appearance.PROJECTOR);
        panels.forEach(panel -> panel.set(false));
        stage.setFullScreen(true);
        on.set(true);
    }

    /** Brings back what was before; nothing happens when it is off. */
    public void leave() {
        before.ifPresent(then -> {
            on.set(false);
            before = Optional.empty();
            // Whoever chose another appearance meanwhile keeps it.
            if (host.appearance() == Appearance.PROJECTOR) {
                host.setAppearance(then.appearance());
            }
            for (int i = 0; i < panels.size(); i++) {
                panels.get(i).set(then.panels().get(i));
            }
            stage.setFullScreen(then.fullScreen());
        });
    }
}
