package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attune.curves.CurveRequest;
import org.attune.curves.preset.FigureSolver;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.curves.preset.SolvedPanel;
import org.attune.model.Accuracy;
import org.attune.model.NumberInput;
import org.attune.model.ParameterException;
import org.attune.model.Verdict;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.figure.FigureDots;
import org.attune.storage.FileKind;
import org.attune.storage.figure.Figure;
import org.attune.storage.figure.FigureDescription;
import org.attune.storage.figure.FigureFile;
import org.attune.storage.figure.FigureFormat;
import org.attune.storage.figure.FigureSize;
import org.attune.storage.figure.PanelCaption;
import org.attune.storage.figure.PanelCsv;
import org.attune.storage.figure.PanelPainter;
import org.attune.storage.preset.PresetLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** {@code attune figure}: the figures of the paper, redrawn from the theory. */
@Command(
        name = "figure",
        description = {
            "Redraws a figure of the paper, all panels and insets, with the parameters of its caption.",
            "It shows curves of the theory, and with --dots training runs at finite dimension beside them. The files are"
                    + " named after the figure, such as fig1.png. Where the nodes are too few for an answer, the point"
                    + " is solved again with up to sixteen times as many.",
            "Curves are pale where replica symmetry is doubtful, pale and hatched where it is broken and training need not"
                    + " follow the theory; the caption says where, and CSV in the column verdict.",
            "Titles and captions are in English, as all of the command line; what the window exports speaks the language"
                    + " of the window."
        },
        abbreviateSynopsis = true,
        footerHeading = "%nExamples%n",
        footer = {
            "  attune figure fig1 --out figures --pdf --csv",
            "  attune figure fig3 --out figures --png --width 1200 --height 500 --scale 3 --nodes 8192",
            "  attune figure fig1 --out figures --pdf --dots --dimension 60 --seeds 4"
        })
final class FigureCommand implements Callable<Integer> {
    private static final String OUTPUT = "Output";
    private static final String ACCURACY = "Accuracy";
    private static final String NODES = "nodes";
    private static final String POINTS = "points";
    private static final String FOLDER = "folder";
    private static final int DEFAULT_NODES = 4096;

    /** With pre-training a run takes some seconds there, and a figure some minutes. */
    private static final int TRAINED_DIMENSION = 100;

    private static final int PRESCRIBED_DIMENSION = 400;
    private static final int DEFAULT_SEEDS = 4;

    /**
     * Appendix D, arXiv:2606.05899: in this figure random starts do not find the minimum, and training starts at w*.
     */
    private static final String INFORMED = "fig4";

    private final Predictor predictor;
    private final PanelPainter painter;
    private final PresetLibrary library = new PresetLibrary();
    private final PositionalParamSpec figure;
    private final OptionSpec out;
    private final Map<FigureFormat, OptionSpec> formats = new EnumMap<>(FigureFormat.class);
    private final OptionSpec csv;
    private final OptionSpec bom;
    private final OptionSpec width;
    private final OptionSpec height;
    private final OptionSpec scale;
    private final OptionSpec dots;
    private final SimulationOptions runs;
    private final Simulation simulation;
    private final OptionSpec nodes;
    private final OptionSpec points;

    @Spec
    private CommandSpec spec;

