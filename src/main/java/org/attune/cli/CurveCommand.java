package org.attune.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.attune.curves.CurvePoint;
import org.attune.curves.CurveRequest;
import org.attune.curves.CurveSolver;
import org.attune.model.Accuracy;
import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.NumberInput;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.storage.Question;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code attune curve}: everything that the theory says along one parameter. */
@Command(
        name = "curve",
        description = {
            "Says what the theory predicts while one parameter runs from one value to another and the others stay.",
            "Each stage has a verdict on whether replica symmetry holds, as attune solve explains: in CSV the columns"
                    + " pretraining.verdict, finetuning.verdict and loraOnly.verdict.",
            "Prescribed order parameters run only as far as they are a covariance, M² ≤ Q₀ Q."
        },
        abbreviateSynopsis = true,
        footerHeading = "%nExamples%n",
        footer = {
            "  attune curve --x alpha-prime --from 0.5 --to 6 --points 12 --format table",
            "  attune curve --x lambda --log --delta 0.5 --csv ridge.csv",
            "  attune curve --x prescribed-m --prescribed-q0 1.5 --prescribed-q 1.5 --prescribed-m 1"
        })
final class CurveCommand implements Callable<Integer> {
    private static final String SWEEP = "Sweep";
    private static final String OUTPUT = "Output";
    private static final String AXIS = "x axis";

    private final Predictor predictor;
    private final OptionSpec axis;
    private final OptionSpec from;
    private final OptionSpec to;
    private final OptionSpec points;
    private final OptionSpec logarithmic;
    private final ParameterOptions parameters;
    private final OptionSpec csv;
    private final OptionSpec bom;
    private final OptionSpec format;

    @Spec
    private CommandSpec spec;

    private CurveCommand(Predictor predictor, OptionSections sections) {
        this.predictor = predictor;
        axis = sections.add(
                SWEEP,
                "x",
                AXIS,
                "Parameter that runs, one of these (with its usual range): " + axisRanges() + ".",
                ParameterInfo.ALPHA_PRIME.optionName());
        from = sections.addOptional(SWEEP, "from", "from", "First value. Default: where the usual range starts.");
        to = sections.addOptional(SWEEP, "to", "to", "Last value. Default: where the usual range ends.");
        points = sections.add(
                SWEEP,
                "points",
                "points",
                "Number of values: " + CurveRequest.allowedPoints() + ".",
                Integer.toString(CurveRequest.DEFAULT_POINTS));
        logarithmic = sections.addFlag(SWEEP, "log", "Space the values by equal ratios, not by equal differences.");
        parameters = new ParameterOptions(sections);
        csv = sections.addOptional(
                OUTPUT,
                "csv",
                "csv",
                "Write CSV to this file, replacing what it holds; - is standard output. With a file, standard output"
                        + " stays empty unless --format is given.");
        bom = sections.addByteOrderMark(OUTPUT);
        format = sections.addOptional(
                OUTPUT,
                "format",
                "format",
                "Form of the answer: csv or json for every number at full precision, or table to read. Default: csv.");
    }

    /** The command, for the predictor that answers it. */
    static CommandLine commandLine(Predictor predictor) {
        OptionSections sections = new OptionSections();
        CommandLine command = new CommandLine(new CurveCommand(predictor, sections));
        sections.addTo(command);
        return command;
    }

    @Override
    public Integer call() throws IOException {
        Question question = parameters.question();
        CurveRequest request = request(question.parameters());
        CurveOutput output =
                CurveOutput.of(OptionSections.text(csv), OptionSections.text(format), OptionSections.isGiven(bom));
        List<Prediction> curve = solve(request, question.accuracy());
        Console console = Console.of(spec);
        output.write(request, curve, console);
        Remarks.of(request, curve).forEach(console::remark);
        return ExitCode.OK;
    }

    private CurveRequest request(Parameters held) {
        ParameterInfo swept = axis(OptionSections.requiredText(axis));
        Interval usual = CurveRequest.usualRange(held, swept);
        return new CurveRequest(
                held,
                swept,
                OptionSections.isGiven(logarithmic) ? AxisScale.LOGARITHMIC : AxisScale.LINEAR,
                end("from", OptionSections.text(from), swept, usual.lower()),
                end("to", OptionSections.text(to), swept, usual.upper()),
                NumberInput.integer("points", OptionSections.requiredText(points), CurveRequest.allowedPoints()));
    }

    private static ParameterInfo axis(String text) {
        return ParameterInfo.axes().stream()
                .filter(parameter -> isNameOf(parameter, text.strip()))
                .findFirst()
                .orElseThrow(() -> new ParameterException(AXIS, OptionValues.quoted(text), "one of " + axisNames()));
    }

    private static boolean isNameOf(ParameterInfo parameter, String text) {
        return text.equals(parameter.optionName())
                || text.equals(parameter.jsonName())
                || text.equals(parameter.symbol());
    }

    /** One end of the sweep; a refusal names the end and not the parameter, which has an option of its own. */
    private static double end(String name, @Nullable String text, ParameterInfo swept, double otherwise) {
        return text == null ? otherwise : swept.parse(name, text);
    }

    /** All processors share the work; the answers do not depend on how many there are. */
    private List<Prediction> solve(CurveRequest request, Accuracy accuracy) {
        try (ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            return CurveSolver.solve(request, accuracy, predictor, CancellationSignal.NONE, executor, point -> {})
                    .stream()
                    .map(CurvePoint::prediction)
                    .toList();
        }
    }

    private static String axisRanges() {
        return ParameterInfo.axes().stream()
                .map(parameter -> {
                    Interval usual = usualRange(parameter);
                    return String.format(
                            Locale.ROOT,
                            "%s (%s to %s)",
                            parameter.optionName(),
                            Numbers.plain(usual.lower()),
                            Numbers.plain(usual.upper()));
                })
                .collect(Collectors.joining(", "));
    }

    /** The range of a prescribed moment depends on the others; its widest is told. */
    private static Interval usualRange(ParameterInfo parameter) {
        return parameter.isPrescribed()
                ? parameter.softRange()
                : CurveRequest.usualRange(Parameters.DEFAULT, parameter);
    }

    private static String axisNames() {
        return ParameterInfo.axes().stream().map(ParameterInfo::optionName).collect(Collectors.joining(", "));
    }
}
