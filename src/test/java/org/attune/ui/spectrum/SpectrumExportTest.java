package org.attune.ui.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attune.curves.spectrum.DensityPoint;
import org.attune.curves.spectrum.WeightSpectra;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The spectrum view in files, read back. */
final class SpectrumExportTest {
    private static final Prediction PREDICTION =
            SyntheticTheory.COMPLETE.predict(Parameters.DEFAULT, new Accuracy(256, 1), null, CancellationSignal.NONE);
    private static final WeightSpectra SPECTRA = WeightSpectra.of(PREDICTION).orElseThrow();
    private static final SpectrumExhibit EXHIBIT = new SpectrumExhibit(PREDICTION, SPECTRA, Language.ENGLISH);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelIsInsideThePicture(Language language) {
        SpectrumExhibit exhibit = new SpectrumExhibit(PREDICTION, SPECTRA, language);
        for (Appearance appearance : Appearance.values()) {
            for (FigureSize size : List.of(new FigureSize(300, 300, 1), new FigureSize(1200, 600, 1))) {
                InkMargin.assertInside(
                        "the spectrum in " + appearance,
                        exhibit.figure(new ExportRequest(List.of(), ExportFormat.PNG, size, appearance, true, true))
                                .sheet(),
                        size);
            }
        }
    }

    @Test
    void pixelsAreAsManyAsAskedForAndTheGroundMayBeBare() throws IOException {
        BufferedImage opaque =
                ImageIO.read(write(ExportFormat.PNG, 3, false).getFirst().toFile());
        BufferedImage bare =
                ImageIO.read(write(ExportFormat.PNG, 1, true).getFirst().toFile());

        assertThat(opaque.getWidth()).isEqualTo(2100);
        assertThat(opaque.getHeight()).isEqualTo(1200);
        assertThat(opaque.getRGB(0, 0) >>> 24).isEqualTo(255);
        assertThat(bare.getRGB(0, 0) >>> 24).isZero();
        assertThat(bare.getRGB(300, 60) >>> 24).as("within the plot").isLessThan(255);
    }

    @Test
    void vectorFilesHaveRealTextWithAllParameters() throws IOException {
        assertThat(write(ExportFormat.SVG, 1, false).getFirst())
                .content()
                .contains(">Spectrum of the trained weights</text>")
                .contains("T = 3, Δ = 0.5, κ₀ = 1");
        try (PDDocument document =
                Loader.loadPDF(write(ExportFormat.PDF, 1, false).getFirst().toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Spectrum of the trained weights")
                    .contains("λ = 0.05, α′ = 3, λ′ = 0.05")
                    .contains("arXiv:2606.05899");
        }
    }

    @Test
    void tableAndJsonHoldTheDensitiesThatAreDrawn() throws IOException {
        List<String> rows = Files.readAllLines(write(ExportFormat.CSV, 1, false).getFirst());
        JsonNode tree = new ObjectMapper()
                .readTree(write(ExportFormat.JSON, 1, false).getFirst().toFile());

        assertThat(rows.getFirst()).startsWith("curve,eigenvalue,density,parameters.tokens");
        List<DensityPoint> read = rows.stream()
                .filter(row -> row.startsWith("noisy,"))
                .map(row -> row.split(",", -1))
                .map(cells -> new DensityPoint(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])))
                .toList();
        assertThat(read).isEqualTo(SPECTRA.noisy());
        assertThat(rows)
                .hasSize(1 + EXHIBIT.points() + SpectrumFigures.kept(SPECTRA).size());
        assertThat(tree.path("epsilon").asDouble()).isEqualTo(SPECTRA.epsilon());
        assertThat(tree.path("trained")).hasSameSizeAs(SPECTRA.trained());
    }

    @Test
    void theScriptReadsTheTableBesideIt() throws IOException {
        List<Path> files = write(ExportFormat.MATPLOTLIB, 1, false);

        assertThat(files).hasSize(2);
        assertThat(files.getFirst())
                .content()
                .contains("\"curve\" : \"trained\"")
                .contains("\"x\" : \"eigenvalue\"")
                .contains("\"filled\" : 1");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameQuestionGivesTheSameBytes(ExportFormat format) throws IOException {
        RepeatedExport.assertSameBytes(() -> write(format, 1, false));
    }

    private List<Path> write(ExportFormat format, int scale, boolean transparent) throws IOException {
        ExportRequest request = new ExportRequest(
                List.of(), format, new FigureSize(700, 400, scale), Appearance.LIGHT, transparent, true);
        return new FigureExport(request, EXHIBIT).write(folder.resolve("spectrum." + format.name()));
    }
}
