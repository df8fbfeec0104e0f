package org.attune.ui.charts;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.animation.FadeTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.attune.model.Level;

/** One chart of the board: its picture, and above it the veil of a stale chart, the marker and the cross-hair. */
final class ChartPane extends Region {
    private static final double VEIL_OPACITY = 0.65;
    private static final Duration FADE = Duration.millis(180);

    private final ImageView picture = new ImageView();
    private final Rectangle veil = new Rectangle();
    private final FadeTransition fade = new FadeTransition(FADE, veil);
    private final MarkerLayer marker = new MarkerLayer();
    private final HoverLayer hover = new HoverLayer();
    private final HeadingButton menu = new HeadingButton();
    private Optional<Drawn> drawn = Optional.empty();
    private long draws;
    private long furnitureDraws;

    /** An empty chart. */
    ChartPane() {
        getStyleClass().add("chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("The arrow keys move the marker.");
        setFocusTraversable(true);
        picture.setSmooth(false);
        veil.setMouseTransparent(true);
        veil.setOpacity(0);
        getChildren().addAll(picture, veil, marker, menu, hover);
        getChildren().forEach(child -> child.setManaged(false));
        marker.listenTo(this);
    }

    /** What was drawn, where its plot is, and on which pixels. */
    private record Drawn(ChartFigure figure, ChartFurniture furniture, PixelImage image, double scale) {
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

    /** Draws a figure, unless it stands already. */
    void draw(ChartFigure figure, ChartFrame frame, double scale) {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        ChartFigure bare = figure.withoutCurves();
        Optional<Drawn> ready = drawn.filter(before -> before.furniture().is(bare, frame, width, height, scale));
        if (ready.isPresent() && ready.get().figure().equals(figure)) {
            return;
        }
        draws++;
        if (ready.isPresent()) {
            drawCurves(ready.get(), figure);
        } else {
            drawAll(figure, ChartFurniture.draw(bare, frame, width, height, scale), scale);
        }
        describe(figure.data());
    }

    private void drawCurves(Drawn ready, ChartFigure figure) {
        PlotFrame plot = ready.furniture().plot();
        drawn = Optional.of(new Drawn(figure, ready.furniture(), ready.image(), ready.scale()));
        ready.image()
                .paintOver(
                        ready.furniture().pixels(),
                        CurvePainter.reach(plot.area()),
                        new CurvePainter(figure.data(), plot, figure.appearance())::paint);
    }

    private void drawAll(ChartFigure figure, ChartFurniture furniture, double scale) {
        PixelImage image = drawn.map(Drawn::image)
                .filter(old -> old.fits(getWidth(), getHeight(), scale))
                .orElseGet(() -> new PixelImage(getWidth(), getHeight(), scale));
        furnitureDraws++;
        image.paintOver(
                furniture.pixels(), new CurvePainter(figure.data(), furniture.plot(), figure.appearance())::paint);
        Drawn all = new Drawn(figure, furniture, image, scale);
        drawn = Optional.of(all);
        picture.setImage(image.image());
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
        coverWithVeil(all.plot(), figure.appearance());
        marker.follow(figure, all.plot());
        menu.follow(figure, all.plot());
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

    /** Fades the curves, or shows them at once in full strength. */
    void setStale(boolean stale) {
        fade.stop();
        if (stale) {
            fade.setToValue(VEIL_OPACITY);
            fade.playFromStart();
        } else {
            veil.setOpacity(0);
        }
    }

    /** How much of the curves the veil hides, from 0 to 1. */
    double veilOpacity() {
        return veil.getOpacity();
    }

    /** The place along the horizontal axis above which the mouse is; empty outside the plot. */
    OptionalDouble fractionAt(double x, double y) {
        return drawn.map(Drawn::plot)
                .filter(plot -> plot.contains(x, y))
                .map(plot -> OptionalDouble.of((x - plot.getMinX()) / plot.getWidth()))
                .orElse(OptionalDouble.empty());
    }

    /** Shows the values at a point, or nothing. */
    void showValues(OptionalInt point) {
        if (point.isPresent() && drawn.isPresent() && isPointOf(drawn.get(), point.getAsInt())) {
            hover.show(
                    drawn.get().figure(),
                    point.getAsInt(),
                    drawn.get().plot(),
                    drawn.get().scale());
        } else {
            hover.hide();
        }
    }

    /** The values that are shown; empty when there are none. */
    Optional<Readout> readout() {
        return hover.readout();
    }

    private static boolean isPointOf(Drawn chart, int point) {
        return point < chart.figure().data().abscissae().size();
    }

    private void coverWithVeil(Rectangle2D plot, Appearance appearance) {
        veil.setX(plot.getMinX());
        veil.setY(plot.getMinY() - 4);
        veil.setWidth(plot.getWidth() + 4);
        veil.setHeight(plot.getHeight() + 4);
        veil.setFill(FxColors.of(appearance.background()));
    }

    private void describe(ChartData data) {
        setId("chart-" + data.kind().fileName());
        String level =
                data.level().map(Level::label).map(name -> ", level " + name).orElse("");
        setAccessibleText(String.format(
                Locale.ROOT,
                "%s against %s (%s) from %s to %s%s%s",
                data.kind().title(),
                data.axis().label(),
                data.axis().symbol(),
                Ticks.label(data.from()),
                Ticks.label(data.to()),
                level,
                data.stability().stream().anyMatch(point -> point.cause().isPresent()) ? ", unstable in part" : ""));
    }
}
