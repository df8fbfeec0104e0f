package org.attune.ui.charts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.ui.text.Language;

/**
 * Four of the charts, two by two; which, and what they draw, can be chosen. To be used on the JavaFX application thread
 * only.
 *
 * <p>However many snapshots arrive between two pulses, each chart is drawn once, and only when something in it has
 * changed; of what has not changed, axes and legend for instance, a picture is kept. The marker, the cross-hair and the
 * veil of stale curves lie above the charts and move without drawing them.
 */
public final class ChartBoard extends Region {
    private static final double GAP = BoardGrid.GAP;
    private static final double PREFERRED_CHART_WIDTH = 530;
    private static final double PREFERRED_CHART_HEIGHT = 380;
    private static final int COLUMNS = 2;

    private final List<ChartPane> panes = Stream.generate(() -> new ChartPane(new PaneUser()))
            .limit(BoardArrangement.PLACES)
            .toList();
    // What has not been asked for since the last change is not there: most of it never is.
    private final Map<ChartKind, ChartData> data = new EnumMap<>(ChartKind.class);
    private final Map<ChartKind, ValueRange> ranges = new EnumMap<>(ChartKind.class);
    private final Region surface = new Surface();
    private final ObservableValue<Number> renderScale;
    private final Language language = Language.current();
    private Appearance appearance = Appearance.LIGHT;
    private BoardArrangement arrangement = BoardArrangement.INITIAL;
    private Function<CurveRequest, List<AxisMark>> marks = request -> List.of();
    private Comparison comparison = Comparison.NONE;
    private List<ChartDot> dots = List.of();
    private Optional<PaperPanel> paperPanel = Optional.empty();
    private Optional<Snapshot> shown = Optional.empty();
    private Optional<CurveRequest> asked = Optional.empty();
    private Optional<Hover> hover = Optional.empty();
    private boolean valuesAtMarker;
    private DoubleConsumer onMarkerMoved = value -> {};
    private Runnable onArranged = () -> {};
    private Runnable onDrawn = () -> {};
    private final ReadOnlyObjectWrapper<List<ChartKind>> highlighted =
            new ReadOnlyObjectWrapper<>(this, "highlighted", List.of());
    private Optional<SharedFrame> frame = Optional.empty();
    private boolean stale;
    private double wantedMagnification = 1;
    private boolean isScrolled;
    private double legendHeight;
    private BoardGrid grid = new BoardGrid(COLUMNS, BoardArrangement.PLACES / COLUMNS, 1, 0);
    private final Enlargement enlargement = new Enlargement();
    private final Scale enlarging = new Scale(1, 1);
    private int pointedAt;
    private long updates;

    /** Where the mouse is: in which chart, at which fraction of its horizontal axis, at which height in the pane. */
    private record Hover(ChartPane pane, double fraction, double height) {}

