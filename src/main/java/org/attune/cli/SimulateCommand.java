package org.attune.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.storage.SimulationJson;
import org.attune.theory.CancellationSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code attune simulate}: what training gives at finite dimension. */
@Command(
        name = "simulate",
        description = {
            "Trains the model at finite dimension D, without any theory, and says what came of it: N = αD² sequences are"
                    + " drawn and labelled, both losses are minimised by L-BFGS from random starts, of which the"
                    + " one that ends lowest counts, and the errors are measured on fresh sequences, or exactly for linear"
                    + " attention.",
            "Every number is a mean over the runs with its standard error. Runs that did not converge are left out and"
                    + " counted on standard error.",
            "Where the order parameters of pre-training are prescribed, fields are drawn from their limit law, so that"
                    + " only fine-tuning has a finite dimension.",
            "With the default dimension four runs take about a minute."
        },
        abbreviateSynopsis = true,
        footerHeading = "%nExamples%n",
        footer = {
            "  attune simulate --dimension 60 --format table",
            "  attune simulate --lambda 0.005 --dimension 150 --seeds 4 --format json",
            "  attune simulate --prescribed-q0 1.5 --prescribed-q 1.5 --prescribed-m 1 --delta 0 --dimension 800"
        })
final class SimulateCommand implements Callable<Integer> {
    /** Of the paper's Figure 1. */
    private static final int DEFAULT_DIMENSION = 150;

    private static final int DEFAULT_SEEDS = 4;

    private final Simulation simulation;
    private final SimulationOptions size;
    private final ModelOptions model;
    private final OptionSpec informed;
    private final OptionSpec format;

    @Spec
    private CommandSpec spec;

    private SimulateCommand(Simulation simulation, OptionSections sections) {
        this.simulation = simulation;
        size = new SimulationOptions(sections, Integer.toString(DEFAULT_DIMENSION), DEFAULT_SEEDS);
        informed = sections.addFlag(
                "Training runs",
                "informed",
                "Let fine-tuning start from the target w*, too, as in the paper's Figure 4: random starts may miss the"
                        + " lowest minimum where there are many.");
        model = new ModelOptions(sections);
        format = sections.add(
                "Output",
                "format",
                "format",
                "Form of the answer: json for every number at full precision and every single run, or table to read.",
                OutputFormat.JSON.optionValue());
    }

    /** The command, for the machine that it trains on. */
    static CommandLine commandLine(Simulation simulation) {
        OptionSections sections = new OptionSections();
        CommandLine command = new CommandLine(new SimulateCommand(simulation, sections));
        sections.addTo(command);
        return command;
    }

    @Override
    public Integer call() throws IOException {
        SimulationRequest request = new SimulationRequest(
                model.parameters(),
                size.dimension(DEFAULT_DIMENSION),
                size.seeds(),
                size.firstSeed(),
                OptionSections.isGiven(informed));
        OutputFormat outputFormat =
                OutputFormat.parse(OptionSections.requiredText(format), OutputFormat.JSON, OutputFormat.TABLE);
        Console console = Console.of(spec);
        AtomicInteger done = new AtomicInteger();
        SimulationResult result = simulation.run(
                request,
                CancellationSignal.NONE,
                run -> console.remark(done.incrementAndGet() + " of " + request.seeds() + " runs done"));
        console.answer(outputFormat == OutputFormat.TABLE ? SimulationTable.of(result) : SimulationJson.text(result));
        SimulationTable.remarks(result).forEach(console::remark);
        return ExitCode.OK;
    }
}
