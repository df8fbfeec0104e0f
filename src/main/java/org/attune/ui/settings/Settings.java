package org.attune.ui.settings;

import java.util.List;
import java.util.Optional;
import org.attune.model.Quantity;
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
 * @param presented the quantities whose values stand large beside a large chart
 */
public record Settings(
        Optional<Language> language,
        int textPercent,
        WindowPlace window,
        PanelLayout panels,
        boolean dark,
        LastFolders folders,
        List<Quantity> presented) {
    /** Smallest text. */
    public static final int LEAST_PERCENT = 100;

    /** Largest text. */
    public static final int MOST_PERCENT = 200;

    /** The values beside a large chart before anything else is chosen. */
    public static final List<Quantity> INITIALLY_PRESENTED =
            List.of(Quantity.FINETUNING_TEST_ERROR, Quantity.BAYES_FINETUNING_TEST_ERROR, Quantity.OVERLAP);

    /** What holds before anything is remembered. */
    public static final Settings INITIAL = new Settings(
            Optional.empty(), LEAST_PERCENT, WindowPlace.INITIAL, PanelLayout.INITIAL, false, LastFolders.NONE);

    /**
     * What holds before values are chosen to stand beside a large chart.
     *
     * @throws IllegalArgumentException when the size of text is outside its range
     */
    public Settings(
            Optional<Language> language,
            int textPercent,
            WindowPlace window,
            PanelLayout panels,
            boolean dark,
            LastFolders folders) {
        this(language, textPercent, window, panels, dark, folders, INITIALLY_PRESENTED);
    }

    /**
     * Checks the size of text.
     *
     * @throws IllegalArgumentException when it is outside its range
     */
    public Settings {
        presented = List.copyOf(presented);
        if (textPercent < LEAST_PERCENT || textPercent > MOST_PERCENT) {
            throw new IllegalArgumentException("a size of text of " + textPercent + " % is not from " + LEAST_PERCENT
                    + " to " + MOST_PERCENT + " %");
        }
    }

    /** A copy with another language. */
    public Settings withLanguage(Optional<Language> newLanguage) {
        return new Settings(newLanguage, textPercent, window, panels, dark, folders, presented);
    }

    /** A copy with another size of text. */
    public Settings withTextPercent(int percent) {
        return new Settings(language, percent, window, panels, dark, folders, presented);
    }

    /** A copy with another layout. */
    public Settings withLayout(WindowPlace newWindow, PanelLayout newPanels) {
        return new Settings(language, textPercent, newWindow, newPanels, dark, folders, presented);
    }

    /** A copy for a dark window, or a light one. */
    public Settings withDark(boolean newDark) {
        return new Settings(language, textPercent, window, panels, newDark, folders, presented);
    }

    /** A copy with other folders. */
    public Settings withFolders(LastFolders newFolders) {
        return new Settings(language, textPercent, window, panels, dark, newFolders, presented);
    }

    /** A copy with other values beside a large chart. */
    public Settings withPresented(List<Quantity> quantities) {
        return new Settings(language, textPercent, window, panels, dark, folders, quantities);
    }
}
