package org.attune.ui.charts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/** One chart of the board: its picture, and above it its level, the marker and the cross-hair. */
final class ChartPane extends Region {
    private final Texts texts = Texts.of("charts");
    private final ImageView picture = new ImageView();
    private final LevelTag level = new LevelTag();
    private final PaperTag paper = new PaperTag(level);
    private final MarkerLayer marker = new MarkerLayer();
    private final HoverLayer hover = new HoverLayer();
    private final HeadingButton menu = new HeadingButton();
    private final EnlargeControls enlarge;
    private final ZoomResetButton zoomReset;
    private final LegendLayer legend;
    private final User user;
    private final Region highlight = new Region();
    private Optional<Drawn> drawn = Optional.empty();
    private String description = "";
    private OptionalInt markerPoint = OptionalInt.empty();
    private long draws;
    private long furnitureDraws;

    /** What the user wants of a chart. */
    interface User {
        /** Part of the plot is to fill it. */
        void zoom(ChartKind kind, PlotPart part);

        /** Everything is to be shown again. */
        void resetZoom(ChartKind kind, PlotPart.Directions directions);

        /** A curve is to be shown instead of hidden, or the reverse. */
        void toggle(ChartKind kind, Quantity quantity);

        /** All usual curves are to be shown instead of few, or the reverse. */
        void fold(ChartKind kind);

        /** The chart is to be shown alone instead of with the others, or the reverse. */
        void toggleEnlarged(ChartKind kind);

        /** The vertical axis is to be logarithmic instead of linear, or the reverse. */
        void toggleScale(ChartKind kind);

        /** The values at the marker are to be shown instead of hidden, or the reverse. */
        void toggleValuesAtMarker();
    }

