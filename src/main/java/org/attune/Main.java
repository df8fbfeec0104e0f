package org.attune;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.attune.cli.AttuneCommand;
import org.attune.curves.CachedTheory;
import org.attune.curves.ExecutorConcurrency;
import org.attune.storage.InformationLibrary;
import org.attune.theory.Predictor;
import org.attune.theory.lanes.Lanes;
import org.attune.ui.export.PaperPainter;
import org.attune.ui.shell.AttuneApplication;
import picocli.CommandLine;

/** Entry point of the program: the window without arguments or with files, else the command line. */
public final class Main {
    private static final int BAD_INPUT = 2;

    private Main() {}

    /**
     * Starts Attune.
     *
     * @param arguments the command line; empty, or files, for the window
     */
    public static void main(String[] arguments) {
        VectorModule.load();
        if (arguments.length == 0) {
            show(List.of());
            return;
        }
        CommandLine commandLine = commandLine();
        Optional<List<Path>> files =
                new FileArguments(commandLine.getSubcommands().keySet()).files(arguments);
        if (files.isEmpty()) {
            System.exit(commandLine.execute(arguments));
            return;
        }
        Optional<String> problem = FileArguments.problem(files.get());
        if (problem.isPresent()) {
            commandLine.getErr().println(problem.get());
            System.exit(BAD_INPUT);
            return;
        }
        show(files.get());
    }

    private static CommandLine commandLine() {
        Predictor predictor =
                CachedTheory.predictor(new InformationLibrary(), new ExecutorConcurrency(ForkJoinPool.commonPool()));
        return AttuneCommand.commandLine(predictor, new PaperPainter());
    }

    private static void show(List<Path> files) {
        // While the window is made, which takes one core.
        Thread.ofPlatform().daemon().name("attune-vectors").start(Lanes::prepare);
        int code = WindowStart.of(System.getProperties(), System.getenv(), System.err)
                .open(() -> AttuneApplication.open(files));
        // A window that was open ends by itself, when what it still writes is written.
        if (code != 0) {
            System.exit(code);
        }
    }
}
