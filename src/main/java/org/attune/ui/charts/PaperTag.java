package org.attune.ui.charts;

import java.awt.font.FontRenderContext;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;

/**
 * After the heading of a chart: which panel of the paper it shows. It is left out where there is no room before what
 * stands at the right end.
 */
final class PaperTag extends Label {
    /** In units of the size of text. */
    private static final double GAP = 0.6;

    private static final int BUTTONS = 2;

    private final LevelTag level;
    private Optional<PaperPanel> panel = Optional.empty();
    private Optional<Place> place = Optional.empty();

    /** The chart as it was drawn last. */
    private record Place(ChartFigure figure, Rectangle2D plot) {}

    /** @param level what stands at the right end */
    PaperTag(LevelTag level) {
        this.level = level;
        getStyleClass().add("chart-paper");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        setVisible(false);
        level.textProperty().addListener((property, before, text) -> update());
    }

    /** Shows the panel, or none. */
    void show(Optional<PaperPanel> shown) {
        if (!shown.equals(panel)) {
            panel = shown;
            update();
        }
    }

    /** Follows a chart that was drawn anew. */
    void follow(ChartFigure figure, Rectangle2D plot) {
        place = Optional.of(new Place(figure, plot));
        setStyle("-fx-font-size: " + figure.appearance().textSize() + "px; -fx-text-fill: "
                + SeriesStyle.webColor(figure.appearance().blue()) + ";");
        update();
    }

    private void update() {
        Optional<String> text = place.flatMap(here -> panel.flatMap(shown -> Stream.of(shown.name(), shown.shortName())
                .filter(name -> width(here, name) <= room(here))
                .findFirst()));
        setVisible(text.isPresent());
        text.ifPresent(name -> {
            setText(name);
            Rectangle2D start = start(place.orElseThrow());
            resizeRelocate(
                    start.getMinX(), start.getMinY(), Math.ceil(width(place.orElseThrow(), name)), start.getHeight());
        });
    }

    private static Rectangle2D start(Place here) {
        return HeadingPlace.button(here.figure(), here.plot(), BUTTONS);
    }

    private double room(Place here) {
        return here.plot().getMaxX()
                - width(here, level.getText())
                - start(here).getMinX();
    }

    private static double width(Place here, String text) {
        double size = here.figure().appearance().textSize();
        return text.isEmpty()
                ? 0
                : GAP * size
                        + BundledFont.SEMIBOLD
                                .at(size)
                                .getStringBounds(text, new FontRenderContext(null, true, true))
                                .getWidth();
    }
}
