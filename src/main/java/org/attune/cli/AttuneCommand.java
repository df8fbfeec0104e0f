package org.attune.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.attune.simulation.Simulation;
import org.attune.storage.figure.PanelPainter;
import org.attune.theory.Predictor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code attune} and the composition root of its subcommands.
 *
 * <p>Exit codes: 0 answered, 2 bad input with exactly one line on standard error, 1 anything else.
 */
@Command(
        name = "attune",
        description = {
            "Learning curves of LoRA fine-tuning in a solvable attention model, from its exact high-dimensional theory"
                    + " (arXiv:2606.05899).",
            "Without arguments the window opens; with the file of a session or a tour, the window shows that file."
        },
        mixinStandardHelpOptions = true,
        versionProvider = AttuneVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        commandListHeading = "%nCommands%n",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:answered; a stage that did not converge says so in its status and on standard error, one where"
                    + " replica symmetry is doubtful or broken in its verdict and on standard error",
            "1:the answer could not be found or written; one line on standard error says why",
            "2:bad input; one line on standard error says what is wrong and what is allowed"
        },
        scope = ScopeType.INHERIT)
public final class AttuneCommand {
    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the stack trace of a failure, too.")
    private boolean verbose;

    private AttuneCommand() {}

    /**
     * The whole command line; {@link CommandLine#execute} runs it and returns the exit code.
     *
     * @param predictor what answers the questions
     * @param painter what draws figures
     */
    public static CommandLine commandLine(Predictor predictor, PanelPainter painter) {
        AttuneCommand command = new AttuneCommand();
        Simulation simulation = Simulation.ofThisMachine();
        OneLineErrors errors = new OneLineErrors(() -> command.verbose);
        return new CommandLine(command)
                .addSubcommand(SolveCommand.commandLine(predictor))
                .addSubcommand(CurveCommand.commandLine(predictor))
                .addSubcommand(OptimaCommand.commandLine(predictor))
                .addSubcommand(SimulateCommand.commandLine(simulation))
                .addSubcommand(FigureCommand.commandLine(predictor, painter, simulation))
                .setExecutionStrategy(AttuneCommand::run)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setUsageHelpWidth(HelpWidth.of(System.getenv("COLUMNS")))
                .setOut(StandardOutput.open(charset(System.out)))
                .setErr(new PrintWriter(System.err, true, charset(System.err)));
    }

    /** Lets the handler of failures see memory run out, too, which large T and many nodes can bring about. */
    private static int run(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError tooLarge) {
            CommandLine command = parsed.subcommand().commandSpec().commandLine();
            throw new CommandLine.ExecutionException(command, "the question is too large for the memory", tooLarge);
        }
    }

    /**
     * The encoding of a stream. One without Greek is taken for UTF-8, because the "C" locale says US-ASCII where
     * terminals and files mean UTF-8.
     */
    private static Charset charset(PrintStream stream) {
        boolean greek = stream.charset().newEncoder().canEncode("Δα′κ₀≥−");
        return greek ? stream.charset() : StandardCharsets.UTF_8;
    }
}
