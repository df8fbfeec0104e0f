package org.attune.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints: the answer to one stream, remarks on it to the other. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final String speaker;

    private Console(CommandLine command) {
        out = command.getOut();
        err = command.getErr();
        speaker = command.getCommandSpec().qualifiedName();
    }

    /** The console of a command. */
    static Console of(CommandLine command) {
        return new Console(command);
    }

    /** The console of a command. */
    static Console of(CommandSpec command) {
        return new Console(command.commandLine());
    }

    /**
     * Prints an answer.
     *
     * @throws ReaderGoneException when nobody reads it any more
     * @throws IOException when it could not be written, for example because the disk is full
     */
    void answer(String text) throws IOException {
        out.print(text);
        if (out.checkError()) {
            if (out instanceof StandardOutput standard && standard.isReaderGone()) {
                throw new ReaderGoneException();
            }
            throw new IOException("standard output could not be written");
        }
    }

    /** Says something about the answer, or why there is none, in one line. */
    void remark(String text) {
        err.println(speaker + ": " + text.strip().replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }

    /** Prints a stack trace. */
    void trace(Throwable problem) {
        problem.printStackTrace(err);
        err.flush();
    }
}
