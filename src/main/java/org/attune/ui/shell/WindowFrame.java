package org.attune.ui.shell;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.attune.ui.settings.WindowPlace;

/** Size and place of a window: never smaller than its content can be used, never off the screens. */
final class WindowFrame {
    private static final double SMALLEST_WIDTH = 1000;
    private static final double SMALLEST_HEIGHT = 700;

    /** How much of the window's upper edge must be on a screen, so that it can be taken hold of. */
    private static final double LEAST_IN_SIGHT = 64;

    private final Stage stage;
    private WindowPlace last = WindowPlace.INITIAL;

    /**
     * Gives a window its usual size.
     *
     * @param stage the window, not shown yet
     */
    WindowFrame(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        restore(WindowPlace.INITIAL);
        stage.xProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::note);
        stage.widthProperty().subscribe(this::note);
        stage.heightProperty().subscribe(this::note);
    }

    /** Makes the window as it was, as far as there is room for it. */
    void restore(WindowPlace place) {
        last = place;
        Optional<WindowPlace.Corner> corner = place.corner().filter(WindowFrame::isInSight);
        Rectangle2D screen = corner.flatMap(here -> screenAt(here).findFirst())
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        stage.setWidth(fitted(place.width(), SMALLEST_WIDTH, screen.getWidth()));
        stage.setHeight(fitted(place.height(), SMALLEST_HEIGHT, screen.getHeight()));
        corner.ifPresent(here -> {
            stage.setX(here.x());
            stage.setY(here.y());
        });
        stage.setMaximized(place.maximized());
    }

    /** Where the window stands, or where it would go back to. */
    WindowPlace place() {
        return last.withMaximized(stage.isMaximized());
    }

    private void note() {
        boolean usual = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        if (stage.isShowing() && usual) {
            last = new WindowPlace(
                    stage.getWidth(),
                    stage.getHeight(),
                    Optional.of(new WindowPlace.Corner(stage.getX(), stage.getY())),
                    false);
        }
    }

    private static double fitted(double wanted, double least, double screen) {
        return Math.clamp(wanted, Math.min(least, screen), screen);
    }

    private static boolean isInSight(WindowPlace.Corner corner) {
        return screenAt(corner).findFirst().isPresent();
    }

    private static Stream<Screen> screenAt(WindowPlace.Corner corner) {
        return Screen.getScreensForRectangle(
                corner.x() + LEAST_IN_SIGHT, Math.max(0, corner.y()), LEAST_IN_SIGHT, LEAST_IN_SIGHT)
                .stream();
    }
}
