package org.attune.ui.settings;

import java.util.Optional;
import org.attune.ui.files.LastFolders;
import org.attune.ui.text.Language;

/**
 * What is remembered; immutable.
 *
 * @param language the language of the window; empty for the system's
 * @param textPercent size of text, in percent of the usual one, from {@value #LEAST_PERCENT} to {@value #MOST_PERCENT}
 * @param window where the window stands
 * @param panels how large its panels are
 * @param dark whether the window is dark
 * @param folders where files were opened and written last
 */
public record Settings(
        Optional<Language> language,
        int textPercent,
        WindowPlace window,
        PanelLayout panels,
        boolean dark,
        LastFolders folders) {
    /** Smallest text. */
    public static final int LEAST_PERCENT = 100;

    /** Largest text. */
    public static final int MOST_PERCENT = 200;

    /** What holds before anything is remembered. */
    public static final Settings INITIAL = new Settings(
            Optional.empty(), LEAST_PERCENT, WindowPlace.INITIAL, PanelLayout.INITIAL, false, LastFolders.NONE);

    /**
     * Checks the size of text.
     *
     * @throws IllegalArgumentException when it is outside its range
     */
    public Settings {
        if (textPercent < LEAST_PERCENT || textPercent > MOST_PERCENT) {
            throw new IllegalArgumentException("a size of text of " + textPercent + " % is not from " + LEAST_PERCENT
                    + " to " + MOST_PERCENT + " %");
        }
    }

    /** A copy with another language. */
    public Settings withLanguage(Optional<Language> newLanguage) {
        return new Settings(newLanguage, textPercent, window, panels, dark, folders);
    }

    /** A copy with another size of text. */
    public Settings withTextPercent(int percent) {
        return new Settings(language, percent, window, panels, dark, folders);
    }

    /** A copy with another layout. */
    public Settings withLayout(WindowPlace newWindow, PanelLayout newPanels) {
        return new Settings(language, textPercent, newWindow, newPanels, dark, folders);
    }

    /** A copy for a dark window, or a light one. */
    public Settings withDark(boolean newDark) {
        return new Settings(language, textPercent, window, panels, newDark, folders);
    }

    /** A copy with other folders. */
    public Settings withFolders(LastFolders newFolders) {
        return new Settings(language, textPercent, window, panels, dark, newFolders);
    }
}
