package org.attune.ui.charts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;

/**
 * The four charts, two by two. To be used on the JavaFX application thread only.
 *
 * <p>However many snapshots arrive between two pulses, each chart is drawn once, and only when something in it has
 * changed. The marker, the cross-hair and the veil of stale curves lie above the charts and move without drawing them.
 */
public final class ChartBoard extends Region {
    private static final double GAP = 8;
    private static final double PREFERRED_CHART_WIDTH = 530;
    private static final double PREFERRED_CHART_HEIGHT = 380;
    private static final double SMALLEST_CHART_WIDTH = 280;
    private static final double SMALLEST_CHART_HEIGHT = 220;
    private static final int COLUMNS = 2;

    private final Map<ChartKind, ChartPane> panes = new EnumMap<>(ChartKind.class);
    private final Map<ChartKind, ChartData> data = new EnumMap<>(ChartKind.class);
    private final Map<ChartKind, ValueRange> ranges = new EnumMap<>(ChartKind.class);
    private final ObservableValue<Number> renderScale;
    private Appearance appearance = Appearance.LIGHT;
    private Optional<Snapshot> shown = Optional.empty();
    private OptionalDouble hoverFraction = OptionalDouble.empty();
    private DoubleConsumer onMarkerMoved = value -> {};
    private boolean stale;
    private long updates;

