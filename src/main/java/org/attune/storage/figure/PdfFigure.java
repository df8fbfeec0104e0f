package org.attune.storage.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.apache.pdfbox.util.Matrix;

/** Figures as PDF files of one page, with real text in embedded fonts. A logical pixel is 1/96 inch. */
final class PdfFigure {
    private static final float POINTS_PER_PIXEL = 0.75f;

    private PdfFigure() {}

    /**
     * The bytes of the file.
     *
     * @throws IOException when the figure cannot be encoded
     */
    static byte[] encode(Figure figure) throws IOException {
        FigureSize size = figure.size();
        try (PDDocument document = new PDDocument()) {
            PDPage page =
                    new PDPage(new PDRectangle(size.width() * POINTS_PER_PIXEL, size.height() * POINTS_PER_PIXEL));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.width(), size.height());
            try (PdfBoxGraphics2DFontTextDrawer text = textDrawer(document, figure)) {
                graphics.setFontTextDrawer(text);
                figure.content().draw(graphics, size.area());
                graphics.disposeDanglingChildGraphics();
                graphics.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(POINTS_PER_PIXEL, POINTS_PER_PIXEL));
                content.drawForm(graphics.getXFormObject());
            }
            describe(document.getDocumentInformation(), figure.description());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PdfBoxGraphics2DFontTextDrawer textDrawer(PDDocument document, Figure figure) throws IOException {
        PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer();
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
}
