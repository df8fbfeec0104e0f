package org.attune.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attune.model.Prediction;
import org.attune.storage.PredictionJson;
import org.attune.storage.Question;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code attune solve}: everything that the theory says at one point. */
@Command(
        name = "solve",
        description = {
            "Says what the theory predicts for one choice of the parameters: test, train and forgetting errors, overlap,"
                    + " effective noise and its variants, order parameters, free entropies, stability, a second fixed"
                    + " point where there is one, baselines and the Bayes-optimal benchmark.",
            "Fine-tuning may reuse sequences (--reuse), start from recalibrated weights (--beta) and choose what to"
                    + " label (--rho). Pre-training is solved for, unless its order parameters are given"
                    + " (--prescribed-q0, --prescribed-q, --prescribed-m).",
            "Each stage, and fine-tuning without pre-training (loraOnly), has a verdict: holds, where training follows the"
                    + " theory; doubtful, where it may differ by more than the standard errors; broken, where replica"
                    + " symmetry is broken and training need not follow the theory. JSON has the reasons as sentences."
        },
        abbreviateSynopsis = true,
        footerHeading = "%nExamples%n",
        footer = {
            "  attune solve --alpha-prime 3 --lambda 0.05 --format table",
            "  attune solve --reuse true --beta 1.2",
            "  attune solve --delta 0 --prescribed-q0 1.5 --prescribed-q 1.5 --prescribed-m 1 --rho 0.04"
        })
final class SolveCommand implements Callable<Integer> {
    private final Predictor predictor;
    private final ParameterOptions parameters;
    private final OptionSpec format;

    @Spec
    private CommandSpec spec;

    private SolveCommand(Predictor predictor, OptionSections sections) {
        this.predictor = predictor;
        parameters = new ParameterOptions(sections);
        format = sections.add(
                "Output",
                "format",
                "format",
                "Form of the answer: json for every number at full precision, or table to read.",
                OutputFormat.JSON.optionValue());
    }

    /** The command, for the predictor that answers it. */
    static CommandLine commandLine(Predictor predictor) {
        OptionSections sections = new OptionSections();
        CommandLine command = new CommandLine(new SolveCommand(predictor, sections));
        sections.addTo(command);
        return command;
    }

    @Override
    public Integer call() throws IOException {
        Question question = parameters.question();
        OutputFormat outputFormat =
                OutputFormat.parse(OptionSections.requiredText(format), OutputFormat.JSON, OutputFormat.TABLE);
        Prediction prediction =
                predictor.predict(question.parameters(), question.accuracy(), null, CancellationSignal.NONE);
        Console console = Console.of(spec);
        console.answer(
                outputFormat == OutputFormat.TABLE ? PredictionTable.of(prediction) : PredictionJson.text(prediction));
        Remarks.of(prediction).forEach(console::remark);
        return ExitCode.OK;
    }
}
