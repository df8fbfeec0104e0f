package org.attune.ui.charts;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.layout.Region;
import org.attune.live.Snapshot;
import org.attune.model.ParameterInfo;

/** The four charts, two by two. To be used on the JavaFX application thread only. */
public final class ChartBoard extends Region {
    private Appearance appearance = Appearance.LIGHT;
    private boolean stale;
    private Optional<Snapshot> shown = Optional.empty();
    private DoubleConsumer onMarkerMoved = value -> {};

    /** An empty board. */
    public ChartBoard() {
        getStyleClass().add("chart-board");
    }

    /** Draws what has come so far; the drawing itself happens once, at the next pulse. */
    public void show(Snapshot snapshot) {
        shown = Optional.of(snapshot);
    }

    /** What is drawn, which may be older than what was last given to {@link #show}. */
    public Optional<Snapshot> shown() {
        return shown;
    }

    /**
     * Fades the curves (true) while they answer an older question than the one now asked; every newer snapshot that is
     * drawn ends it.
     */
    public void setStale(boolean stale) {
        this.stale = stale;
    }

    /** Whether the curves are faded. */
    public boolean isStale() {
        return stale;
    }

    /** Tells that a drag is over: axes that have grown too large shrink to what is shown. */
    public void settle() {}

    /** Moves the marker at once, ahead of the curves; ignored when the curves are drawn over another axis. */
    public void setMarker(ParameterInfo axis, double value) {}

    /** Who is told when the marker is dragged. */
    DoubleConsumer onMarkerMoved() {
        return onMarkerMoved;
    }

    /** Who is told the value to which the user drags the marker. */
    public void setOnMarkerMoved(DoubleConsumer listener) {
        onMarkerMoved = listener;
    }

    /** How the charts look. */
    public Appearance getAppearance() {
        return appearance;
    }

    /** Changes how the charts look. */
    public void setAppearance(Appearance appearance) {
        this.appearance = appearance;
    }
}
