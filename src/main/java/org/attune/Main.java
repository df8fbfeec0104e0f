package org.attune;

import java.util.concurrent.ForkJoinPool;
import org.attune.cli.AttuneCommand;
import org.attune.curves.CachedTheory;
import org.attune.curves.ExecutorConcurrency;
import org.attune.storage.InformationLibrary;
import org.attune.theory.Predictor;
import org.attune.ui.export.PaperPainter;
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
        VectorModule.load();
        if (arguments.length > 0) {
            Predictor predictor = CachedTheory.predictor(
                    new InformationLibrary(), new ExecutorConcurrency(ForkJoinPool.commonPool()));
            System.exit(AttuneCommand.commandLine(predictor, new PaperPainter()).execute(arguments));
        }
        int code = WindowStart.of(System.getProperties(), System.getenv(), System.err)
                .open(AttuneApplication::open);
        // A window that was open ends by itself, when what it still writes is written.
        if (code != 0) {
            System.exit(code);
        }
    }
}
