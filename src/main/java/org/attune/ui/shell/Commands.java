package org.attune.ui.shell;

import org.attune.ui.charts.Appearance;
import org.attune.ui.help.HelpTopic;

/** What can be done from menus, tool bar and shortcuts. */
interface Commands {
    /** Opens the export of figures. */
    void export();

    /** Closes the window. */
    void quit();

    /** Sets every parameter and the x axis back. */
    void resetAll();

    /** Stops computing. */
    void cancel();

    /** Begins the search for optima. */
    void findOptima();

    /** Pins the current curves. */
    void pin();

    /** Changes how everything looks. */
    void setAppearance(Appearance appearance);

    /** Names every mark in the charts, or no longer does. */
    void explainMarks();

    /** Shows help on a topic. */
    void showHelp(HelpTopic topic);

    /** Shows what this program is, and what to cite. */
    void showAbout();
}
