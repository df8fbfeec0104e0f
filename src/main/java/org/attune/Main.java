package org.attune;

import org.attune.cli.AttuneCommand;
import org.attune.curves.CachedTheory;
import org.attune.storage.InformationLibrary;
import org.attune.ui.shell.AttuneApplication;

/** Entry point of the program: the window without arguments, the command line with them. */
public final class Main {

    private Main() {}

    /**
     * Starts Attune.
     *
     * @param arguments the command line; empty for the window
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.exit(AttuneCommand.commandLine(CachedTheory.predictor(new InformationLibrary()))
                    .execute(arguments));
        }
        AttuneApplication.open();
    }
}
