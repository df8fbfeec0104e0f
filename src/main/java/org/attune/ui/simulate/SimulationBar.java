package org.attune.ui.simulate;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.text.Texts;

/** How far the training runs are, with a button that ends them; or why there are none. Not there otherwise. */
final class SimulationBar extends HBox {
    private final Texts texts = Texts.of("simulate");
    private final ProseLabel message = new ProseLabel();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button button = new Button();

    /**
     * Creates the bar.
     *
     * @param session what it shows
     */
    SimulationBar(SimulationSession session) {
        setId("simulation-bar");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        message.setId("simulation-message");
        message.setMaxWidth(Double.MAX_VALUE);
        Hints.install(message, message::getText);
        HBox.setHgrow(message, Priority.ALWAYS);
        progress.setId("simulation-progress");
        progress.setAccessibleText(texts.text("progress"));
        progress.managedProperty().bind(progress.visibleProperty());
        button.setId("simulation-stop");
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        Hints.install(button, () -> texts.text(session.stateProperty().get().isRunning() ? "stop.hint" : "close.hint"));
        button.setOnAction(event -> {
            if (session.stateProperty().get().isRunning()) {
                session.cancel();
            } else {
                session.dismiss();
            }
        });
        getChildren().addAll(message, progress, button);
        managedProperty().bind(visibleProperty());
        session.stateProperty().subscribe(this::show);
    }

    /** How the last runs ended: what went wrong stands first. */
    private static Optional<String> told(SimulationState state) {
        return Stream.of(state.failure(), state.outcome())
                .flatMap(Optional::stream)
                .reduce((wrong, well) -> wrong + " " + well);
    }

    private void show(SimulationState state) {
        setVisible(state.isRunning() || told(state).isPresent());
        progress.setVisible(state.isRunning());
        // Only what is running may move by itself.
        boolean begun = state.isRunning() && state.done() == 0;
        progress.setProgress(
                begun ? ProgressBar.INDETERMINATE_PROGRESS : (double) state.done() / Math.max(1, state.all()));
        button.setText(texts.text(state.isRunning() ? "stop" : "close"));
        message.setText(state.asked()
                .map(dimension -> texts.text(
                        "running",
                        Integer.toString(dimension),
                        Integer.toString(state.done()),
                        Integer.toString(state.all())))
                .or(() -> told(state))
                .orElse(""));
    }
}
