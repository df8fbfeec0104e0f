package org.attune.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.OptimaSearch;
import org.attune.storage.OptimaJson;
import org.attune.storage.Question;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code attune optima}: which regularisation is best, and what it is worth. */
@Command(
        name = "optima",
        description = {
            "Finds the pre-training ridge λ of least pre-training error E, that of least fine-tuning error E′, that of"
                    + " largest overlap o_w, and the pair of ridges λ and λ′ of least E′; and how many fine-tuning"
                    + " samples the λ of least E′ saves at equal E′.",
            "λ is searched from the lower end of its slider to λ_c, where the weights vanish; λ′ from 0.001 to 10. The"
                    + " values of λ and λ′ that are given are where the search starts from: the λ whose samples are"
                    + " counted, and the λ′ at which λ alone is varied.",
            "JSON has one object for each: lambdaForPretrainingError, lambdaForFinetuningError, lambdaForOverlap,"
                    + " lambdasForFinetuningError and samplesSaved. \"place\" says where in the range an optimum lies:"
                    + " interior, lowerEnd, upperEnd, or nextToGap beside points that did not converge; \"plateau\" from where"
                    + " to where the result is worse by less than its standard error; \"verdict\" and \"reasons\" whether"
                    + " replica symmetry holds at the optimum. Where it is broken, training may be best elsewhere.",
            "A search takes some hundred predictions: a minute with 4096 nodes, seconds with 256."
        },
        abbreviateSynopsis = true,
        footerHeading = "%nExample%n",
        footer = "  attune optima --alpha 0.1 --alpha-prime 3 --format table")
final class OptimaCommand implements Callable<Integer> {
    private final Predictor predictor;
    private final ParameterOptions parameters;
    private final OptionSpec format;

    @Spec
    private CommandSpec spec;

    private OptimaCommand(Predictor predictor, OptionSections sections) {
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
        CommandLine command = new CommandLine(new OptimaCommand(predictor, sections));
        sections.addTo(command);
        return command;
    }

    @Override
    public Integer call() throws IOException {
        Question question = parameters.question();
        OutputFormat outputFormat =
                OutputFormat.parse(OptionSections.requiredText(format), OutputFormat.JSON, OutputFormat.TABLE);
        Optima optima =
                OptimaSearch.find(question.parameters(), question.accuracy(), predictor, CancellationSignal.NONE);
        Console console = Console.of(spec);
        console.answer(
                outputFormat == OutputFormat.TABLE
                        ? OptimaTable.of(question, optima)
                        : OptimaJson.text(question, optima));
        OptimaTable.remarks(optima).forEach(console::remark);
        return ExitCode.OK;
    }
}
