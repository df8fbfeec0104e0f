package org.attune.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.attune.ui.settings.WindowPlace;

/**
 * Size and place of a window: not smaller than its content can be used where the screen has room for that, and never
 * off the screens.
 */
final class WindowFrame {
    private static final double SMALLEST_WIDTH = 1000;
    private static final double SMALLEST_HEIGHT = 700;

    private final Stage stage;
    private WindowPlace last = WindowPlace.INITIAL;

    /**
     * Gives a window its usual size.
     *
     * @param stage the window, not shown yet
     */
    WindowFrame(Stage stage) {
        this.stage = stage;
        restore(WindowPlace.INITIAL);
        stage.xProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::note);
        stage.widthProperty().subscribe(this::note);
        stage.heightProperty().subscribe(this::note);
    }

    /** Makes the window as it was, as far as there is room for it. */
    void restore(WindowPlace place) {
        last = place;
        WindowPlacement placement = WindowPlacement.of(screens(), place, SMALLEST_WIDTH, SMALLEST_HEIGHT);
        stage.setMinWidth(placement.leastWidth());
        stage.setMinHeight(placement.leastHeight());
        stage.setWidth(placement.width());
        stage.setHeight(placement.height());
        stage.setX(placement.corner().x());
        stage.setY(placement.corner().y());
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

    private static List<Rectangle2D> screens() {
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.of(primary), Screen.getScreens().stream().filter(screen -> !screen.equals(primary)))
                .map(Screen::getVisualBounds)
                .toList();
    }
}
