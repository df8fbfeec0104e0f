package org.attune.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.SymbolText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** SVG and PDF files, taken apart again. */
final class VectorFigureTest {
    private static final String WORDS = "affine fine-tuning Δ_eff κ₀ E′ ≤ 10⁻³";
    private static final FigureDescription DESCRIPTION = new FigureDescription(
            "Errors against α′", "Attune 1.2", "Δ = 0.5,\u00a0κ₀ = 1", CurveRequest.DEFAULT, Level.FINAL.accuracy());
    private static final FigureContent CONTENT = (graphics, area) -> {
        graphics.setColor(Color.RED);
        graphics.draw(new Line2D.Double(10, 20, 300, 40));
        Graphics2D part = (Graphics2D) graphics.create();
        part.setClip(new Rectangle2D.Double(0, 0, 400, 200));
        part.setColor(Color.BLACK);
        part.setFont(BundledFont.REGULAR.at(13));
        part.drawString(WORDS, 20, 100);
        part.setFont(BundledFont.ITALIC.at(15));
        part.drawString("α′", 20.5f, 130);
        part.dispose();
    };
    private static final Figure FIGURE =
            new Figure(new FigureSize(400, 300, 1), CONTENT, DESCRIPTION, false, List.of(BundledFont.values()));

    @Test
    void svgHoldsTextInEmbeddedFaces() throws Exception {
        byte[] file = FigureFile.encode(FigureFormat.SVG, FIGURE);

        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("400");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 400 300");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Errors against α′");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Δ = 0.5, κ₀ = 1");
        List<Element> written = texts(root);
        assertThat(written).extracting(Element::getTextContent).containsExactly(WORDS, "α′");
        assertThat(written.get(0).getAttribute("font-family"))
                .as("no wider letters where embedded fonts are ignored, as long as there are any narrow ones")
                .matches("'Attune Figure [0-9a-f]{16}', 'Source Sans 3'.*")
                .endsWith("'Nimbus Sans Narrow', sans-serif");
        assertThat(written.get(0).getAttribute("font-style")).isEqualTo("normal");
        assertThat(written.get(1).getAttribute("font-style")).isEqualTo("italic");
        assertThat(written.get(1).getAttribute("x")).isEqualTo("20.5");
        assertThat(root.getElementsByTagName("style").item(0).getTextContent().split("@font-face", -1))
                .as("regular and italic")
                .hasSize(3);
        assertThat(file).as("only the letters that are used").hasSizeLessThan(60_000);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("\"alphaPrime\": 3.0");
    }

    /** Where another font stands in, pieces that stand each at its own place would lie over each other. */
    @Test
    void whatGoesOnInALineOfSvgIsOneText() throws Exception {
        SymbolText symbol = SymbolText.of("o_w");
        FigureContent content = (graphics, area) -> {
            double end = symbol.draw(graphics, 20, 100, 13, Color.BLACK);
            SymbolText.of(" = 1").draw(graphics, end, 100, 13, Color.RED);
            symbol.draw(graphics, 20, 130, 13, Color.BLACK);
        };

        byte[] file = FigureFile.encode(
                FigureFormat.SVG,
                new Figure(new FigureSize(400, 300, 1), content, DESCRIPTION, false, List.of(BundledFont.values())));

        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
        assertThat(texts(root)).extracting(Element::getTextContent).containsExactly("ow = 1", "ow");
        Element lowered = (Element) root.getElementsByTagName("tspan").item(0);
        Element back = (Element) root.getElementsByTagName("tspan").item(1);
        assertThat(Double.parseDouble(lowered.getAttribute("dy"))).isPositive();
        assertThat(Double.parseDouble(back.getAttribute("dy")))
                .isEqualTo(-Double.parseDouble(lowered.getAttribute("dy")));
        assertThat(back.getAttribute("fill")).isEqualTo("#ff0000");
    }

    @Test
    void pdfHoldsTextInEmbeddedFonts() throws Exception {
        byte[] file = FigureFile.encode(FigureFormat.PDF, FIGURE);

        try (PDDocument document = Loader.loadPDF(file)) {
            List<PDFont> fonts = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    fonts.add(text.getFont());
                    super.processTextPosition(text);
                }
            };
            assertThat(stripper.getText(document)).contains(WORDS).contains("α′");
            assertThat(fonts).allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.contains("SourceSans3"));
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(300f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(225f);
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo("Δ = 0.5, κ₀ = 1");
            assertThat(document.getDocumentInformation().getCustomMetadataValue(FigureDescription.PARAMETERS))
                    .contains("alphaPrime");
        }
    }

    /** In one page a name means the first element that has it, and a face the last. */
    @Test
    void drawingsInOnePageShareNoNames() throws Exception {
        FigureContent other = (graphics, area) -> {
            CONTENT.draw(graphics, area);
            graphics.setClip(new Rectangle2D.Double(5, 5, 100, 50));
            graphics.setPaint(new GradientPaint(0, 0, Color.RED, 100, 100, Color.BLUE));
            graphics.fill(new Rectangle2D.Double(0, 0, 200, 100));
        };
        Figure second = new Figure(FIGURE.size(), other, DESCRIPTION, false, List.of(BundledFont.values()));

        Names first = Names.of(FigureFile.encode(FigureFormat.SVG, FIGURE));
        Names last = Names.of(FigureFile.encode(FigureFormat.SVG, second));

        assertThat(first.defined()).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(last.defined());
        assertThat(first.family()).isNotEqualTo(last.family());
        assertThat(first.used()).isNotEmpty().isSubsetOf(first.defined());
        assertThat(last.used()).hasSizeGreaterThan(1).isSubsetOf(last.defined());
        assertThat(Names.of(FigureFile.encode(FigureFormat.SVG, FIGURE)))
                .as("the same content, the same names")
                .isEqualTo(first);
    }

    /** The names in a drawing: those of its elements, those that it refers to, and that of its faces. */
    private record Names(List<String> defined, Set<String> used, String family) {
        private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
        private static final Pattern USE = Pattern.compile("url\\(#([^)]+)\\)|href=\"#([^\"]+)\"");
        private static final Pattern FAMILY = Pattern.compile("font-family: '([^']+)'");

        static Names of(byte[] svg) {
            String text = new String(svg, StandardCharsets.UTF_8);
            Matcher family = FAMILY.matcher(text);
            assertThat(family.find()).isTrue();
            return new Names(
                    ID.matcher(text).results().map(found -> found.group(1)).toList(),
                    USE.matcher(text)
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .collect(Collectors.toSet()),
                    family.group(1));
        }
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theSameFigureIsTheSameFile(FigureFormat format) throws IOException {
        assertThat(FigureFile.encode(format, FIGURE)).isEqualTo(FigureFile.encode(format, FIGURE));
    }

    /** Programs that keep papers take two files with one identity for versions of one. */
    @Test
    void anotherFigureIsAnotherDocument() throws IOException {
        Figure other = new Figure(
                FIGURE.size(),
                (graphics, area) -> graphics.draw(new Line2D.Double(1, 2, 3, 4)),
                DESCRIPTION,
                false,
                List.of(BundledFont.values()));

        try (PDDocument one = Loader.loadPDF(FigureFile.encode(FigureFormat.PDF, FIGURE));
                PDDocument another = Loader.loadPDF(FigureFile.encode(FigureFormat.PDF, other))) {
            assertThat(one.getDocument().getDocumentID().toString())
                    .isNotEqualTo(another.getDocument().getDocumentID().toString());
        }
    }

    private static List<Element> texts(Element root) {
        List<Element> texts = new ArrayList<>();
        NodeList found = root.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            Element text = (Element) found.item(i);
            if (text.hasAttribute("x")) {
                texts.add(text);
            }
        }
        return texts;
    }
}
