package org.attune.ui.shell;

import javafx.scene.Scene;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.controls.ScaledIcons;
import org.attune.ui.controls.TextScale;

/**
 * How large text is in the window, and with it charts, icons and sliders: as the user wants it, and on a projector at
 * least so large that it can be read from the last row.
 */
final class WindowText {
    private static final double USUAL = 14;
    private static final double LEAST_PROJECTED = 17;

    /** Height of text on a projector, relative to that of the window. */
    private static final double PROJECTED_SHARE = 0.03;

    private final ExplorerView view;
    private final ChartBoard board;
    private int percent = 100;

    /**
     * Scales the text of a view.
     *
     * @param view everything in the window
     * @param board the charts in it
     */
    WindowText(ExplorerView view, ChartBoard board) {
        this.view = view;
        this.board = board;
        ScaledIcons.follow(view);
        // Told the value: who is told only that it has changed hears no second change before asking for it.
        view.sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> scale());
    }

    /**
     * Changes the size of all text.
     *
     * @param newPercent of the usual size
     */
    void setPercent(int newPercent) {
        percent = newPercent;
        scale();
    }

    /** Follows appearance and height of the window. */
    void scale() {
        boolean projecting = board.getAppearance() == Appearance.PROJECTOR;
        double size = (projecting ? projected() : USUAL) * percent / 100;
        TextScale.of(view).set(size / USUAL);
        view.setStyle(size == USUAL ? "" : "-fx-font-size: " + size + "px;");
        // The charts of a projector have larger text than others by themselves.
        double own = Appearance.PROJECTOR.textSize();
        board.setMagnification(projecting ? Math.max(1, size / own) : percent / 100.0);
    }

    private double projected() {
        double height = view.getScene() == null ? 0 : view.getScene().getHeight();
        return Math.max(LEAST_PROJECTED, PROJECTED_SHARE * height);
    }
}
