package org.attune.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.attune.curves.CurveRequest;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.storage.AnyNames;
import org.attune.storage.FileText;
import org.attune.ui.charts.BundledFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Figures and scripts with whatever names a user may give, read back by readers of their formats. */
final class NamesInFiguresTest {
    private static final Pattern FORMULA = Pattern.compile("(?<!\\\\)\\$(.*?)(?<!\\\\)\\$");

    @TempDir
    private Path folder;

    @Provide
    Arbitrary<String> names() {
        return AnyNames.arbitrary();
    }

    @Property(tries = 60)
    void svgIsXmlWithTheName(@ForAll("names") String name) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(FigureFile.encode(FigureFormat.SVG, figure(name))))
                .getDocumentElement();

        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(FileText.line(name));
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(FileText.of(name.replace(FigureCaption.NO_BREAK, ' ')));
        List<String> drawn = new ArrayList<>();
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            drawn.add(texts.item(i).getTextContent());
        }
        assertThat(drawn).contains(FileText.of(name));
    }

    @Property(tries = 60)
    void pdfSaysTheName(@ForAll("names") String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(FigureFile.encode(FigureFormat.PDF, figure(name)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(FileText.line(name));
            assertThat(document.getDocumentInformation().getSubject())
                    .isEqualTo(FileText.of(name.replace(FigureCaption.NO_BREAK, ' ')));
        }
    }

    @Property(tries = 60)
    void pngSaysTheName(@ForAll("names") String name) throws IOException {
        byte[] file = FigureFile.encode(FigureFormat.PNG, figure(name));

        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream);
            IIOMetadataNode tree = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(PngMetadata.FORMAT);
            IIOMetadataNode title =
                    (IIOMetadataNode) tree.getElementsByTagName("iTXtEntry").item(0);
            assertThat(title.getAttribute("text")).isEqualTo(FileText.line(name));
        } finally {
            reader.dispose();
        }
    }

    /** As Matplotlib reads a label: an even number of bare dollar signs makes formulas, and a legend skips some. */
    @Property(tries = 1000)
    void matplotlibShowsTheName(@ForAll("names") String name) {
        String label = MathText.label("", name);

        assertThat(label).doesNotStartWith("_").doesNotContain("\n", "\r");
        long bare = count(label, "$") - count(label, "\\$");
        assertThat(bare % 2).isZero();
        assertThat(shown(label)).isEqualTo(FileText.line(name.strip()).strip());
        assertThat(MathText.label("o_w", name)).startsWith("$o_w$");
        assertThat(shown(MathText.label("o_w", name)).strip())
                .isEqualTo(("o_w  " + FileText.line(name.strip())).strip());
    }

    /** What Matplotlib shows, if formulas show their letters. */
    private static String shown(String label) {
        return FORMULA.matcher(label)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals("\\_") ? "_" : found.group(1)))
                .replace("\\$", "$");
    }

    private static long count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1L;
    }

    @Property(tries = 300)
    void scriptsHoldTheNameAsData(@ForAll("names") String name) throws IOException {
        String script = script(name);

        assertThat(new String(script.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(script);
        assertThat(script.chars().filter(letter -> letter != '\n'))
                .as("no control characters")
                .allMatch(letter -> letter >= ' ');
        List<String> lines = script.lines().toList();
        assertThat(lines.subList(0, lines.indexOf("import csv")))
                .as("nothing but remarks before the code")
                .allMatch(line -> line.isEmpty() || line.startsWith("#"));
        String data = script.substring(script.indexOf("PANELS = ") + "PANELS = ".length(), script.indexOf("FOLDER = "));
        assertThat(new ObjectMapper().readTree(data).at("/0/lines/0/rows/curve").asText())
                .isEqualTo(FileText.ofWholeCharacters(name));
    }

    /** Skipped where there is no Python; where there is Matplotlib too, figures are drawn. */
    @Test
    void pythonReadsEveryKnownName() throws Exception {
        assumeThat(run("-c", "import ast")).as("python3").isZero();
        ArrayNode expected = new ObjectMapper().createArrayNode();
        for (int i = 0; i < AnyNames.KNOWN.size(); i++) {
            String name = AnyNames.KNOWN.get(i);
            Files.writeString(folder.resolve(i + ".py"), script(name));
            expected.addArray().add(FileText.ofWholeCharacters(name)).add(MathText.label("", name));
        }
        Files.writeString(folder.resolve("expected.json"), expected.toString());

        assertThat(run("-c", """
                        import ast, json, pathlib, sys
                        folder = pathlib.Path(sys.argv[1])
                        names = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
                        for number, (name, label) in enumerate(names):
                            code = (folder / f"{number}.py").read_bytes()
                            found = {}
                            for line in ast.parse(code).body:
                                if isinstance(line, ast.Assign) and line.targets[0].id in ("PANELS", "DATA"):
                                    found[line.targets[0].id] = ast.literal_eval(line.value)
                            assert found["DATA"] == name, (found, name)
                            line = found["PANELS"][0]["lines"][0]
                            assert line["rows"]["curve"] == name and line["label"] == label, (line, name, label)
                        """, folder)).isZero();
        if (run("-c", "import matplotlib") == 0) {
            assertThat(run("-c", """
                            import json, pathlib, sys
                            import matplotlib
                            matplotlib.use("Agg")
                            import matplotlib.pyplot as plt
                            names = json.loads((pathlib.Path(sys.argv[1]) / "expected.json").read_text(encoding="utf-8"))
                            for name, label in names:
                                figure, axes = plt.subplots()
                                axes.plot([0, 1], [0, 1], label=label or None)
                                axes.set_title(label)
                                legend = axes.legend()
                                assert len(legend.get_texts()) == bool(label), (name, label)
                                figure.savefig(sys.argv[1] + "/label.png")
                                plt.close(figure)
                            """, folder)).isZero();
        }
    }

    private static String script(String name) {
        ScriptLine line = new ScriptLine(
                "", name, "x", "y", "", Map.of("curve", name), "#009e73", List.of(), 2, ScriptDoubt.NONE, false);
        ScriptPanel panel = new ScriptPanel(
                name,
                "",
                name,
                AxisScale.LINEAR,
                0,
                1,
                0,
                1,
                AxisScale.LINEAR,
                List.of(line),
                List.of(),
                List.of(new ScriptMark(3, name, "o_w", "#0072b2")),
                List.of(),
                List.of(new ScriptSpan(1, 3, name, "#d55e00", true)));
        return MatplotlibScript.text(
                name,
                name,
                1,
                new FigureSize(960, 480, 1),
                new ScriptLook("#0d1117", "#f0f6fc", "#b1bac4", "#21262d", 16),
                List.of(panel));
    }

    private static Figure figure(String name) {
        FigureContent content = (graphics, area) -> {
            graphics.setColor(Color.BLACK);
            graphics.setFont(BundledFont.REGULAR.at(13));
            graphics.drawString(name, 20, 100);
        };
        return new Figure(
                new FigureSize(400, 300, 1),
                content,
                new FigureDescription(name, "Attune", name, CurveRequest.DEFAULT, Level.FINAL.accuracy()),
                false,
                List.of(BundledFont.values()));
    }

    private static int run(Object... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException noPython) {
            return -1;
        }
    }
}
