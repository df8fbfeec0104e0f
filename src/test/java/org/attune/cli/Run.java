package org.attune.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.attune.theory.Predictor;
import org.attune.ui.export.PaperPainter;
import picocli.CommandLine;

/** What one run of the command line did. */
record Run(int exitCode, String out, String err) {

    /** Runs the command line on arguments separated by blanks. */
    static Run of(Predictor predictor, String arguments) {
        return of(
                predictor,
                arguments.isBlank() ? new String[0] : arguments.strip().split(" +", -1));
    }

    /** Runs the command line. */
    static Run of(Predictor predictor, String[] arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = AttuneCommand.commandLine(predictor, new PaperPainter())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exitCode = commandLine.execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
