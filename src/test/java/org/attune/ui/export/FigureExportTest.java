package org.attune.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stages;
import org.attune.model.Verdict;
import org.attune.model.number.DecimalSign;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionJson;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.AxisMark;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.Comparison;
import org.attune.ui.charts.Ghost;
import org.attune.ui.charts.SeriesStyle;
import org.attune.ui.charts.SyntheticSnapshots;
import org.attune.ui.charts.Tone;
import org.attune.ui.charts.ToneName;
import org.attune.ui.controls.Numerals;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FigureExportTest {
    private static final Snapshot SNAPSHOT = SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.DRAFT);
    private static final BoardPicture PICTURE = new BoardPicture(SNAPSHOT, BoardArrangement.INITIAL, List.of());
    private static final int WIDTH = 1500;
    private static final int HEIGHT = 1000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void drawsAllChartsWithTheirCaptionWithoutADisplay(Appearance appearance) throws IOException {
        assertThat(GraphicsEnvironment.isHeadless()).isTrue();

        BufferedImage image = export(List.of(ChartKind.values()), new FigureSize(WIDTH, HEIGHT, 2), appearance);

        assertThat(image.getWidth()).isEqualTo(2 * WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * HEIGHT);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(appearance.background());
        assertThat(new Color(image.getRGB(2 * WIDTH - 1, 2 * HEIGHT - 1))).isEqualTo(appearance.background());
        Set<Integer> colours = IntStream.of(image.getRGB(0, 0, 2 * WIDTH, 2 * HEIGHT, null, 0, 2 * WIDTH))
                .boxed()
                .collect(Collectors.toSet());
        for (ChartKind kind : ChartKind.values()) {
            for (Quantity quantity : PICTURE.data(kind).answeredQuantities()) {
                Color color = SeriesStyle.of(quantity, appearance).color();
                assertThat(colours).as("%s", quantity).contains(color.getRGB());
            }
        }
        assertThat(captionInk(image, appearance, 2)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void drawsOneChart(ChartKind kind) throws IOException {
        BufferedImage image = export(List.of(kind), new FigureSize(400, 320, 1), Appearance.LIGHT);

        assertThat(image.getWidth()).isEqualTo(400);
        assertThat(image.getHeight()).isEqualTo(320);
        Quantity first = kind.quantities().getFirst();
        assertThat(count(image, SeriesStyle.of(first, Appearance.LIGHT).color(), 0, 320))
                .isPositive();
        assertThat(captionInk(image, Appearance.LIGHT, 1)).isPositive();
    }

    @Test
    void whatIsExportedIsWhatIsShown() throws IOException {
        BoardArrangement without = BoardArrangement.INITIAL.withQuantity(ChartKind.OVERLAP, Quantity.OVERLAP, false);
        ExportRequest request =
                ExportRequest.png(List.of(ChartKind.OVERLAP), new FigureSize(400, 320, 1), Appearance.LIGHT);
        // In the middle of the axis, where the line fills whole pixels.
        double middle = CurveRequest.DEFAULT.abscissa(20);
        AxisMark mark = new AxisMark("min", "E", Quantity.PRETRAINING_TEST_ERROR, middle);
        Path target = folder.resolve("shown.png");

        new FigureExport(request, new BoardPicture(SNAPSHOT, without, List.of(mark))).write(target);

        BufferedImage image = ImageIO.read(target.toFile());
        assertThat(count(image, Appearance.LIGHT.vermillion(), 0, 320))
                .as("hidden")
                .isZero();
        assertThat(count(image, Appearance.LIGHT.blue(), 0, 320)).as("mark").isPositive();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelIsInsideThePicture(Language language) {
        BoardPicture picture =
                new BoardPicture(SNAPSHOT, BoardArrangement.INITIAL, List.of(), Comparison.NONE, language);
        for (Appearance appearance : Appearance.values()) {
            for (FigureSize size : List.of(new FigureSize(300, 300, 1), new FigureSize(1600, 1000, 1))) {
                for (ChartKind kind : ChartKind.values()) {
                    assertInside(picture, List.of(kind), appearance, size);
                }
                assertInside(picture, List.of(ChartKind.values()).subList(0, 4), appearance, size);
            }
        }
    }

    private static void assertInside(
            BoardPicture picture, List<ChartKind> charts, Appearance appearance, FigureSize size) {
        InkMargin.assertInside(
                charts + " in " + appearance,
                new BoardFigure(new ExportRequest(charts, ExportFormat.PNG, size, appearance, true, true), picture)
                        .sheet(),
                size);
    }

    @Test
    void nothingTouchesTheEdges() throws IOException {
        BufferedImage image = export(List.of(ChartKind.values()), new FigureSize(700, 600, 1), Appearance.LIGHT);

        for (int x = 0; x < 700; x++) {
            assertThat(new Color(image.getRGB(x, 1))).isEqualTo(Color.WHITE);
            assertThat(new Color(image.getRGB(x, 598))).isEqualTo(Color.WHITE);
        }
        for (int y = 0; y < 600; y++) {
            assertThat(new Color(image.getRGB(1, y))).isEqualTo(Color.WHITE);
            assertThat(new Color(image.getRGB(698, y))).isEqualTo(Color.WHITE);
        }
    }

    /** PDF paints where a clip is empty, and lines that are drawn part by part were dark there. */
    @Test
    void aPdfIsAsPaleAsAnImageWhereTheTheoryIsBroken() throws IOException {
        BoardPicture broken = new BoardPicture(
                SyntheticSnapshots.brokenUpTo(20, CurveRequest.DEFAULT), BoardArrangement.INITIAL, List.of());
        List<ChartKind> charts = List.of(ChartKind.OVERLAP);
        FigureSize size = new FigureSize(600, 480, 1);
        BufferedImage image = new FigureExport(ExportRequest.png(charts, size, Appearance.LIGHT), broken).image();
        Path file = new FigureExport(
                        new ExportRequest(charts, ExportFormat.PDF, size, Appearance.LIGHT, false, true), broken)
                .write(folder.resolve("broken.pdf"))
                .getFirst();

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);

            assertThat(page.getWidth()).isEqualTo(image.getWidth());
            assertThat(closestToVermillion(page)).isCloseTo(closestToVermillion(image), within(20));
        }
    }

    @Test
    void theCaptionSaysThatBrokenPointsAreLessAccurate() {
        BoardPicture broken = new BoardPicture(
                SyntheticSnapshots.brokenUpTo(20, CurveRequest.DEFAULT), BoardArrangement.INITIAL, List.of());
        ExportRequest request =
                ExportRequest.png(List.of(ChartKind.OVERLAP), new FigureSize(400, 320, 1), Appearance.LIGHT);

        assertThat(new FigureExport(request, broken).caption())
                .contains("at level final")
                .endsWith("Points at which it is broken in fine-tuning are at level draft ("
                        + Level.DRAFT.accuracy().nodes() + " nodes).");
        assertThat(new FigureExport(request, PICTURE).caption()).doesNotContain("Points at which");
    }

    /** How near a pixel in the left half of the plot comes to the colour of the overlap. */
    private static int closestToVermillion(BufferedImage image) {
        Color line = Appearance.LIGHT.vermillion();
        int closest = Integer.MAX_VALUE;
        for (int x = image.getWidth() / 5; x < 2 * image.getWidth() / 5; x++) {
            for (int y = image.getHeight() / 8; y < image.getHeight() / 2; y++) {
                Color color = new Color(image.getRGB(x, y));
                closest = Math.min(
                        closest,
                        Math.abs(color.getRed() - line.getRed())
                                + Math.abs(color.getGreen() - line.getGreen())
                                + Math.abs(color.getBlue() - line.getBlue()));
            }
        }
        return closest;
    }

    @Test
    void captionBreaksIntoLinesThatFit() {
        String caption = "T\u00a0=\u00a03, Δ\u00a0=\u00a00.5, κ₀\u00a0=\u00a01, α′\u00a0=\u00a00.3 arXiv:2606.05899";

        CaptionText wide = new CaptionText(caption, 1000, 5000, Appearance.LIGHT);
        CaptionText narrow = new CaptionText(caption, 100, 5000, Appearance.LIGHT);

        assertThat(wide.lines()).containsExactly(caption);
        assertThat(narrow.lines()).hasSizeGreaterThan(2).contains("T\u00a0=\u00a03, Δ\u00a0=\u00a00.5,");
        assertThat(String.join(" ", narrow.lines())).isEqualTo(caption);
        assertThat(narrow.height()).isGreaterThan(wide.height());
    }

    @Test
    void captionSaysWhereTheTheoryIsDoubtfulOrBrokenForWhatIsDrawn() {
        Snapshot doubted = SyntheticSnapshots.of(1, CurveRequest.DEFAULT, Level.DRAFT, index -> {
            Prediction point = SyntheticSnapshots.predict(CurveRequest.DEFAULT, Level.DRAFT, index);
            return Stages.withJumps(point, index < 4 ? 0.3 : index < 6 ? 0.1 : 0);
        });
        double last = CurveRequest.DEFAULT.parametersAt(3).alphaPrime();

        assertThat(caption(doubted, ChartKind.OVERLAP))
                .containsPattern("Pale and hatched: replica symmetry is broken \\(fine-tuning, α′ = [.0-9]+ … "
                        + Numerals.exact(Numerals.toSignificant(last, 3))
                        + "\\), and training need not follow the theory\\.")
                .contains("Pale: replica symmetry is doubtful (fine-tuning, α′ = ")
                .doesNotContain("LoRA only");
        assertThat(caption(doubted, ChartKind.EFFECTIVE_NOISE))
                .as("rests on pre-training alone")
                .doesNotContain("replica symmetry");
        assertThat(caption(SNAPSHOT, ChartKind.OVERLAP)).doesNotContain("replica symmetry");
    }

    private static String caption(Snapshot snapshot, ChartKind kind) {
        ExportRequest request = ExportRequest.png(List.of(kind), new FigureSize(400, 320, 1), Appearance.LIGHT);
        return new FigureExport(request, new BoardPicture(snapshot, BoardArrangement.INITIAL, List.of()))
                .caption()
                .replace('\u00a0', ' ');
    }

    @Test
    void refusesASnapshotWithoutAnswers() {
        Snapshot empty = SyntheticSnapshots.partial(1, CurveRequest.DEFAULT, 0, Duration.ZERO);
        ExportRequest request =
                ExportRequest.png(List.of(ChartKind.OVERLAP), new FigureSize(400, 320, 1), Appearance.LIGHT);

        assertThatThrownBy(
                        () -> new FigureExport(request, new BoardPicture(empty, BoardArrangement.INITIAL, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no curve to export yet");
    }

    @Test
    void serviceWritesInTheBackgroundAndReportsEitherEnd() throws InterruptedException {
        BlockingQueue<String> reports = new ArrayBlockingQueue<>(2);
        ExportListener listener = new ExportListener() {
            @Override
            public void written(List<Path> files) {
                reports.add("written " + files.getFirst().getFileName() + " on "
                        + Thread.currentThread().getName());
            }

            @Override
            public void failed(String reason, Throwable cause) {
                reports.add(reason);
            }
        };
        ExportRequest request =
                ExportRequest.png(List.of(ChartKind.OVERLAP), new FigureSize(400, 320, 1), Appearance.DARK);
        Path missing = folder.resolve("missing").resolve("b.png");
        try (ExportService service = new ExportService()) {
            service.export(request, PICTURE, folder.resolve("a.png"), listener);
            service.export(request, PICTURE, missing, listener);

            assertThat(reports.poll(20, TimeUnit.SECONDS)).isEqualTo("written a.png on attune-export");
            assertThat(reports.poll(20, TimeUnit.SECONDS)).startsWith("cannot write " + missing);
        }
        assertThat(Files.exists(folder.resolve("a.png"))).isTrue();
    }

    @Test
    void vectorFilesHoldTheWordsThatAreShown() throws IOException {
        Path svg = write(ExportFormat.SVG, "figure.svg").getFirst();
        Path pdf = write(ExportFormat.PDF, "figure.pdf").getFirst();

        String drawing = Files.readString(svg);
        assertThat(drawing)
                .contains("<title>Overlap against α′ (fine-tuning samples)</title>")
                .contains(">Overlap</text>")
                .contains(">fine-tuning samples</text>")
                .contains("@font-face")
                .contains("stroke=\"rgb(213,94,0)\"");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Overlap")
                    .contains("fine-tuning samples")
                    .contains("arXiv:2606.05899")
                    .contains("Δ = 0.5, κ₀ = 1");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(300f);
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Overlap against α′");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDrawingHasTheSignThatIsAskedForAndElseThatOfItsLanguage(Language language) throws IOException {
        AxisMark mark = new AxisMark(
                "E′ = " + language.decimalSign().write("0.5") + ":",
                language.decimalSign().write("2.5"),
                Quantity.OVERLAP,
                2.5);
        Ghost pin = new Ghost(
                language.decimalSign().write("λ = 0.25"),
                new Tone.Named(ToneName.OWN),
                Ghost.Extent.ALL,
                SNAPSHOT.request(),
                false,
                SNAPSHOT.points());
        BoardPicture picture = new BoardPicture(
                SNAPSHOT,
                BoardArrangement.INITIAL,
                List.of(mark),
                new Comparison(List.of(pin), Optional.empty()),
                language);

        assertThat(drawn(picture, Optional.empty())).allMatch(language.decimalSign()::equals);
        for (DecimalSign sign : DecimalSign.values()) {
            assertThat(drawn(picture, Optional.of(sign)))
                    .as("%s in %s", sign, language)
                    .hasSizeGreaterThanOrEqualTo(7)
                    .allMatch(sign::equals);
        }
    }

    @ParameterizedTest
    @EnumSource(DecimalSign.class)
    void tablesHaveAPointInEveryLanguage(DecimalSign sign) {
        BoardPicture french =
                new BoardPicture(SNAPSHOT, BoardArrangement.INITIAL, List.of(), Comparison.NONE, Language.FRENCH);

        assertThat(new FigureExport(request(ExportFormat.CSV, Optional.of(sign)), french).csv())
                .isEqualTo(new FigureExport(request(ExportFormat.CSV, true), PICTURE).csv());
        assertThat(new FigureExport(request(ExportFormat.MATPLOTLIB, Optional.of(sign)), french).caption())
                .contains("0.5")
                .doesNotContain("0,5");
    }

    /** The signs of all numbers that a drawing has. */
    private List<DecimalSign> drawn(BoardPicture picture, Optional<DecimalSign> sign) throws IOException {
        Path svg = folder.resolve("signs.svg");
        new FigureExport(request(ExportFormat.SVG, sign), picture).write(svg);
        String words = Pattern.compile("<text\\b[^>]*>([^<]*)</text>")
                .matcher(Files.readString(svg))
                .results()
                .map(text -> text.group(1).replace("2606.05899", ""))
                // What programs read of the parameters.
                .filter(text -> !text.contains("{"))
                .collect(Collectors.joining("\n"));
        return Pattern.compile("[0-9]([.,])[0-9]")
                .matcher(words)
                .results()
                .map(found -> found.group(1).equals(".") ? DecimalSign.POINT : DecimalSign.COMMA)
                .toList();
    }

    private static ExportRequest request(ExportFormat format, Optional<DecimalSign> sign) {
        return new ExportRequest(
                List.of(ChartKind.OVERLAP),
                format,
                new FigureSize(400, 320, 1),
                Appearance.LIGHT,
                false,
                true,
                false,
                false,
                false,
                sign);
    }

    @Test
    void speaksTheLanguageOfTheWindow() throws IOException {
        BoardPicture french =
                new BoardPicture(SNAPSHOT, BoardArrangement.INITIAL, List.of(), Comparison.NONE, Language.FRENCH);
        Path pdf = folder.resolve("french.pdf");
        Path script = folder.resolve("french.py");
        new FigureExport(request(ExportFormat.PDF, true), french).write(pdf);
        new FigureExport(request(ExportFormat.MATPLOTLIB, true), french).write(script);

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Recouvrement",
                            "données d’ajustement",
                            "Théorie",
                            "Duranthon, Boncoraglio et Zdeborová",
                            "erreurs types")
                    .doesNotContain("Overlap", "samples", "sequences", "standard errors");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Recouvrement en fonction de α′ (données d’ajustement)");
        }
        assertThat(script)
                .content()
                .contains("Recouvrement", "recouvrement avec la cible", "finetuning.overlap")
                .doesNotContain("fine-tuning samples");
        assertThat(new FigureExport(request(ExportFormat.CSV, true), french).csv())
                .isEqualTo(export(ExportFormat.CSV).csv());
    }

    @Test
    void dataFilesHoldEveryPointWithItsErrors() throws IOException {
        List<Prediction> points =
                SNAPSHOT.points().stream().flatMap(Optional::stream).toList();

        assertThat(write(ExportFormat.CSV, "data.csv").getFirst()).content().isEqualTo(CurveCsv.text(points));
        assertThat(write(ExportFormat.JSON, "data.json").getFirst()).content().isEqualTo(PredictionJson.text(points));
        List<String> rows = export(ExportFormat.CSV).table().lines().toList();
        assertThat(rows).hasSize(points.size() + 1);
        assertThat(rows.getFirst().split("\t", -1)).hasSameSizeAs(CurveCsv.columns());
        assertThat(rows.get(1).split("\t", -1)).hasSameSizeAs(CurveCsv.columns());
    }

    @Test
    void theScriptReadsTheTableBesideIt() throws IOException {
        List<Path> files = write(ExportFormat.MATPLOTLIB, "figure.py");

        assertThat(files)
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactly("figure.py", "figure.csv");
        assertThat(files.getFirst())
                .content()
                .contains("DATA = \"figure.csv\"")
                .contains("\"x\" : \"parameters.alphaPrime\"")
                .contains("\"y\" : \"finetuning.overlap\"")
                .contains("\"error\" : \"standardErrors.finetuning.overlap\"")
                .contains("\"verdict\" : \"finetuning.verdict\"")
                .contains("\"nodes\" : \"parameters.nodes\"")
                .contains("\"broken\" : "
                        + new SeriesStyle(Appearance.LIGHT.text(), List.of(), 1)
                                        .color(Verdict.BROKEN)
                                        .getAlpha()
                                / 255.0)
                .contains("\"xscale\" : \"log\"")
                .contains(hex(Appearance.LIGHT.vermillion()));
        assertThat(CurveCsv.columns())
                .contains("parameters.alphaPrime", "finetuning.overlap", "standardErrors.finetuning.overlap");
    }

    @Test
    void theScriptHasTheGroundThatGoesWithItsColours() throws IOException {
        assertThat(script(Appearance.DARK, false))
                .contains("GROUND = \"#0d1117\"", "TEXT = \"#f0f6fc\"", hex(Appearance.DARK.text()));
        assertThat(script(Appearance.LIGHT, false)).contains("GROUND = \"#ffffff\"", "\"font.size\": 9.75");
        assertThat(script(Appearance.PROJECTOR, false)).contains("\"font.size\": 12.68");
        assertThat(script(Appearance.DARK, true)).contains("GROUND = \"none\"", "TEXT = \"#f0f6fc\"");
    }

    private String script(Appearance appearance, boolean transparent) throws IOException {
        FigureSize size = new FigureSize(400, 320, 1);
        List<ChartKind> charts = List.of(ChartKind.OVERLAP);
        return Files.readString(write(
                new ExportRequest(charts, ExportFormat.MATPLOTLIB, size, appearance, transparent, true), "look.py"));
    }

    @Test
    void aTransparentFigureHasNoGroundButAllItsInk() throws IOException {
        FigureSize size = new FigureSize(400, 320, 8);
        Path target = folder.resolve("bare.png");
        new FigureExport(
                        new ExportRequest(
                                List.of(ChartKind.OVERLAP), ExportFormat.PNG, size, Appearance.DARK, true, false),
                        PICTURE)
                .write(target);

        BufferedImage image = ImageIO.read(target.toFile());
        assertThat(image.getWidth()).isEqualTo(3200);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(1600, 100) >>> 24).as("above the plot").isZero();
        assertThat(count(image, Appearance.DARK.vermillion(), 0, image.getHeight()))
                .isPositive();
    }

    @Test
    void theCaptionIsDrawnOnlyWhereItIsWanted() throws IOException {
        assertThat(drawing(request(ExportFormat.SVG, true), "with.svg")).contains("arXiv:2606.05899.</text>");
        assertThat(drawing(request(ExportFormat.SVG, false), "without.svg")).doesNotContain("arXiv:2606.05899");
    }

    /** What is drawn: the description of a file has the caption in any case. */
    private String drawing(ExportRequest request, String name) throws IOException {
        String file = Files.readString(write(request, name));
        return file.substring(file.indexOf("</metadata>"));
    }

    private FigureExport export(ExportFormat format) {
        return new FigureExport(request(format, true), PICTURE);
    }

    private static ExportRequest request(ExportFormat format, boolean captioned) {
        return new ExportRequest(
                List.of(ChartKind.OVERLAP), format, new FigureSize(400, 320, 1), Appearance.LIGHT, false, captioned);
    }

    private List<Path> write(ExportFormat format, String name) throws IOException {
        return export(format).write(folder.resolve(name));
    }

    private Path write(ExportRequest request, String name) throws IOException {
        return new FigureExport(request, PICTURE).write(folder.resolve(name)).getFirst();
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xffffff);
    }

    private BufferedImage export(List<ChartKind> charts, FigureSize size, Appearance appearance) throws IOException {
        Path target = folder.resolve("figure.png");
        new FigureExport(ExportRequest.png(charts, size, appearance), PICTURE).write(target);
        return ImageIO.read(target.toFile());
    }

    /** Pixels of the colour of the caption in the last line of the figure. */
    private static long captionInk(BufferedImage image, Appearance appearance, int scale) {
        int top = image.getHeight() - (int) (2 * appearance.textSize() * scale);
        return count(image, appearance.mutedText(), top, image.getHeight());
    }

    private static long count(BufferedImage image, Color color, int top, int bottom) {
        long count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }
}