    /** A board of empty charts. */
    public ChartBoard() {
        getStyleClass().add("chart-board");
        for (ChartKind kind : ChartKind.values()) {
            ChartPane pane = new ChartPane(kind);
            pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(pane, event));
            pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> endHover());
            pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> endHover());
            pane.marker().setOnMoved(this::markerMoved);
            panes.put(kind, pane);
            data.put(kind, ChartData.none(kind));
        }
        fitRanges();
        getChildren().setAll(panes.values());
        setAppearance(Appearance.LIGHT);
        renderScale = sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .orElse(1.0);
        renderScale.subscribe(this::requestLayout);
    }

    /**
     * Takes in what has come so far. It is drawn at the next pulse, unless it is the beginning of a preview that will
     * be complete in a moment; then what stands stays.
     */
    public void show(Snapshot snapshot) {
        if (!DrawingPolicy.isToBeDrawn(snapshot, shown)) {
            return;
        }
        boolean sameAxes = shown.isPresent()
                && isOnSameAxes(snapshot.request(), shown.get().request());
        shown = Optional.of(snapshot);
        updates++;
        for (ChartKind kind : ChartKind.values()) {
            data.put(kind, ChartData.of(kind, snapshot));
        }
        if (sameAxes && snapshot.level() != Level.FINAL) {
            growRanges();
        } else {
            fitRanges();
        }
        setStale(false);
        requestLayout();
        showMarker(snapshot.request().marker());
    }

    /** What is drawn, which may be older than what was last given to {@link #show}. */
    public Optional<Snapshot> shown() {
        return shown;
    }

    /** The data of a chart. */
    public ChartData data(ChartKind kind) {
        return Objects.requireNonNull(data.get(kind));
    }

    /** The vertical axis of a chart. */
    public ValueRange range(ChartKind kind) {
        return Objects.requireNonNull(ranges.get(kind));
    }

    /** How many snapshots were taken in. */
    public long updates() {
        return updates;
    }

    /** How often a chart was drawn. */
    public long draws(ChartKind kind) {
        return pane(kind).draws();
    }

    /** Where the curves of a chart are drawn, in the coordinates of the board; empty before the first drawing. */
    public Optional<Rectangle2D> plot(ChartKind kind) {
        ChartPane pane = pane(kind);
        return pane.plot()
                .map(plot -> new Rectangle2D(
                        pane.getLayoutX() + plot.getMinX(),
                        pane.getLayoutY() + plot.getMinY(),
                        plot.getWidth(),
                        plot.getHeight()));
    }

    /**
     * Fades the curves (true) while they answer an older question than the one now asked; every newer snapshot that is
     * drawn ends it.
     */
    public void setStale(boolean stale) {
        if (this.stale != stale) {
            this.stale = stale;
            panes.values().forEach(pane -> pane.setStale(stale));
        }
    }

    /** Whether the curves are faded. */
    public boolean isStale() {
        return stale;
    }

    /** Tells that a drag is over: axes that have grown too large shrink to what is shown. */
    public void settle() {
        fitRanges();
        requestLayout();
    }

    /** Moves the marker at once, ahead of the curves; ignored when the curves are drawn over another axis. */
    public void setMarker(ParameterInfo axis, double value) {
        if (shown.isPresent() && shown.get().request().axis() == axis) {
            showMarker(value);
        }
    }

    /** Where the marker stands; empty when it is off the axis. */
    public OptionalDouble marker() {
        return pane(ChartKind.ERRORS).marker().value();
    }

    /** Who is told the value to which the user moves the marker, with the mouse or the keys. */
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
        setStyle("-fx-background-color: " + SeriesStyle.webColor(appearance.background()) + ";");
        requestLayout();
    }

    /** The pane of a chart. */
    ChartPane pane(ChartKind kind) {
        return Objects.requireNonNull(panes.get(kind));
    }

    @Override
    protected double computePrefWidth(double height) {
        return COLUMNS * PREFERRED_CHART_WIDTH + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return COLUMNS * PREFERRED_CHART_HEIGHT + GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return COLUMNS * SMALLEST_CHART_WIDTH + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return COLUMNS * SMALLEST_CHART_HEIGHT + GAP;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor((getWidth() - GAP) / COLUMNS);
        double height = Math.floor((getHeight() - GAP) / COLUMNS);
        List<ChartFigure> figures = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            int column = figures.size() % COLUMNS;
            int row = figures.size() / COLUMNS;
            pane(kind).resizeRelocate(column * (width + GAP), row * (height + GAP), width, height);
            figures.add(
                    new ChartFigure(data(kind), range(kind), kind.quantities(), OptionalDouble.empty(), appearance));
        }
        ChartFrame frame = ChartFrame.around(figures, width, height);
        for (ChartFigure figure : figures) {
            pane(figure.data().kind())
                    .draw(figure, frame, renderScale.getValue().doubleValue());
        }
        showValues();
    }

    private static boolean isOnSameAxes(CurveRequest request, CurveRequest other) {
        return request.axis() == other.axis()
                && request.scale() == other.scale()
                && request.from() == other.from()
                && request.to() == other.to()
                && request.parameters().activation() == other.parameters().activation();
    }

    private void fitRanges() {
        for (ChartKind kind : ChartKind.values()) {
            ranges.put(kind, RangePolicy.fit(valueRange(kind), kind.naturalRange()));
        }
    }

    private void growRanges() {
        for (ChartKind kind : ChartKind.values()) {
            ranges.put(kind, RangePolicy.grow(range(kind), valueRange(kind), kind.naturalRange()));
        }
    }

    private ValueRange valueRange(ChartKind kind) {
        return data(kind).valueRange().orElse(kind.naturalRange());
    }

    private void showMarker(double value) {
        if (panes.values().stream().noneMatch(pane -> pane.marker().isDragging())) {
            panes.values().forEach(pane -> pane.marker().show(value));
        }
    }

    private void markerMoved(double value) {
        panes.values().forEach(pane -> pane.marker().show(value));
        onMarkerMoved.accept(value);
    }

    private void hover(ChartPane pane, MouseEvent event) {
        hoverFraction = pane.fractionAt(event.getX(), event.getY());
        showValues();
    }

    private void endHover() {
        hoverFraction = OptionalDouble.empty();
        showValues();
    }

    private void showValues() {
        ChartData any = data(ChartKind.ERRORS);
        OptionalInt point = hoverFraction.isPresent() && !any.abscissae().isEmpty()
                ? OptionalInt.of(any.nearestPoint(hoverFraction.getAsDouble()))
                : OptionalInt.empty();
        panes.values().forEach(pane -> pane.showValues(point));
    }
}