    private FigureCommand(Predictor predictor, PanelPainter painter, Simulation simulation, OptionSections sections) {
        this.predictor = predictor;
        this.simulation = simulation;
        this.painter = painter;
        figure = PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel("FIGURE")
                .description("One of " + String.join(", ", library.ids()) + ".")
                .build();
        out = sections.add(
                OUTPUT, "out", FOLDER, "Where the files go; made if it does not exist.", ".", "the current folder");
        for (FigureFormat format : FigureFormat.values()) {
            String only = format == FigureFormat.PNG ? "; this is what is written where nothing else is asked for" : "";
            formats.put(
                    format,
                    sections.addFlag(
                            OUTPUT, format.kind().extension(), "Write the figure as " + format.label() + only + "."));
        }
        csv = sections.addFlag(OUTPUT, "csv", "Write the numbers with their standard errors as CSV.");
        bom = sections.addByteOrderMark(OUTPUT);
        width = sections.add(OUTPUT, "width", "width", "Width in logical pixels.", "1600");
        height = sections.add(OUTPUT, "height", "height", "Height in logical pixels.", "1000");
        scale = sections.add(
                OUTPUT,
                "scale",
                "scale",
                "Pixels of a PNG file for each logical pixel, 1 to " + FigureSize.LARGEST_SCALE + ".",
                "2");
        dots = sections.addFlag(
                OUTPUT, "dots", "Add training runs at finite D as squares with error bars; takes some minutes.");
        runs = new SimulationOptions(
                sections,
                TRAINED_DIMENSION + ", or " + PRESCRIBED_DIMENSION + " where pre-training is prescribed",
                DEFAULT_SEEDS);
        nodes = sections.add(
                ACCURACY,
                NODES,
                NODES,
                "Number of nodes of the Gaussian averages: " + Accuracy.allowedNodes() + ".",
                Integer.toString(DEFAULT_NODES));
        points = sections.addOptional(
                ACCURACY,
                POINTS,
                POINTS,
                "Points of each curve, instead of those of the figure: " + CurveRequest.allowedPoints() + ".");
    }

    /** The command, for the predictor that answers it, the painter that draws and the machine that trains. */
    static CommandLine commandLine(Predictor predictor, PanelPainter painter, Simulation simulation) {
        OptionSections sections = new OptionSections();
        FigureCommand command = new FigureCommand(predictor, painter, simulation, sections);
        CommandLine commandLine = new CommandLine(command);
        commandLine.getCommandSpec().addPositional(command.figure);
        sections.addTo(commandLine);
        return commandLine;
    }

    @Override
    public Integer call() throws IOException {
        if (!OptionSections.isGiven(dots)) {
            runs.refuseAll("without --dots");
        }
        if (OptionSections.isGiven(bom) && !OptionSections.isGiven(csv)) {
            throw new ParameterException("bom", "given", "left out without --csv");
        }
        FigureSize size = new FigureSize(integer("width", width), integer("height", height), integer("scale", scale));
        Accuracy accuracy = new Accuracy(
                NumberInput.integer(NODES, OptionSections.requiredText(nodes), Accuracy.allowedNodes()),
                Accuracy.DEFAULT_SEED);
        PresetFigure asked = asked();
        Path folder = OutputFile.folder(FOLDER, OptionSections.requiredText(out));
        for (Path file : files(asked, folder)) {
            OutputFile.check(FOLDER, file);
        }
        Optional<FigureDots> training = OptionSections.isGiven(dots) ? Optional.of(training(asked)) : Optional.empty();
        training.ifPresent(wanted -> wanted.check(asked.panels()));
        Console console = Console.of(spec);
        List<SolvedPanel> curves = new FigureSolver(predictor, accuracy, CancellationSignal.NONE).solve(asked);
        List<SolvedPanel> panels = training.map(
                        wanted -> wanted.addTo(curves, CancellationSignal.NONE, new TenthsOfProgress(console)))
                .orElse(curves);
        try {
            write(asked, panels, size, accuracy, folder);
        } catch (IOException failure) {
            console.answer(PanelCsv.table(panels).text(OptionSections.isGiven(bom)));
            throw new RescuedAnswerException(failure, "the numbers of the figure are");
        }
        for (Path file : files(asked, folder)) {
            console.answer(file + "\n");
        }
        remarkGaps(panels, console);
        remarkDoubts(panels, console);
        training.ifPresent(wanted -> remarkDots(panels, wanted, console));
        return ExitCode.OK;
    }

    private FigureDots training(PresetFigure asked) {
        boolean trained = asked.panels().stream()
                .flatMap(panel -> panel.series().stream())
                .anyMatch(series -> series.parameters().prescribed().isEmpty());
        SimulationRequest request = new SimulationRequest(
                asked.panels().getFirst().series().getFirst().parameters(),
                runs.dimension(trained ? TRAINED_DIMENSION : PRESCRIBED_DIMENSION),
                runs.seeds(),
                runs.firstSeed(),
                INFORMED.equals(asked.id()));
        return new FigureDots(
                simulation, request.dimension(), request.seeds(), request.firstSeed(), request.informed());
    }