    /**
     * An empty chart.
     *
     * @param user told what the user wants
     */
    ChartPane(User user) {
        this.user = user;
        legend = new LegendLayer(
                quantity -> kind().ifPresent(kind -> user.toggle(kind, quantity)),
                () -> kind().ifPresent(user::fold),
                this::explanation);
        zoomReset = new ZoomResetButton(() -> kind().ifPresent(kind -> user.resetZoom(kind, PlotPart.Directions.BOTH)));
        enlarge = new EnlargeControls(() -> kind().ifPresent(user::toggleEnlarged));
        ZoomGestures gestures = new ZoomGestures(this::plot, () -> marker.isDragging(), new Zoomer());
        getStyleClass().add("chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(texts.text("chart.role"));
        setAccessibleHelp(texts.text("chart.help"));
        setFocusTraversable(true);
        picture.setSmooth(false);
        highlight.getStyleClass().add("chart-highlight");
        highlight.setMouseTransparent(true);
        highlight.setVisible(false);
        getChildren().addAll(picture, level, paper, legend, gestures.band(), marker, menu, zoomReset, hover, highlight);
        getChildren().addAll(enlarge.nodes());
        getChildren().forEach(child -> child.setManaged(false));
        marker.listenTo(this);
        gestures.listenTo(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Optional<ChartKind> kind() {
        return drawn.map(chart -> chart.figure().data().kind());
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() != this) {
            return;
        }
        switch (event.getCode()) {
            case L -> kind().ifPresent(user::toggleScale);
            case ENTER -> kind().ifPresent(user::toggleEnlarged);
            case SPACE -> user.toggleValuesAtMarker();
            default -> {
                if (!toggled(event)) {
                    return;
                }
            }
        }
        event.consume();
    }

    /** Whether a key is a digit of an entry of the legend, from 1. */
    private boolean toggled(KeyEvent event) {
        int entry = event.getCode().isDigitKey() ? event.getCode().getChar().charAt(0) - '1' : -1;
        List<Quantity> entries = drawn.map(chart -> chart.figure().legend()).orElse(List.of());
        boolean known = entry >= 0 && entry < entries.size();
        if (known) {
            kind().ifPresent(kind -> user.toggle(kind, entries.get(entry)));
        }
        return known;
    }

    /** Passes gestures on for the chart that is shown. */
    private final class Zoomer implements ZoomGestures.User {
        @Override
        public void zoom(PlotPart part) {
            kind().ifPresent(kind -> user.zoom(kind, part));
        }

        @Override
        public void reset(PlotPart.Directions directions) {
            kind().ifPresent(kind -> user.resetZoom(kind, directions));
        }
    }

    /** What was drawn, where its plot is, and on which pixels. */
    private record Drawn(
            ChartFigure figure, Set<Quantity> superseded, ChartFurniture furniture, PixelImage image, double scale) {
        Rectangle2D plot() {
            java.awt.geom.Rectangle2D area = furniture.plot().area();
            return new Rectangle2D(area.getX(), area.getY(), area.getWidth(), area.getHeight());
        }
    }

    MarkerLayer marker() {
        return marker;
    }

    /** The button at the heading, which offers what else could be shown here. */
    HeadingButton menu() {
        return menu;
    }

    /**
     * Draws a figure, unless it stands already.
     *
     * @param figure what to draw
     * @param superseded the curves that answer an older question than is asked, which fade
     * @param frame the room around the plot
     * @param scale device pixels per logical pixel
     */
    void draw(ChartFigure figure, Set<Quantity> superseded, ChartFrame frame, double scale) {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        ChartFigure bare = figure.withoutCurves();
        Optional<Drawn> ready = drawn.filter(before -> before.furniture().is(bare, frame, width, height, scale));
        if (ready.isPresent()
                && ready.get().superseded().equals(superseded)
                && ready.get().figure().equals(figure)) {
            return;
        }
        draws++;
        if (ready.isPresent()) {
            drawCurves(figure, superseded, ready.get());
        } else {
            drawAll(figure, superseded, ChartFurniture.draw(bare, frame, width, height, scale), scale);
        }
        boolean outdated = figure.data().curves().stream().map(Curve::quantity).anyMatch(superseded::contains);
        level.show(figure.words(), figure.data(), outdated);
        describe(figure.words(), figure.data(), outdated);
    }

    private void drawCurves(ChartFigure figure, Set<Quantity> superseded, Drawn ready) {
        PlotFrame plot = ready.furniture().plot();
        drawn = Optional.of(new Drawn(figure, superseded, ready.furniture(), ready.image(), ready.scale()));
        ready.image()
                .paintOver(
                        ready.furniture().pixels(),
                        CurvePainter.reach(plot.area()),
                        new CurvePainter(figure, plot, superseded)::paint);
    }

    private void drawAll(ChartFigure figure, Set<Quantity> superseded, ChartFurniture furniture, double scale) {
        PixelImage image = drawn.map(Drawn::image)
                .filter(old -> old.fits(getWidth(), getHeight(), scale))
                .orElseGet(() -> new PixelImage(getWidth(), getHeight(), scale));
        furnitureDraws++;
        image.paintOver(furniture.pixels(), new CurvePainter(figure, furniture.plot(), superseded)::paint);
        Drawn all = new Drawn(figure, superseded, furniture, image, scale);
        drawn = Optional.of(all);
        picture.setImage(image.image());
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
        level.follow(figure, all.plot());
        paper.follow(figure, all.plot());
        legend.follow(figure, furniture.frame(), all.plot(), getHeight() - ThemedChartFactory.FOOTER_BOTTOM);
        zoomReset.follow(figure, all.plot());
        marker.follow(figure, all.plot());
        menu.follow(figure, all.plot());
        enlarge.follow(figure, all.plot());
    }

    /** Names the panel of the paper that the chart shows, or none. */
    void setPaperPanel(Optional<PaperPanel> panel) {
        paper.show(panel);
    }

    /** Frames the chart (true), so that one looks at it. */
    void setHighlighted(boolean highlighted) {
        highlight.setVisible(highlighted);
        highlight.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** The kinds of marks that are drawn. */
    Set<ChartMark> marks() {
        return drawn.map(chart -> MarksInSight.of(
                        chart.figure(), chart.superseded(), chart.furniture().plot()))
                .orElse(Set.of());
    }

    /** The labelled vertical lines that are drawn. */
    List<AxisMark> landmarks() {
        return drawn.map(chart -> chart.figure().marks()).orElse(List.of());
    }

    /** How often the chart was drawn. */
    long draws() {
        return draws;
    }

    /** How often not only its curves were drawn, but everything around them. */
    long furnitureDraws() {
        return furnitureDraws;
    }

    /** Where the curves are drawn, in the coordinates of this pane; empty before the first drawing. */
    Optional<Rectangle2D> plot() {
        return drawn.map(Drawn::plot);
    }

    /** The curves that are faded. */
    Set<Quantity> superseded() {
        return drawn.map(Drawn::superseded).orElse(Set.of());
    }

    /** What is said of the accuracy of the curves. */
    String levelText() {
        return level.getText();
    }

    /** The place along the horizontal axis above which the mouse is; empty outside the plot. */
    OptionalDouble fractionAt(double x, double y) {
        return drawn.map(Drawn::plot)
                .filter(plot -> plot.contains(x, y))
                .map(plot -> OptionalDouble.of((x - plot.getMinX()) / plot.getWidth()))
                .orElse(OptionalDouble.empty());
    }

    /** Tells whether the chart is shown large, without all others. */
    void setEnlarged(boolean enlarged) {
        enlarge.setEnlarged(enlarged);
    }

    /** Shows a way back from a zoom, or none. */
    void setZoomed(boolean zoomed) {
        zoomReset.setVisible(zoomed);
    }

    /**
     * Shows the values at a point, or nothing.
     *
     * @param height where a horizontal line lies; empty for none
     */
    void showValues(OptionalInt point, OptionalDouble height) {
        if (point.isPresent() && drawn.isPresent() && isPointOf(drawn.get(), point.getAsInt())) {
            hover.show(
                    drawn.get().figure(),
                    point.getAsInt(),
                    drawn.get().furniture().frame(),
                    drawn.get().plot(),
                    getHeight() - ThemedChartFactory.FOOTER_BOTTOM,
                    drawn.get().scale(),
                    height);
        } else {
            hover.hide();
        }
        describeValues();
    }

    /** Tells at which point the marker stands, whose values are said while no others are shown. */
    void setMarkerPoint(OptionalInt point) {
        markerPoint = point;
        describeValues();
    }

    /** The values that are shown; empty when there are none. */
    Optional<Readout> readout() {
        return hover.readout();
    }

    private static boolean isPointOf(Drawn chart, int point) {
        return point < chart.figure().data().abscissae().size();
    }

    private void describe(ChartWords words, ChartData data, boolean outdated) {
        setId("chart-" + data.kind().fileName());
        String place = words.text(
                "spoken",
                words.title(data),
                words.label(data.axis()),
                data.axis().symbol(),
                Language.current().decimalSign().write(Ticks.label(data.from())),
                Language.current().decimalSign().write(Ticks.label(data.to())));
        String accuracy = outdated
                ? words.text("spoken.outdated")
                : data.level()
                        .map(level -> words.text("spoken.level", LevelTag.level(words, data)))
                        .orElse("");
        String verdict = data.assessments().stream()
                .flatMap(point -> point.doubt().stream())
                .map(PointAssessments.Doubt::verdict)
                .reduce(Verdict::worse)
                .map(worst -> words.text("spoken." + worst.name()))
                .orElse("");
        description = Stream.of(place, accuracy, verdict)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        describeValues();
    }

    /** What is said of a quantity of the legend: what it is, its value at the marker, and what a press does. */
    private String explanation(Quantity quantity) {
        ChartWords words = drawn.orElseThrow().figure().words();
        String value = atMarker()
                .flatMap(values -> values.row(quantity)
                        .map(row -> words.text(
                                "legend.value", quantity.symbol(), row.text(), values.header(), values.valueText())))
                .orElse("");
        return Stream.of(
                        words.text("legend.meaning", words.label(quantity), words.meaning(quantity)),
                        value,
                        words.text("legend.hint"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What the cross-hair shows, or else what there is at the marker, is said after what the chart is. */
    private void describeValues() {
        String text = description
                + hover.readout()
                        .or(this::atMarker)
                        .map(values -> ". " + values.spoken())
                        .orElse("");
        if (!text.equals(getAccessibleText())) {
            setAccessibleText(text);
        }
    }

    private Optional<Readout> atMarker() {
        return drawn.filter(chart -> markerPoint.isPresent() && isPointOf(chart, markerPoint.getAsInt()))
                .map(chart -> Readout.of(chart.figure(), markerPoint.getAsInt()));
    }
}
