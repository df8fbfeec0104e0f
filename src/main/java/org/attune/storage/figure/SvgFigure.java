package org.attune.storage.figure;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Figures as SVG files. Text stays text, to be searched and edited; the letters that it is written in are embedded, so
 * that it looks the same where the font is not installed.
 */
final class SvgFigure {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgFigure() {}

    /**
     * The bytes of the file.
     *
     * @throws IOException when a font cannot be read
     */
    static byte[] encode(Figure figure) throws IOException {
        FigureSize size = figure.size();
        SvgText text = new SvgText(figure.fonts());
        SvgGraphics graphics = new SvgGraphics(emptyDocument(), text);
        graphics.setSVGCanvasSize(new Dimension(size.width(), size.height()));
        figure.content().draw(graphics, size.area());
        Element root = graphics.getRoot();
        if (size.pointsPerPixel() != FigureSize.SCREEN_POINTS) {
            root.setAttribute("width", points(size.width() * size.pointsPerPixel()));
            root.setAttribute("height", points(size.height() * size.pointsPerPixel()));
        }
        root.setAttribute("viewBox", "0 0 " + size.width() + " " + size.height());
        describe(root, figure.description(), fontFaces(text));
        XmlText.makeFit(root);
        new SvgNames(ContentDigest.of(bytes(root))).makeUnique(root);
        return bytes(root);
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.2fpt", length);
    }

    /** Not written by Batik, whose files name a document type that some readers look for in the network. */
    private static byte[] bytes(Element root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(bytes));
        } catch (TransformerException failure) {
            throw new IOException("the drawing cannot be written as XML", failure);
        }
        return bytes.toByteArray();
    }

    private static Document emptyDocument() throws IOException {
        try {
            DOMImplementation documents = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
            return documents.createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IOException("XML documents cannot be made", impossible);
        }
    }

    /** Title and description, which readers speak, the other texts as metadata, and the fonts; before the drawing. */
    private static void describe(Element root, FigureDescription description, String fontFaces) {
        Map<String, String> texts = description.texts();
        Element style = element(root, "style", fontFaces);
        Element metadata = element(root, "metadata", "");
        texts.forEach((keyword, text) -> {
            Element entry = element(root, "text", text);
            entry.setAttribute("id", "attune-" + keyword);
            metadata.appendChild(entry);
        });
        Element words = element(root, "desc", texts.getOrDefault("Description", ""));
        Element title = element(root, "title", texts.getOrDefault("Title", ""));
        for (Element first : new Element[] {style, metadata, words, title}) {
            root.insertBefore(first, root.getFirstChild());
        }
    }

    private static Element element(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        return element;
    }

    private static String fontFaces(SvgText text) throws IOException {
        StringBuilder rules = new StringBuilder();
        for (FigureFont font : text.used()) {
            String letters = Base64.getEncoder().encodeToString(FontSubset.of(font, text.letters(font)));
            rules.append("@font-face { font-family: '")
                    .append(SvgText.FAMILY)
                    .append("'; font-style: ")
                    .append(SvgText.style(font))
                    .append("; font-weight: ")
                    .append(font.weight())
                    .append("; src: url(data:font/ttf;base64,")
                    .append(letters)
                    .append("); }\n");
        }
        return rules.toString();
    }
}
