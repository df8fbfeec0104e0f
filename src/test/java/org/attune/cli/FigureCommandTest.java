package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.model.Stages;
import org.attune.simulation.SeedAverage;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FigureCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesAllFormatsOfAllPanels() throws Exception {
        Path out = folder.resolve("new").resolve("figures");

        Run run = run(
                "fig1",
                "--out",
                out.toString(),
                "--png",
                "--svg",
                "--pdf",
                "--csv",
                "--points",
                "3",
                "--width",
                "800",
                "--height",
                "600",
                "--scale",
                "1",
                "--nodes",
                "64");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        out.resolve("fig1.png").toString(),
                        out.resolve("fig1.svg").toString(),
                        out.resolve("fig1.pdf").toString(),
                        out.resolve("fig1.csv").toString());
        BufferedImage image = ImageIO.read(out.resolve("fig1.png").toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(Files.readString(out.resolve("fig1.svg")).replaceAll("</?tspan[^>]*>", ""))
                .contains(">Left: Δ = 0.5</text>")
                .contains(">Right, inset: best λ</text>")
                .contains(">λ′ = 0.05</text>")
                .as("the points that were asked for")
                .contains("\"points\":3}");
        try (PDDocument document = Loader.loadPDF(out.resolve("fig1.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Left: Δ = 0.5", "Right: Δ = 2", "Bayes-optimal", "Figure 1 of arXiv:2606.05899")
                    .as("the caption has all parameters")
                    .contains("T = 3, κ₀ = 1, α = 0.1, κ = 1, α′ = 3, β = 1, ρ = 1, σ = softmax")
                    .contains("λ = 0.001 … 2")
                    .contains("fresh sequences (e = 0)");
        }
        List<String> rows = Files.readAllLines(out.resolve("fig1.csv"));
        assertThat(rows).hasSize(1 + 3 * (5 + 3 + 5 + 3));
        double expected = Quantity.FINETUNING_TEST_ERROR
                .of(SyntheticTheory.COMPLETE.predict(
                        Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.001),
                        new Accuracy(64, 1),
                        null,
                        CancellationSignal.NONE))
                .orElseThrow()
                .value();
        assertThat(rows.get(1)).startsWith("left,λ′ = 0.05,0.001," + expected + ",");
    }

    @Test
    void saysInCaptionTableAndOnStandardErrorWhereReplicaSymmetryIsBroken() throws Exception {
        Predictor jumping = (parameters, accuracy, neighbour, cancellation) -> Stages.withJumps(
                SyntheticTheory.COMPLETE.predict(parameters, accuracy, neighbour, cancellation),
                parameters.lambda() < 0.01 ? 0.3 : parameters.lambda() < 1 ? 0.1 : 0);

        Run run = Run.of(jumping, ("figure fig1 --svg --csv --points 3 --nodes 64 --out " + folder).split(" ", -1));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains(" points replica symmetry is broken: the curves are pale and hatched there, and the caption")
                .contains(" points replica symmetry is doubtful: the curves are pale there, and the caption");
        List<String> rows = Files.readAllLines(folder.resolve("fig1.csv"));
        assertThat(rows.getFirst()).startsWith("panel,series,x,value,standardError,verdict,");
        assertThat(rows.stream()
                        .filter(row -> row.startsWith("left,λ′ = 0.05,"))
                        .map(row -> row.split(",", -1)[5]))
                .containsExactly("broken", "doubtful", "holds");
        assertThat(rows)
                .as("the Bayes-optimal benchmark is never in doubt")
                .noneMatch(row -> row.contains("Bayes") && row.contains("broken"));
        assertThat(Files.readString(folder.resolve("fig1.svg"))
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("[\\s\u00a0]+", " "))
                .contains("Hatched: replica symmetry is broken (left: λ = 0.001;")
                .contains("Pale: replica symmetry is doubtful (left: λ = 0.04472;")
                .contains("training need not follow the theory");
    }

    @Test
    void addsDotsOfTrainingToCurvesThatTrainingCanReach() throws Exception {
        Run run = run(
                "fig1",
                "--dots",
                "--dimension",
                "10",
                "--seeds",
                "2",
                "--out",
                folder.toString(),
                "--csv",
                "--svg",
                "--points",
                "7",
                "--nodes",
                "64");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines()).anyMatch(line -> line.matches("attune figure: training: (\\d+) of \\1 done"));
        List<String> rows = Files.readAllLines(folder.resolve("fig1.csv"));
        assertThat(rows.get(0)).endsWith(",parameters.seed,dots.dimension,dots.runs,dots.standardDeviation");
        assertThat(rows).allMatch(row -> row.chars().filter(c -> c == ',').count() == 26);
        List<String> dots = rows.stream().filter(row -> row.contains(",10,2,")).toList();
        assertThat(dots).hasSize(2 * (4 * 5 + 2 * 5)).noneMatch(row -> row.contains("Bayes"));
        String[] first = dots.getFirst().split(",", -1);
        assertThat(first[0] + first[1]).isEqualTo("leftλ′ = 0.05");
        SimulationResult expected = new Simulation(1, 1L << 30)
                .run(
                        new SimulationRequest(
                                Parameters.DEFAULT.with(ParameterInfo.LAMBDA, Double.parseDouble(first[2])),
                                10,
                                2,
                                1,
                                false),
                        CancellationSignal.NONE,
                        ignored -> {});
        SeedAverage average = expected.average(Quantity.FINETUNING_TEST_ERROR).orElseThrow();
        assertThat(first[3]).isEqualTo(Double.toString(average.mean()));
        assertThat(first[4]).isEqualTo(Double.toString(average.standardError().orElseThrow()));
        assertThat(dots.stream()
                        .filter(row -> row.startsWith("left,λ = ∞ (LoRA only)"))
                        .map(row -> row.split(",", -1)[3])
                        .distinct())
                .containsExactly(Double.toString(
                        expected.average(Quantity.LORA_ONLY_ERROR).orElseThrow().mean()));
        assertThat(folder.resolve("fig1.svg")).content().contains("Squares: training at");
    }

    /** ΔE′ is taken within each run, not between the means of the curves. */
    @Test
    void subtractsWithinTheRun() throws Exception {
        Run run = run(
                "fig5",
                "--dots",
                "--dimension",
                "16",
                "--seeds",
                "1",
                "--out",
                folder.toString(),
                "--csv",
                "--points",
                "2",
                "--nodes",
                "64");

        assertThat(run.exitCode()).isZero();
        List<String[]> dots = Files.readAllLines(folder.resolve("fig5.csv")).stream()
                .filter(row -> row.contains(",16,1,"))
                .map(row -> row.split(",", -1))
                .toList();
        assertThat(dots).hasSize(2 * 4 * 2);
        for (int i = 0; i < 8; i++) {
            double noise = Double.parseDouble(dots.get(i)[2]);
            assertThat(Double.parseDouble(dots.get(i + 8)[3]))
                    .as("less (T²+T)/T² Δ_eff")
                    .isCloseTo(Double.parseDouble(dots.get(i)[3]) - 12.0 / 9 * noise, within(1e-9));
        }
    }

    @Test
    void theSameQuestionGivesTheSameBytes() throws Exception {
        for (String place : new String[] {"one", "two"}) {
            Run run = run(
                    "fig1",
                    "--png",
                    "--svg",
                    "--pdf",
                    "--csv",
                    "--bom",
                    "--points",
                    "2",
                    "--nodes",
                    "64",
                    "--width",
                    "600",
                    "--height",
                    "400",
                    "--scale",
                    "1",
                    "--out",
                    folder.resolve(place).toString());
            assertThat(run.exitCode()).isZero();
        }

        for (String extension : new String[] {"png", "svg", "pdf", "csv"}) {
            assertThat(folder.resolve("one").resolve("fig1." + extension))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve("fig1." + extension));
        }
        assertThat(folder.resolve("one").resolve("fig1.csv")).content().startsWith("\uFEFFpanel,");
        assertThat(Files.readAllLines(folder.resolve("one").resolve("fig1.csv"))
                        .getFirst()
                        .substring(1))
                .as("columns have plain names")
                .matches("[A-Za-z0-9.,]+");
    }

    @Test
    void writesAPngWhenNothingIsAskedFor() {
        Run run = run("fig5", "--out", folder.toString(), "--points", "2", "--nodes", "64");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(folder.resolve("fig5.png") + "\n");
    }

    @Test
    void refusesInOneLine() throws Exception {
        Files.writeString(folder.resolve("file"), "");

        refused(run("fig7"), "fig7", "fig1");
        refused(run("fig1", "--dots", "--dimension", "4"), "dimension = 4", "8 to 100000");
        refused(run("fig3", "--dots", "--dimension", "10"), "dimension = 10", "at least 15", "reuses");
        refused(run("fig1", "--dots", "--dimension", "90000"), "dimension = 90000", "at most");
        refused(run("fig1", "--dots", "--seeds", "0"), "seeds = 0", "1 to 1000");
        refused(run("fig1", "--seeds", "3"), "seeds = 3", "without --dots");
        refused(run("fig1", "--scale", "9"), "scale", "1 to 8");
        refused(run("fig1", "--points", "1"), "points", "2 to 10000");
        refused(run("fig1", "--nodes", "100"), "nodes", "power of two");
        refused(run("fig1", "--out", folder.resolve("file").toString()), "out", "a folder");
        refused(run(), "Missing", "FIGURE");
    }

    @Test
    void saysThatTheFigureIsRequired() {
        assertThat(run("--help").out()).startsWith("Usage: attune figure [OPTIONS] FIGURE\n");
    }

    private static void refused(Run run, String... parts) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(parts);
    }

    private static Run run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "figure";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Run.of(SyntheticTheory.COMPLETE, all);
    }
}
