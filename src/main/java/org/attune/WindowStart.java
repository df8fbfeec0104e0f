package org.attune;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Opens the window, or says in one line that there is no display for it. */
final class WindowStart {
    private static final int NO_DISPLAY = 1;

    private final boolean displayed;
    private final PrintStream err;

    private WindowStart(boolean displayed, PrintStream err) {
        this.displayed = displayed;
        this.err = err;
    }

    /**
     * What opens the window here.
     *
     * @param properties the system's properties
     * @param environment the environment
     * @param err where to say that it cannot be opened
     */
    static WindowStart of(Properties properties, Map<String, String> environment, PrintStream err) {
        boolean needsDisplay =
                properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")
                        && properties.getProperty("glass.platform", "").isEmpty();
        return new WindowStart(
                !needsDisplay || !environment.getOrDefault("DISPLAY", "").isBlank(), err);
    }

    /**
     * Opens it.
     *
     * @param window returns when the window is closed
     * @return the exit code of the program
     */
    int open(Runnable window) {
        if (!displayed) {
            return refuse("DISPLAY is not set");
        }
        try {
            window.run();
            return 0;
        } catch (UnsupportedOperationException noDisplay) {
            return refuse(String.valueOf(noDisplay.getMessage()));
        }
    }

    private int refuse(String reason) {
        err.println("attune: there is no display to open a window on (" + reason
                + "); the command line needs none: attune --help");
        return NO_DISPLAY;
    }
}