    private static void remarkDots(List<SolvedPanel> panels, FigureDots wanted, Console console) {
        long fewer = panels.stream()
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> series.dots().stream())
                .filter(dot -> dot.runs() < wanted.seeds())
                .count();
        if (fewer > 0) {
            console.remark(fewer + " dots are means of fewer runs than " + wanted.seeds()
                    + ", because the others did not converge");
        }
        long missing = panels.stream()
                .flatMap(panel -> panel.series().stream())
                .mapToLong(series -> wanted.places(series) - series.dots().size())
                .sum();
        if (missing > 0) {
            console.remark(missing + " dots are missing, because no run converged there");
        }
    }

    private PresetFigure asked() {
        PresetFigure preset = library.figure(figure.<String>getValue());
        String text = OptionSections.text(points);
        if (text == null) {
            return preset;
        }
        int number = NumberInput.integer(POINTS, text, CurveRequest.allowedPoints());
        if (number < 2 || number > CurveRequest.MAXIMUM_POINTS) {
            throw new ParameterException(POINTS, text, CurveRequest.allowedPoints());
        }
        return new PresetFigure(
                preset.id(),
                preset.title(),
                preset.note(),
                preset.panels().stream().map(panel -> panel.withPoints(number)).toList());
    }

    /** The files that are asked for, in the order in which they are written. */
    private List<Path> files(PresetFigure asked, Path folder) {
        List<Path> files = new ArrayList<>();
        wanted().forEach(format -> files.add(file(asked, folder, format.kind())));
        if (OptionSections.isGiven(csv)) {
            files.add(file(asked, folder, FileKind.CSV));
        }
        return files;
    }

    private static Path file(PresetFigure asked, Path folder, FileKind kind) {
        return folder.resolve(kind.name(asked.id()));
    }

    private void write(PresetFigure asked, List<SolvedPanel> panels, FigureSize size, Accuracy accuracy, Path folder)
            throws IOException {
        Figure drawing = drawing(asked, panels, size, accuracy);
        for (FigureFormat format : wanted()) {
            FigureFile.write(file(asked, folder, format.kind()), format, drawing);
        }
        if (OptionSections.isGiven(csv)) {
            FigureFile.write(
                    file(asked, folder, FileKind.CSV), PanelCsv.table(panels).text(OptionSections.isGiven(bom)));
        }
    }

    private List<FigureFormat> wanted() {
        List<FigureFormat> wanted = formats.entrySet().stream()
                .filter(entry -> OptionSections.isGiven(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return wanted.isEmpty() && !OptionSections.isGiven(csv) ? List.of(FigureFormat.PNG) : wanted;
    }

    private Figure drawing(PresetFigure asked, List<SolvedPanel> panels, FigureSize size, Accuracy accuracy) {
        String number = asked.id().substring("fig".length());
        String caption = PanelCaption.of(asked, panels);
        PresetPanel first = asked.panels().getFirst();
        return new Figure(
                size,
                painter.sheet(panels, caption),
                new FigureDescription(
                        "Figure " + number + ": " + asked.title(),
                        "Attune",
                        caption,
                        first.request().withPoints(first.axis().points()),
                        accuracy),
                false,
                painter.fonts());
    }

    private static void remarkGaps(List<SolvedPanel> panels, Console console) {
        long missing = panels.stream()
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> series.points().stream())
                .filter(point -> point.value().isEmpty())
                .count();
        if (missing > 0) {
            console.remark(missing + " points have no answer and are gaps in the figure");
        }
    }

    private static void remarkDoubts(List<SolvedPanel> panels, Console console) {
        for (Verdict verdict : List.of(Verdict.BROKEN, Verdict.DOUBTFUL)) {
            long points = panels.stream()
                    .flatMap(panel -> panel.series().stream())
                    .flatMap(series -> series.places().stream())
                    .filter(place -> place.verdict() == verdict)
                    .count();
            if (points > 0) {
                console.remark("at " + points + " points replica symmetry is " + verdict.label()
                        + ": the curves are pale " + (verdict == Verdict.BROKEN ? "and hatched " : "")
                        + "there, and the caption says where");
            }
        }
    }

    private static int integer(String name, OptionSpec option) {
        return NumberInput.integer(name, OptionSections.requiredText(option), "an integer");
    }
}