    /** A board of empty charts. */
    public ChartBoard() {
        getStyleClass().add("chart-board");
        for (ChartPane pane : panes) {
            pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(pane, event));
            pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> endHover());
            pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> endHover());
            pane.marker().setOnMoved(this::markerMoved);
        }
        surface.setManaged(false);
        getChildren().setAll(surface);
        setAppearance(Appearance.LIGHT);
        renderScale = sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .orElse(1.0);
        surface.getTransforms().add(enlarging);
        renderScale.subscribe(surface::requestLayout);
        enlargement.placesProperty().addListener((property, before, places) -> {
            endHover();
            requestLayout();
        });
    }

    /**
     * Takes in what has come so far. It is drawn at the next pulse, unless it is the beginning of a preview that will
     * be complete in a moment; then what stands stays.
     */
    public void show(Snapshot come) {
        Snapshot snapshot = FinerAnswers.kept(come, shown);
        if (!DrawingPolicy.isToBeDrawn(snapshot, shown)) {
            return;
        }
        boolean sameAxes = shown.isPresent()
                && isOnSameAxes(snapshot.request(), shown.get().request());
        shown = Optional.of(snapshot);
        updates++;
        data.clear();
        if (sameAxes && snapshot.level() != Level.FINAL) {
            growRanges();
        } else {
            ranges.clear();
        }
        setStale(false);
        surface.requestLayout();
        showMarker(snapshot.request().marker());
    }

    /** What is drawn, which may be older than what was last given to {@link #show}. */
    public Optional<Snapshot> shown() {
        return shown;
    }

    /** All that is drawn, to be drawn elsewhere; empty before the first snapshot. */
    public Optional<BoardPicture> picture() {
        return shown.map(snapshot -> new BoardPicture(
                snapshot, arrangement, marks.apply(snapshot.request()), comparison.withDots(dots), language));
    }

    /** The data of a chart, whether it stands on the board or not. */
    public ChartData data(ChartKind kind) {
        return data.computeIfAbsent(
                kind,
                missing -> shown.map(snapshot -> comparison
                                .withDots(dots)
                                .data(arrangement.content(missing), snapshot)
                                .seenThrough(arrangement.window()))
                        .orElseGet(() -> ChartData.none(missing)));
    }

    /** The vertical axis of a chart. */
    public ValueRange range(ChartKind kind) {
        return ranges.computeIfAbsent(kind, missing -> ChartFigure.fittedRange(data(missing)));
    }

    /** How many snapshots were taken in. */
    public long updates() {
        return updates;
    }

    /** Which charts stand where, and what they draw. */
    public BoardArrangement arrangement() {
        return arrangement;
    }

    /** Changes which charts stand where, and what they draw. */
    public void setArrangement(BoardArrangement newArrangement) {
        for (ChartKind kind : ChartKind.values()) {
            if (!newArrangement.content(kind).equals(arrangement.content(kind))) {
                data.remove(kind);
                ranges.remove(kind);
            }
        }
        if (!newArrangement.window().equals(arrangement.window())) {
            data.clear();
        }
        arrangement = newArrangement;
        surface.requestLayout();
        onArranged.run();
    }

    /** Frames charts that one is to look at; none of the others. */
    public void setHighlighted(List<ChartKind> kinds) {
        highlighted.set(List.copyOf(kinds));
        surface.requestLayout();
    }

    /** Marks the chart that shows what a panel of the paper shows, or none. */
    public void setPaperPanel(Optional<PaperPanel> panel) {
        paperPanel = panel;
        surface.requestLayout();
    }

    /** The framed charts. */
    ReadOnlyObjectProperty<List<ChartKind>> highlightedProperty() {
        return highlighted.getReadOnlyProperty();
    }

    /** The pane of the first chart that is framed. */
    Optional<ChartPane> firstHighlighted() {
        return kindsInSight().stream()
                .filter(highlighted.get()::contains)
                .findFirst()
                .map(this::pane);
    }

    /** The kinds of marks that are drawn in the charts in sight, in the order of {@link ChartMark}. */
    List<ChartMark> marksInSight() {
        return places().stream()
                .flatMap(place -> panes.get(place).marks().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The labelled vertical lines in the charts in sight. */
    List<AxisMark> landmarksInSight() {
        return places().stream()
                .flatMap(place -> panes.get(place).landmarks().stream())
                .distinct()
                .toList();
    }

    /** Who is told that charts were drawn. */
    void setOnDrawn(Runnable listener) {
        onDrawn = listener;
    }

    /** Who is told that {@link #setArrangement} was called. */
    public void setOnArranged(Runnable listener) {
        onArranged = listener;
    }

    /**
     * Zooms all charts about their middle.
     *
     * @param size size of what is left, relative to what is shown now: below 1 to zoom in; &gt; 0
     */
    public void zoom(double size) {
        for (ChartKind kind : arrangement.places()) {
            zoomValues(kind, PlotPart.zoom(0.5, 0.5, size, PlotPart.Directions.BOTH));
        }
        zoomAxis(PlotPart.zoom(0.5, 0.5, size, PlotPart.Directions.BOTH));
    }

    /** Shows everything again in all charts. */
    public void resetZoom() {
        setArrangement(arrangement.withoutZoom());
    }

    private void zoomAxis(PlotPart part) {
        if (part.changesHorizontally()) {
            setArrangement(arrangement.with(arrangement.window().part(part.left(), part.right())));
        }
    }

    private void zoomValues(ChartKind kind, PlotPart part) {
        ChartContent content = arrangement.content(kind);
        if (part.changesVertically()) {
            ValueRange zoomed = ValueZoom.part(
                    range(kind),
                    ChartFigure.automaticRange(data(kind)),
                    content.view().scale(),
                    part.bottom(),
                    part.top());
            setArrangement(arrangement.with(content.with(content.view().withValues(Optional.of(zoomed)))));
        }
    }

    /** Which charts are shown large. */
    public Enlargement enlargement() {
        return enlargement;
    }

    /** The place of the chart that has the focus, or else of the one at which the mouse pointed last. */
    public int placeInFocus() {
        return places().stream()
                .filter(place -> panes.get(place).isFocused())
                .findFirst()
                .or(() -> places().stream().filter(place -> place == pointedAt).findFirst())
                .orElseGet(() -> places().getFirst());
    }

    /** The places of the charts in sight. */
    private List<Integer> places() {
        List<Integer> enlarged = enlargement.placesProperty().get();
        return enlarged.isEmpty()
                ? IntStream.range(0, BoardArrangement.PLACES).boxed().toList()
                : enlarged;
    }

    private List<ChartKind> kindsInSight() {
        return places().stream().map(arrangement.places()::get).toList();
    }

    /** What is drawn beside the landmarks: vertical lines for the axis of a request. */
    public void setMarks(Function<CurveRequest, List<AxisMark>> newMarks) {
        marks = newMarks;
        surface.requestLayout();
    }

    /** What stands beside the current curves. */
    public void setComparison(Comparison newComparison) {
        if (newComparison.equals(comparison)) {
            return;
        }
        boolean following = newComparison.ghosts().size() == comparison.ghosts().size()
                && newComparison.subtracted().isPresent()
                        == comparison.subtracted().isPresent();
        comparison = newComparison;
        data.clear();
        if (following) {
            growRanges();
        } else {
            ranges.clear();
        }
        surface.requestLayout();
    }

    /** Training runs beside the current curves; their axis must be that of what is shown. */
    public void setDots(List<ChartDot> newDots) {
        if (newDots.equals(dots)) {
            return;
        }
        dots = List.copyOf(newDots);
        data.clear();
        growRanges();
        surface.requestLayout();
    }

    /** Axes stay where they are while curves follow the sliders, unless these leave them. */
    private void growRanges() {
        ranges.keySet().retainAll(arrangement.places());
        ranges.replaceAll((kind, range) -> ChartFigure.grownRange(range, data(kind)));
    }

    /** What is to be offered at the heading of a chart, by its place from 0; made when the user asks for it. */
    public void setMenus(IntFunction<ContextMenu> menus) {
        for (int place = 0; place < panes.size(); place++) {
            HeadingButton button = panes.get(place).menu();
            int here = place;
            button.setOnAction(event -> menus.apply(here).show(button, Side.BOTTOM, 0, 0));
        }
    }

    /** How often a chart on the board was drawn. */
    public long draws(ChartKind kind) {
        return pane(kind).draws();
    }

    /** How often a chart on the board was drawn with its axes, marks and legend, and not only its curves. */
    public long furnitureDraws(ChartKind kind) {
        return pane(kind).furnitureDraws();
    }

    /** Where the curves of a chart are drawn, in the coordinates of the board; empty before the first drawing. */
    public Optional<Rectangle2D> plot(ChartKind kind) {
        ChartPane pane = pane(kind);
        return pane.plot()
                .map(plot -> new Rectangle2D(
                        grid.magnification() * (pane.getLayoutX() + plot.getMinX()),
                        grid.magnification() * (pane.getLayoutY() + plot.getMinY()),
                        grid.magnification() * plot.getWidth(),
                        grid.magnification() * plot.getHeight()));
    }

    /**
     * Tells what is asked now; while the board is stale the curves fade that this supersedes. On another axis all of it
     * is shown.
     */
    public void setAsked(CurveRequest request) {
        boolean otherAxis =
                asked.filter(before -> isOnAnotherAxis(request, before)).isPresent();
        asked = Optional.of(request);
        if (otherAxis && !arrangement.window().equals(AxisWindow.FULL)) {
            setArrangement(arrangement.with(AxisWindow.FULL));
        }
        if (stale) {
            surface.requestLayout();
        }
    }

    /**
     * Fades curves (true) while they answer an older question than the one now asked, those that do not depend on what
     * has changed excepted; every newer snapshot that is drawn ends it.
     */
    public void setStale(boolean stale) {
        if (this.stale != stale) {
            this.stale = stale;
            surface.requestLayout();
        }
    }

    /** Whether the curves are older than what is asked. */
    public boolean isStale() {
        return stale;
    }

    /** Tells that a drag is over: axes that have grown too large shrink to what is shown. */
    public void settle() {
        ranges.clear();
        surface.requestLayout();
    }

    /** Moves the marker at once, ahead of the curves; ignored when the curves are drawn over another axis. */
    public void setMarker(ParameterInfo axis, double value) {
        if (shown.isPresent() && shown.get().request().axis() == axis) {
            showMarker(value);
        }
    }

    /** Where the marker stands; empty when it is off the axis. */
    public OptionalDouble marker() {
        return panes.get(places().getFirst()).marker().value();
    }

    /** Who is told the value to which the user moves the marker, with the mouse or the keys. */
    public void setOnMarkerMoved(DoubleConsumer listener) {
        onMarkerMoved = listener;
    }

    /**
     * Enlarges everything in the charts, text and lines alike, as far as there is room left for curves.
     *
     * @param factor 1 for the usual size, &gt; 0
     */
    public void setMagnification(double factor) {
        wantedMagnification = factor;
        requestLayout();
    }

    /** How much everything is enlarged. */
    double magnification() {
        return grid.magnification();
    }

    /**
     * Says how much room there is for what is in sight of the board; where that is narrow or low, or text is large, it
     * may be higher than that.
     *
     * @param width in pixels of the window
     * @param height in pixels of the window
     */
    void setRoom(double width, double height) {
        isScrolled = true;
        BoardGrid fitting = gridIn(width, height);
        if (!fitting.equals(grid)) {
            grid = fitting;
            requestLayout();
        }
    }

    private BoardGrid gridIn(double width, double height) {
        return BoardGrid.in(
                places().size(),
                width,
                height,
                wantedMagnification,
                new BoardGrid.Surroundings(
                        ChartFrame.usual(appearance).heightAround(appearance),
                        new ChartFrame(0, legendHeight).heightAround(appearance)));
    }

    /** How the charts look. */
    public Appearance getAppearance() {
        return appearance;
    }

    /** Changes how the charts look. */
    public void setAppearance(Appearance appearance) {
        this.appearance = appearance;
        setStyle("-fx-background-color: " + SeriesStyle.webColor(appearance.background()) + ";");
        surface.requestLayout();
    }

    /**
     * The pane of a chart.
     *
     * @throws IllegalArgumentException when the chart does not stand on the board
     */
    ChartPane pane(ChartKind kind) {
        int place = arrangement.places().indexOf(kind);
        if (place < 0) {
            throw new IllegalArgumentException(kind.title() + " is not on the board");
        }
        return panes.get(place);
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
        return BoardGrid.smallestWidth(grid.columns());
    }

    @Override
    protected double computeMinHeight(double width) {
        return isScrolled ? grid.height() : BoardGrid.LEAST_PLOT;
    }

    @Override
    protected void layoutChildren() {
        if (!isScrolled) {
            grid = gridIn(getWidth(), getHeight());
        }
        double magnification = grid.magnification();
        enlarging.setX(magnification);
        enlarging.setY(magnification);
        surface.resizeRelocate(0, 0, getWidth() / magnification, getHeight() / magnification);
        surface.requestLayout();
    }

    /**
     * Holds the charts and draws them when it is laid out. Not managed, so that drawing them anew lays out nothing
     * else: the rest of the window does not depend on what they show.
     */
    private final class Surface extends Region {
        Surface() {
            getChildren().setAll(panes);
        }

        @Override
        protected void layoutChildren() {
            drawCharts(getWidth(), getHeight());
        }
    }

    private void drawCharts(double wholeWidth, double wholeHeight) {
        double width = Math.floor((wholeWidth - (grid.columns() - 1) * GAP) / grid.columns());
        double height = Math.floor((wholeHeight - (grid.rows() - 1) * GAP) / grid.rows());
        List<ChartFigure> figures = kindsInSight().stream().map(this::figure).toList();
        ChartFrame room = frameAround(figures, width, height);
        List<Integer> places = places();
        for (int place = 0; place < panes.size(); place++) {
            panes.get(place).setVisible(places.contains(place));
        }
        for (int i = 0; i < places.size(); i++) {
            ChartPane pane = panes.get(places.get(i));
            ChartKind kind = arrangement.places().get(places.get(i));
            pane.setZoomed(arrangement.isZoomed(kind));
            pane.setEnlarged(enlargement.isOn());
            pane.setPaperPanel(paperPanel.filter(panel -> panel.chart() == kind));
            pane.resizeRelocate(
                    i % grid.columns() * (width + GAP),
                    Math.floorDiv(i, grid.columns()) * (height + GAP),
                    width,
                    height);
            pane.setHighlighted(
                    highlighted.get().contains(kind) && !highlighted.get().containsAll(kindsInSight()));
            pane.draw(
                    figures.get(i),
                    superseded(figures.get(i)),
                    room,
                    grid.magnification() * renderScale.getValue().doubleValue());
        }
        if (room.legendHeight() != legendHeight) {
            legendHeight = room.legendHeight();
            requestLayout();
        }
        showValues();
        onDrawn.run();
    }

    private Set<Quantity> superseded(ChartFigure figure) {
        if (!stale || shown.isEmpty()) {
            return Set.of();
        }
        CurveRequest answered = shown.get().request();
        return figure.data().curves().stream()
                .map(Curve::quantity)
                .filter(quantity -> asked.map(request -> Supersession.of(quantity, answered, request))
                        .orElse(true))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The room around the plots, measured anew only when something but curves has changed. */
    private ChartFrame frameAround(List<ChartFigure> figures, double width, double height) {
        List<ChartFigure> bare =
                figures.stream().map(ChartFigure::withoutCurves).toList();
        SharedFrame shared = frame.filter(before -> before.isFor(bare, width, height))
                .orElseGet(() -> new SharedFrame(bare, width, height, ChartFrame.around(bare, width)));
        frame = Optional.of(shared);
        return shared.frame();
    }

    /** The room that some charts of a size need. */
    private record SharedFrame(List<ChartFigure> figures, double width, double height, ChartFrame frame) {
        boolean isFor(List<ChartFigure> otherFigures, double otherWidth, double otherHeight) {
            return width == otherWidth && height == otherHeight && figures.equals(otherFigures);
        }
    }

    private ChartFigure figure(ChartKind kind) {
        List<AxisMark> further = shown.map(Snapshot::request).map(marks).orElse(List.of());
        return new ChartFigure(
                data(kind),
                range(kind),
                legend(kind),
                fold(kind),
                ChartFigure.allMarks(data(kind), further),
                OptionalDouble.empty(),
                appearance,
                language);
    }

    /** Before the first answer everything is listed that may come. */
    private List<Quantity> legend(ChartKind kind) {
        return shown.isPresent()
                ? data(kind).legend()
                : arrangement.content(kind).quantities().stream()
                        .filter(quantity -> Branches.reportedOf(quantity).isEmpty())
                        .toList();
    }

    private LegendFold fold(ChartKind kind) {
        return shown.map(snapshot -> LegendFold.of(arrangement.content(kind), snapshot))
                .orElse(LegendFold.NONE);
    }

    private static boolean isOnAnotherAxis(CurveRequest request, CurveRequest other) {
        return request.axis() != other.axis()
                || request.scale() != other.scale()
                || request.from() != other.from()
                || request.to() != other.to();
    }

    private static boolean isOnSameAxes(CurveRequest request, CurveRequest other) {
        return !isOnAnotherAxis(request, other)
                && request.parameters().activation() == other.parameters().activation();
    }

    private void showMarker(double value) {
        if (panes.stream().noneMatch(pane -> pane.marker().isDragging())) {
            panes.forEach(pane -> pane.marker().show(value));
            showValues();
        }
    }

    private void markerMoved(double value) {
        panes.forEach(pane -> pane.marker().show(value));
        showValues();
        onMarkerMoved.accept(value);
    }

    private void hover(ChartPane pane, MouseEvent event) {
        OptionalDouble fraction = pane.fractionAt(event.getX(), event.getY());
        hover = fraction.isPresent()
                ? Optional.of(new Hover(pane, fraction.getAsDouble(), event.getY()))
                : Optional.empty();
        pointedAt = panes.indexOf(pane);
        showValues();
    }

    private void endHover() {
        hover = Optional.empty();
        showValues();
    }

    private void showValues() {
        ChartData any = data(kindsInSight().getFirst());
        OptionalDouble fraction =
                hover.isPresent() ? OptionalDouble.of(hover.get().fraction()) : markerFraction(any);
        OptionalInt point = fraction.isPresent() ? any.pointNear(fraction.getAsDouble()) : OptionalInt.empty();
        OptionalInt atMarker =
                marker().isPresent() ? any.pointNear(any.fractionOf(marker().getAsDouble())) : OptionalInt.empty();
        for (ChartPane pane : panes) {
            pane.setMarkerPoint(atMarker);
            OptionalDouble height = hover.isPresent() && hover.get().pane() == pane
                    ? OptionalDouble.of(hover.get().height())
                    : OptionalDouble.empty();
            pane.showValues(point, height);
        }
    }

    private OptionalDouble markerFraction(ChartData any) {
        OptionalDouble value = marker();
        return valuesAtMarker && value.isPresent()
                ? OptionalDouble.of(any.fractionOf(value.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Does what the user wants of a chart. */
    private final class PaneUser implements ChartPane.User {
        @Override
        public void zoom(ChartKind kind, PlotPart part) {
            zoomValues(kind, part);
            zoomAxis(part);
        }

        @Override
        public void resetZoom(ChartKind kind, PlotPart.Directions directions) {
            ChartContent content = arrangement.content(kind);
            BoardArrangement reset = directions == PlotPart.Directions.HORIZONTAL
                    ? arrangement
                    : arrangement.with(content.with(content.view().withValues(Optional.empty())));
            setArrangement(directions == PlotPart.Directions.VERTICAL ? reset : reset.with(AxisWindow.FULL));
        }

        @Override
        public void toggle(ChartKind kind, Quantity quantity) {
            setArrangement(arrangement.with(arrangement.content(kind).withToggled(quantity)));
        }

        @Override
        public void fold(ChartKind kind) {
            ChartContent content = arrangement.content(kind);
            setArrangement(arrangement.with(
                    LegendFold.MORE == ChartBoard.this.fold(kind) ? content.unfolded() : content.folded()));
        }

        @Override
        public void toggleEnlarged(ChartKind kind) {
            enlargement.toggle(arrangement.places().indexOf(kind));
        }

        @Override
        public void toggleScale(ChartKind kind) {
            ChartContent content = arrangement.content(kind);
            AxisScale other = content.view().scale() == AxisScale.LINEAR ? AxisScale.LOGARITHMIC : AxisScale.LINEAR;
            setArrangement(arrangement.with(content.with(content.view().withScale(other))));
        }

        @Override
        public void toggleValuesAtMarker() {
            valuesAtMarker = !valuesAtMarker;
            showValues();
        }
    }
}
