package org.attune.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attune.curves.grid.ContourLines;
import org.attune.curves.grid.GridAxis;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridRequest;
import org.attune.live.GridSnapshot;
import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.attune.model.Verdict;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionField;
import org.attune.storage.SyntheticTheory;
import org.attune.storage.figure.FigureSize;
import org.attune.theory.CancellationSignal;
import org.attune.ui.charts.Appearance;
import org.attune.ui.export.ExportFormat;
import org.attune.ui.export.ExportRequest;
import org.attune.ui.export.FigureExport;
import org.attune.ui.export.InkMargin;
import org.attune.ui.export.RepeatedExport;
import org.attune.ui.text.Language;
import org.attune.ui.text.ModelTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The landscape in files, read back. */
final class LandscapeExportTest {
    private static final int SIDE = GridRequest.SIDE;
    private static final SyntheticTheory UNANSWERED =
            new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.of(Status.CONVERGED));
    private static final GridRequest REQUEST = new GridRequest(
            Parameters.DEFAULT, GridAxis.over(ParameterInfo.ALPHA_PRIME), GridAxis.over(ParameterInfo.LAMBDA));
    private static final LandscapeExhibit EXHIBIT = exhibit(answers());

    @TempDir
    private Path folder;

    @Test
    void drawsTheMapInAnySizeAndBareIfWanted() throws IOException {
        BufferedImage image =
                ImageIO.read(write(ExportFormat.PNG, true).getFirst().toFile());

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getRGB(2, 2) >>> 24).isZero();
        assertThat(image.getRGB(500, 400) >>> 24).as("a cell").isEqualTo(255);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelIsInsideThePicture(Language language) {
        LandscapeExhibit doubted = exhibit(
                answers().stream()
                        .map(answer -> answer.map(LandscapeExportTest::doubted))
                        .toList(),
                language);
        for (Appearance appearance : Appearance.values()) {
            for (Quantity quantity : LandscapeSettings.QUANTITIES) {
                for (FigureSize size : List.of(new FigureSize(300, 300, 1), new FigureSize(960, 760, 1))) {
                    LandscapeSettings settings = new LandscapeSettings(
                            quantity,
                            ParameterInfo.ALPHA_PRIME,
                            ParameterInfo.LAMBDA,
                            true,
                            LandscapeSettings.INITIAL.path());
                    LandscapeExhibit exhibit =
                            new LandscapeExhibit(doubted.snapshot(), settings, Parameters.DEFAULT, language);
                    InkMargin.assertInside(
                            quantity + " in " + appearance,
                            exhibit.figure(new ExportRequest(List.of(), ExportFormat.PNG, size, appearance, true, true))
                                    .sheet(),
                            size);
                }
            }
        }
    }

    @Test
    void theColourScaleHasATitleWithRoomForIt() {
        for (Appearance appearance : Appearance.values()) {
            for (Quantity quantity : LandscapeSettings.QUANTITIES) {
                MapMargins margins = MapMargins.of(
                        appearance, GridAxis.over(ParameterInfo.LAMBDA), Optional.empty(), Language.ENGLISH);
                BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
                Graphics2D graphics = image.createGraphics();
                PlotArea area = PlotArea.within(0, 0, 400, 200, margins);
                new HeatMapPainter(graphics, margins, area, appearance, Language.ENGLISH)
                        .paint(
                                EXHIBIT.snapshot(),
                                new LandscapeSettings(
                                        quantity,
                                        LandscapeSettings.INITIAL.horizontal(),
                                        LandscapeSettings.INITIAL.vertical(),
                                        true,
                                        LandscapeSettings.INITIAL.path()));
                graphics.dispose();

                assertThat(count(image, 0, 1)).as("the edge").isZero();
                int right = (int) (400 - MapMargins.EDGE);
                assertThat(IntStream.range((int) margins.top(), (int) (200 - margins.bottom()))
                                .filter(y -> IntStream.range((int) (right - appearance.headingSize()), right)
                                        .anyMatch(x -> image.getRGB(x, y) >>> 24 > 0))
                                .count())
                        .as("the title of %s", quantity)
                        .isPositive();
            }
        }
    }

    @Test
    void valuesOfContoursStandOnTheMapAndNeverOnEachOtherOrOnTheBestCell() {
        PlotArea area = new PlotArea(40, 30, 500, 400);
        BufferedImage image = new BufferedImage(600, 500, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        ContourLabels labels = new ContourLabels(area, Appearance.LIGHT);
        labels.avoid(area.x(16), area.y(16), MapSigns.DIAMOND);
        for (int row = 1; row < 32; row += 3) {
            int height = row;
            labels.write(
                    graphics,
                    "0." + row,
                    IntStream.range(0, 32)
                            .mapToObj(column -> new ContourLines.Piece(column, height, column + 1.0, height))
                            .toList(),
                    true);
        }
        graphics.dispose();
        List<Rectangle2D> taken = labels.taken();
        assertThat(taken).hasSizeGreaterThan(9);
        for (int i = 0; i < taken.size(); i++) {
            assertThat(area.contains(taken.get(i).getMinX(), taken.get(i).getMinY()))
                    .isTrue();
            assertThat(area.contains(taken.get(i).getMaxX(), taken.get(i).getMaxY()))
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(taken.get(i).intersects(taken.get(j))).isFalse();
            }
        }
    }

    private static long count(BufferedImage image, int fromRow, int toRow) {
        return IntStream.range(fromRow, toRow)
                .mapToLong(y -> IntStream.range(image.getWidth() * 2 / 3, image.getWidth())
                        .filter(x -> image.getRGB(x, y) >>> 24 > 0)
                        .count())
                .sum();
    }

    @Test
    void vectorFilesHaveRealTextWithAllParameters() throws IOException {
        assertThat(write(ExportFormat.SVG, false).getFirst()).content().contains("T = 3, Δ = 0.5, κ₀ = 1");
        try (PDDocument document =
                Loader.loadPDF(write(ExportFormat.PDF, false).getFirst().toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("λ = 0.001 …")
                    .contains("1089 cells at 256 nodes")
                    .contains("Least E′")
                    .contains("arXiv:2606.05899");
        }
    }

    @Test
    void theTableHoldsEveryCellAndNoNumberWhereThereIsNoAnswer() throws IOException {
        List<String> rows = Files.readAllLines(write(ExportFormat.CSV, false).getFirst());

        assertThat(rows).hasSize(1 + SIDE * SIDE);
        int column = CurveCsv.columns()
                .indexOf(CurveCsv.column(
                        PredictionField.find(Quantity.FINETUNING_TEST_ERROR).orElseThrow()));
        assertThat(rows.get(1).split(",", -1)[column]).as("unconverged").isEmpty();
        for (int i = 1; i < SIDE * SIDE; i++) {
            double drawn = EXHIBIT.snapshot()
                    .values(Quantity.FINETUNING_TEST_ERROR)
                    .cells()
                    .get(i)
                    .orElseThrow()
                    .value();
            assertThat(Double.parseDouble(rows.get(i + 1).split(",", -1)[column]))
                    .isEqualTo(drawn);
        }
    }

    @Test
    void theScriptReadsTheTableBesideIt() throws IOException {
        List<Path> files = write(ExportFormat.MATPLOTLIB, false);

        assertThat(files).hasSize(2);
        assertThat(files.getFirst())
                .content()
                .contains("\"column\" : \"parameters.alphaPrime\"")
                .contains("\"column\" : \"finetuning.testError\"")
                .contains("pcolormesh")
                .contains("\"nodes\" : \"parameters.nodes\"");
    }

    @Test
    void brokenAndDoubtfulCellsAreMarkedAndSaid() throws IOException {
        LandscapeExhibit doubted = exhibit(answers().stream()
                .map(answer -> answer.map(LandscapeExportTest::doubted))
                .toList());
        BufferedImage before = new FigureExport(request(ExportFormat.PNG, false), EXHIBIT).image();
        BufferedImage after = new FigureExport(request(ExportFormat.PNG, false), doubted).image();

        int inCell = IntStream.range(200, 240)
                .filter(x -> colors(before, x, 300 + x - 200).size() == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("a cell that holds is of one colour"));
        assertThat(colors(after, inCell, 300 + inCell - 200))
                .as("a broken cell is hatched")
                .hasSizeGreaterThan(2);
        FigureExport export = new FigureExport(request(ExportFormat.MATPLOTLIB, false), doubted);
        assertThat(export.caption())
                .contains("Hatched: replica symmetry is broken, and training need not follow the theory.")
                .contains("Dots: replica symmetry is doubtful");
        assertThat(new FigureExport(request(ExportFormat.MATPLOTLIB, false), EXHIBIT).caption())
                .doesNotContain("Hatched");
        List<Path> files = export.write(folder.resolve("doubted.py"));
        assertThat(files.getFirst())
                .content()
                .contains("\"verdict\" : \"finetuning.verdict\"")
                .contains("hatch=\"////\"");
        assertThat(files.get(1)).content().contains(",broken,").contains(",doubtful,");
    }

    @Test
    void aKeySaysWhatHatchedAndDottedCellsMean() throws IOException {
        List<Optional<Prediction>> cells = answers().stream()
                .map(answer -> answer.map(LandscapeExportTest::doubted))
                .toList();
        for (Language language : Language.values()) {
            LandscapeExhibit doubted = exhibit(cells, language);
            ModelTexts words = new ModelTexts(language);
            Path drawing = new FigureExport(request(ExportFormat.SVG, false), doubted)
                    .write(folder.resolve(language + ".svg"))
                    .getFirst();
            Path script = new FigureExport(request(ExportFormat.MATPLOTLIB, false), doubted)
                    .write(folder.resolve(language + ".py"))
                    .getFirst();

            for (Verdict verdict : List.of(Verdict.DOUBTFUL, Verdict.BROKEN)) {
                assertThat(drawing).content().contains(">" + words.ofTheory(verdict) + "<");
                assertThat(script)
                        .content()
                        .contains("\"" + verdict.label() + "\" : \"" + words.ofTheory(verdict) + "\"");
            }
        }
        assertThat(write(ExportFormat.SVG, false).getFirst())
                .as("no key where the theory holds")
                .content()
                .doesNotContain(">theory ");
    }

    @Test
    void noContourLeadsFromCellsOfOneAccuracyToThoseOfAnother() {
        List<Optional<Prediction>> cells = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            int column = i % SIDE;
            double height = column < 10 ? 0.1 : 0.9;
            cells.add(Optional.of(Stages.withFinetuning(
                    SyntheticTheory.COMPLETE.predict(
                            REQUEST.parametersAt(new GridCell(column, i / SIDE)),
                            new Accuracy(column < 10 ? 256 : 1024, 1),
                            null,
                            CancellationSignal.NONE),
                    finetuning -> Stages.withTestError(finetuning, Estimate.exact(height)))));
        }
        GridSnapshot mixed = exhibit(cells).snapshot();

        assertThat(ContourLines.of(mixed.values(Quantity.FINETUNING_TEST_ERROR), 0.5, 1))
                .as("the leap")
                .isNotEmpty();
        assertThat(new LandscapeContours(mixed, Quantity.FINETUNING_TEST_ERROR).of(0.5, 1))
                .isEmpty();
        assertThat(new LandscapeContours(EXHIBIT.snapshot(), Quantity.FINETUNING_TEST_ERROR).of(0.5, 1))
                .as("all cells alike")
                .isEqualTo(ContourLines.of(EXHIBIT.snapshot().values(Quantity.FINETUNING_TEST_ERROR), 0.5, 1));
    }

    @Test
    void theBestCellSaysWhenReplicaSymmetryIsBrokenThere() {
        LandscapeExhibit broken = exhibit(answers().stream()
                .map(answer -> answer.map(prediction -> Stages.withJumps(prediction, 0.3)))
                .toList());

        assertThat(new FigureExport(request(ExportFormat.PNG, false), broken).caption())
                .containsPattern("Least E′ = .* – but replica symmetry is broken there: the theory does not hold\\.");
    }

    /** Broken for few samples, doubtful for some. */
    private static Prediction doubted(Prediction prediction) {
        double samples = prediction.parameters().alphaPrime();
        return Stages.withJumps(prediction, samples < 3 ? 0.3 : samples < 6 ? 0.1 : 0);
    }

    /** The colours of a few pixels about a place. */
    private static Set<Integer> colors(BufferedImage image, int x, int y) {
        Set<Integer> colors = new HashSet<>();
        for (int dx = 0; dx < 6; dx++) {
            for (int dy = 0; dy < 6; dy++) {
                colors.add(image.getRGB(x + dx, y + dy));
            }
        }
        return colors;
    }

    @Test
    void refusesALandscapeWithoutCells() {
        LandscapeExhibit empty = exhibit(Collections.nCopies(SIDE * SIDE, Optional.empty()));

        assertThatThrownBy(() -> new FigureExport(request(ExportFormat.PNG, false), empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no cell");
    }

    private static ExportRequest request(ExportFormat format, boolean transparent) {
        return new ExportRequest(List.of(), format, new FigureSize(600, 500, 2), Appearance.LIGHT, transparent, true);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameQuestionGivesTheSameBytes(ExportFormat format) throws IOException {
        RepeatedExport.assertSameBytes(() -> write(format, false));
    }

    private List<Path> write(ExportFormat format, boolean transparent) throws IOException {
        return new FigureExport(request(format, transparent), EXHIBIT)
                .write(folder.resolve("landscape." + format.name()));
    }

    private static LandscapeExhibit exhibit(List<Optional<Prediction>> answers) {
        return exhibit(answers, Language.ENGLISH);
    }

    private static LandscapeExhibit exhibit(List<Optional<Prediction>> answers, Language language) {
        int solved = (int) answers.stream().filter(Optional::isPresent).count();
        return new LandscapeExhibit(
                new GridSnapshot(1, REQUEST, answers, solved > 0 ? 4 : 0, solved, true, Optional.empty()),
                LandscapeSettings.INITIAL,
                Parameters.DEFAULT,
                language);
    }

    private static List<Optional<Prediction>> answers() {
        List<Optional<Prediction>> answers = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                SyntheticTheory theory = answers.isEmpty() ? UNANSWERED : SyntheticTheory.COMPLETE;
                answers.add(Optional.of(theory.predict(
                        REQUEST.parametersAt(new GridCell(column, row)),
                        new Accuracy(256, 1),
                        null,
                        CancellationSignal.NONE)));
            }
        }
        return answers;
    }
}
