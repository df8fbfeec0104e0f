package org.attune.cli;

import org.attune.simulation.figure.DotProgress;

/** Says on a console each time that another tenth of the trainings is done. */
final class TenthsOfProgress implements DotProgress {
    private static final int STEPS = 10;

    private final Console console;
    private int said;

    TenthsOfProgress(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void done(int done, int all) {
        int reached = (int) ((long) STEPS * done / all);
        if (reached > said) {
            said = reached;
            console.remark("training: " + done + " of " + all + " done");
        }
    }
}
