package org.attune.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.attune.model.ParameterException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns every failure into one line on standard error and an exit code: {@link ExitCode#USAGE} for bad input, and
 * {@link ExitCode#SOFTWARE} for anything else, then with the stack trace below when it was asked for.
 */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** The exit code of a program that a pipe without a reader ends: 128 and the number of that signal. */
    static final int READER_GONE = 141;

    private final BooleanSupplier verbose;

    /**
     * Creates the handler.
     *
     * @param verbose whether stack traces are wanted; asked when something has failed
     */
    OneLineErrors(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        Console.of(command).remark(problem.getMessage() + hint(problem, command));
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        Console console = Console.of(command);
        if (problem instanceof ParameterException refusal) {
            console.remark(refusal.getMessage() + optionOf(refusal.symbol(), command));
            return ExitCode.USAGE;
        }
        if (problem instanceof ReaderGoneException) {
            return READER_GONE;
        }
        console.remark(describe(problem));
        if (verbose.getAsBoolean()) {
            console.trace(problem);
        }
        return ExitCode.SOFTWARE;
    }

    private static String hint(CommandLine.ParameterException problem, CommandLine command) {
        List<String> suggestions =
                problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return suggestions.isEmpty()
                ? "; see " + command.getCommandSpec().qualifiedName() + " --help"
                : "; did you mean " + String.join(" or ", suggestions) + "?";
    }

    private static String optionOf(String symbol, CommandLine command) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.paramLabel().equals(OptionSections.label(symbol))) {
                return " (option " + option.longestName() + ")";
            }
        }
        return "";
    }

    private static String describe(Exception problem) {
        if (problem instanceof CommandLine.ExecutionException) {
            return String.valueOf(problem.getMessage());
        }
        if (problem instanceof RescuedAnswerException
                || (problem instanceof FileSystemException file && file.getReason() != null)) {
            return "the answer could not be written: " + problem.getMessage();
        }
        // Without a reason the messages of file system exceptions are bare paths.
        return problem instanceof IOException
                ? "the answer could not be written: " + nameAndMessage(problem)
                : "failed: " + nameAndMessage(problem) + " (--verbose shows where)";
    }

    private static String nameAndMessage(Exception problem) {
        String name = problem.getClass().getSimpleName();
        return problem.getMessage() == null ? name : name + ": " + problem.getMessage();
    }
}
