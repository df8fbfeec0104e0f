package org.attune.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.storage.ParametersJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class PngFigureTest {
    private static final FigureSize SIZE = new FigureSize(320, 300, 2);
    private static final FigureDescription DESCRIPTION = new FigureDescription(
            "Errors against α′", "Attune 1.2", "Δ = 0.5,\u00a0κ₀ = 1", CurveRequest.DEFAULT, Level.FINAL.accuracy());
    private static final FigureContent RED_UPPER_HALF = (graphics, area) -> {
        graphics.setColor(Color.WHITE);
        graphics.fill(area);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, (int) area.getWidth(), (int) area.getHeight() / 2);
    };
    private static final Figure FIGURE = new Figure(SIZE, RED_UPPER_HALF, DESCRIPTION, false, List.of());

    @TempDir
    private Path folder;

    @Test
    void drawsInLogicalPixelsAtTheScaleOfTheFile() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFigure.encode(FIGURE)));

        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(new Color(image.getRGB(639, 299))).isEqualTo(Color.RED);
        assertThat(new Color(image.getRGB(639, 300))).isEqualTo(Color.WHITE);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void leavesBareWhatIsNotDrawn() throws IOException {
        FigureContent leftHalf = (graphics, area) -> {
            graphics.setColor(Color.RED);
            graphics.fillRect(0, 0, (int) area.getWidth() / 2, (int) area.getHeight());
        };

        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(PngFigure.encode(new Figure(SIZE, leftHalf, DESCRIPTION, true, List.of()))));

        assertThat(image.getRGB(319, 300)).isEqualTo(Color.RED.getRGB());
        assertThat(image.getRGB(320, 300) >>> 24).isZero();
    }

    @Test
    void carriesItsOriginInTheFile() throws IOException {
        Element metadata = metadata(PngFigure.encode(FIGURE));

        Map<String, String> texts = new TreeMap<>();
        NodeList entries = metadata.getElementsByTagName("iTXtEntry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
        }
        assertThat(texts)
                .containsEntry("Title", "Errors against α′")
                .containsEntry("Software", "Attune 1.2")
                .containsEntry("Description", "Δ = 0.5, κ₀ = 1")
                .containsEntry("Source", "arXiv:2606.05899");
        assertThat(ParametersJson.read(texts.getOrDefault(FigureDescription.PARAMETERS, ""))
                        .parameters())
                .isEqualTo(CurveRequest.DEFAULT.parameters());
        assertThat(texts.get(FigureDescription.CURVE))
                .isEqualTo("{\"x\":\"alphaPrime\",\"scale\":\"logarithmic\",\"from\":1.5,\"to\":30.0,\"points\":41}");
    }

    @Test
    void printsAtTheSameSizeWhateverTheScale() throws IOException {
        Element size = (Element)
                metadata(PngFigure.encode(FIGURE)).getElementsByTagName("pHYs").item(0);

        double pixelsPerMetre = Double.parseDouble(size.getAttribute("pixelsPerUnitXAxis"));
        assertThat(SIZE.pixelWidth() / pixelsPerMetre).isBetween(320 / 96.0 * 0.02539, 320 / 96.0 * 0.02541);
    }

    @Test
    void replacesAFileAndLeavesNothingElse() throws IOException {
        Path target = folder.resolve("figure.png");
        Files.writeString(target, "old");

        FigureFile.write(target, FigureFormat.PNG, FIGURE);

        assertThat(ImageIO.read(target.toFile())).isNotNull();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void leavesTheOldFileWhenDrawingFails() throws IOException {
        Path target = folder.resolve("figure.png");
        Files.writeString(target, "old");
        FigureContent broken = (graphics, area) -> {
            throw new IllegalStateException("no ink");
        };

        assertThatThrownBy(() -> FigureFile.write(
                        target, FigureFormat.PNG, new Figure(SIZE, broken, DESCRIPTION, false, List.of())))
                .hasMessage("no ink");
        assertThat(target).hasContent("old");
    }

    @Test
    void saysWhichFileCannotBeWrittenAndWhy() {
        Path missing = folder.resolve("missing").resolve("figure.png");

        assertThatThrownBy(() -> FigureFile.write(missing, FigureFormat.PNG, FIGURE))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + missing + ": there is no folder " + missing.getParent());
        assertThatThrownBy(() -> FigureFile.write(folder, FigureFormat.PNG, FIGURE))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + folder + ": it is a folder");
    }

    private static Element metadata(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input);
            return (Element) reader.getImageMetadata(0).getAsTree(PngMetadata.FORMAT);
        } finally {
            reader.dispose();
        }
    }
}
