package org.attune.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.attune.ui.settings.WindowPlace;

/**
 * Where a window is opened: as it was remembered, as far as its title bar can be taken hold of and all of it has room
 * on a screen. Pure.
 *
 * @param width of the window
 * @param height of the window
 * @param leastWidth to which its user can make it narrower, not wider than the screen
 * @param leastHeight to which its user can make it lower, not higher than the screen
 * @param corner its upper left corner
 */
record WindowPlacement(double width, double height, double leastWidth, double leastHeight, WindowPlace.Corner corner) {
    /** How much of the title bar must be on a screen, along it and across. */
    private static final double GRIP = 64;

    private static final double TITLE_BAR = 32;

    /**
     * Places a window.
     *
     * @param screens what windows may cover of each screen, the primary one first; they may lie left of and above the
     *     origin; at least one
     * @param remembered where the window was, on screens that may be gone; without a corner it is centred: JavaFX would
     *     centre it before it knows of the frame, and a window as high as the screen would lose its title bar
     * @param leastWidth the width below which its content has to scroll
     * @param leastHeight the height below which its content has to scroll
     */
    static WindowPlacement of(
            List<Rectangle2D> screens, WindowPlace remembered, double leastWidth, double leastHeight) {
        Optional<Rectangle2D> holding = remembered.corner().flatMap(corner -> holding(screens, remembered, corner));
        Rectangle2D screen = holding.orElseGet(() -> remembered
                .corner()
                .map(corner -> nearest(screens, remembered, corner))
                .orElseGet(screens::getFirst));
        double narrowest = Math.min(leastWidth, screen.getWidth());
        double lowest = Math.min(leastHeight, screen.getHeight());
        double width = Math.clamp(remembered.width(), narrowest, screen.getWidth());
        double height = Math.clamp(remembered.height(), lowest, screen.getHeight());
        // A window that had to change its size would else reach over the edge by what it did not before.
        boolean stays = holding.isPresent() && width == remembered.width() && height == remembered.height();
        return new WindowPlacement(
                width,
                height,
                narrowest,
                lowest,
                remembered
                        .corner()
                        .map(corner -> stays
                                ? corner
                                : new WindowPlace.Corner(
                                        Math.clamp(corner.x(), screen.getMinX(), screen.getMaxX() - width),
                                        Math.clamp(corner.y(), screen.getMinY(), screen.getMaxY() - height)))
                        .orElseGet(() -> new WindowPlace.Corner(
                                screen.getMinX() + (screen.getWidth() - width) / 2,
                                screen.getMinY() + (screen.getHeight() - height) / 2)));
    }

    /** The screen on which the title bar can be taken hold of; where there are several, the one with most of it. */
    private static Optional<Rectangle2D> holding(
            List<Rectangle2D> screens, WindowPlace place, WindowPlace.Corner corner) {
        return screens.stream()
                .filter(screen -> corner.y() >= screen.getMinY()
                        && corner.y() + TITLE_BAR <= screen.getMaxY()
                        && shared(screen, place, corner) >= Math.min(GRIP, place.width()))
                .max(Comparator.comparingDouble(screen -> shared(screen, place, corner)));
    }

    private static double shared(Rectangle2D screen, WindowPlace place, WindowPlace.Corner corner) {
        return Math.min(screen.getMaxX(), corner.x() + place.width()) - Math.max(screen.getMinX(), corner.x());
    }

    /** The screen nearest to the middle of where the window was; the first of several. */
    private static Rectangle2D nearest(List<Rectangle2D> screens, WindowPlace place, WindowPlace.Corner corner) {
        double x = corner.x() + place.width() / 2;
        double y = corner.y() + place.height() / 2;
        return screens.stream()
                .min(Comparator.comparingDouble(screen -> Math.hypot(
                        x - Math.clamp(x, screen.getMinX(), screen.getMaxX()),
                        y - Math.clamp(y, screen.getMinY(), screen.getMaxY()))))
                .orElseThrow(() -> new IllegalArgumentException("there is no screen"));
    }
}
