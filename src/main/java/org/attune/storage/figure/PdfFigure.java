package org.attune.storage.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.attune.storage.FileText;

/** Figures as PDF files of one page, with real text in embedded fonts. A logical pixel is 1/96 inch. */
final class PdfFigure {

    private PdfFigure() {}

    /**
     * The bytes of the file.
     *
     * @throws IOException when the figure cannot be encoded
     */
    static byte[] encode(Figure figure) throws IOException {
        FigureSize size = figure.size();
        try (PDDocument document = new PDDocument()) {
            float points = (float) size.pointsPerPixel();
            PDPage page = new PDPage(new PDRectangle(size.width() * points, size.height() * points));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.width(), size.height());
            try (PdfBoxGraphics2DFontTextDrawer text = textDrawer(document, figure)) {
                graphics.setFontTextDrawer(text);
                figure.content().draw(graphics, size.area());
                graphics.disposeDanglingChildGraphics();
                graphics.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(points, points));
                content.drawForm(graphics.getXFormObject());
            }
            describe(document.getDocumentInformation(), figure.description());
            // Otherwise the time takes its place, and no two files are the same.
            document.setDocumentId(digest(graphics.getXFormObject(), figure).number());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static ContentDigest digest(PDFormXObject drawing, Figure figure) throws IOException {
        try (InputStream content = drawing.getContents()) {
            return ContentDigest.of(
                    content.readAllBytes(),
                    figure.size().toString().getBytes(StandardCharsets.UTF_8),
                    figure.description().texts().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static PdfBoxGraphics2DFontTextDrawer textDrawer(PDDocument document, Figure figure) throws IOException {
        PdfBoxGraphics2DFontTextDrawer text = new LegibleTextDrawer();
        for (FigureFont font : figure.fonts()) {
            try (InputStream file = font.open()) {
                TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file));
                document.registerTrueTypeFontForClosing(face);
                // Ligatures would be drawn, but found by no search and lost when text is copied.
                face.setEnableGsub(false);
                PDFont embedded = PDType0Font.load(document, face, true);
                text.registerFont(font.fontName(), embedded);
            }
        }
        return text;
    }

    private static void describe(PDDocumentInformation information, FigureDescription description) {
        Map<String, String> texts = description.texts();
        texts.forEach(information::setCustomMetadataValue);
        information.setTitle(texts.get("Title"));
        information.setSubject(texts.get("Description"));
        information.setCreator(texts.get("Software"));
    }

    /** Leaves what no font has a letter for, such as the end of a line within a name, to be drawn as a shape. */
    private static final class LegibleTextDrawer extends PdfBoxGraphics2DFontTextDrawer {
        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv environment)
                throws IOException, FontFormatException {
            StringBuilder words = new StringBuilder();
            for (char letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
                words.append(letter);
            }
            text.first();
            return words.toString().equals(FileText.line(words.toString())) && super.canDrawText(text, environment);
        }
    }
}
