package org.attune.ui.settings;

import java.util.Optional;

/**
 * Where a window stands; in logical pixels.
 *
 * @param width width, &gt; 0
 * @param height height, &gt; 0
 * @param corner its upper left corner; empty where the system is to choose it
 * @param maximized whether it fills the screen; the rest is what it goes back to
 */
public record WindowPlace(double width, double height, Optional<Corner> corner, boolean maximized) {
    /** The usual size, where the system likes. */
    public static final WindowPlace INITIAL = new WindowPlace(1400, 900, Optional.empty(), false);

    /**
     * A place on the screen.
     *
     * @param x from the left
     * @param y from the top
     */
    public record Corner(double x, double y) {}

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException when it is none
     */
    public WindowPlace {
        if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw new IllegalArgumentException("a window cannot be " + width + " × " + height);
        }
    }

    /** A copy that fills the screen, or does not. */
    public WindowPlace withMaximized(boolean newMaximized) {
        return new WindowPlace(width, height, corner, newMaximized);
    }
}
