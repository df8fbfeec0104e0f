package org.attune.ui.settings;

import java.util.Optional;
import org.attune.ui.text.Language;

/**
 * What is remembered; immutable.
 *
 * @param language the language of the window; empty for the system's
 * @param textPercent size of text, in percent of the usual one, from {@value #LEAST_PERCENT} to {@value #MOST_PERCENT}
 * @param width width of the window in logical pixels, &gt; 0
 * @param height height of the window in logical pixels, &gt; 0
 * @param maximized whether the window fills the screen
 */
public record Settings(Optional<Language> language, int textPercent, double width, double height, boolean maximized) {
    /** Smallest text. */
    public static final int LEAST_PERCENT = 100;

    /** Largest text. */
    public static final int MOST_PERCENT = 200;

    /** What holds before anything is remembered. */
    public static final Settings INITIAL = new Settings(Optional.empty(), LEAST_PERCENT, 1400, 900, false);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is outside its range
     */
    public Settings {
        if (textPercent < LEAST_PERCENT || textPercent > MOST_PERCENT) {
            throw new IllegalArgumentException("a size of text of " + textPercent + " % is not from " + LEAST_PERCENT
                    + " to " + MOST_PERCENT + " %");
        }
        if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw new IllegalArgumentException("a window cannot be " + width + " × " + height);
        }
    }

    /** A copy with another language. */
    public Settings withLanguage(Optional<Language> newLanguage) {
        return new Settings(newLanguage, textPercent, width, height, maximized);
    }

    /** A copy with another size of text. */
    public Settings withTextPercent(int percent) {
        return new Settings(language, percent, width, height, maximized);
    }

    /** A copy with another size of the window. */
    public Settings withWindow(double newWidth, double newHeight, boolean newMaximized) {
        return new Settings(language, textPercent, newWidth, newHeight, newMaximized);
    }
}
