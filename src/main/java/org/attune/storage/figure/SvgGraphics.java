package org.attune.storage.figure;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.Optional;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Batik's drawing of SVG, but text names its face as style sheets do; Java2D knows faces made from files otherwise. */
final class SvgGraphics extends SVGGraphics2D {
    /** Lengths in logical pixels below which two places are the same. */
    private static final double NEARLY = 0.1;

    /** How much higher or lower text may stand that goes on a line, as a share of its size. */
    private static final double MOST_SHIFT = 0.5;

    private final SvgText text;
    private Optional<Line> line = Optional.empty();

    /**
     * Text that was written last.
     *
     * @param element holds it
     * @param end where it ends
     * @param baseline of its last piece
     */
    private record Line(Element element, Point2D end, double baseline) {}

    SvgGraphics(Document document, SvgText text) {
        super(document);
        this.text = text;
    }

    private SvgGraphics(SvgGraphics original) {
        super(original);
        this.text = original.text;
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    /**
     * Writes text. What begins where the last text ended becomes a part of it, so that neither falls apart where
     * another font has to stand in.
     */
    @Override
    public void drawString(String string, float x, float y) {
        Point2D place = getTransform().transform(new Point2D.Double(x, y), null);
        Element element = line.filter(last -> goesOn(last, place))
                .map(last -> appended(last, y))
                .orElseGet(() -> begun(x, y));
        text.style(element, getFont(), string);
        element.setTextContent(string);
        Element whole = "tspan".equals(element.getTagName()) ? (Element) element.getParentNode() : element;
        double width = getFont().getStringBounds(string, getFontRenderContext()).getWidth();
        line = Optional.of(new Line(whole, getTransform().transform(new Point2D.Double(x + width, y), null), y));
    }

    private boolean goesOn(Line last, Point2D place) {
        return Math.abs(place.getX() - last.end().getX()) < NEARLY
                && Math.abs(place.getY() - last.end().getY())
                        < MOST_SHIFT * getFont().getSize2D();
    }

    private Element begun(float x, float y) {
        Element element = getDOMFactory().createElementNS(SvgFigure.NAMESPACE, "text");
        element.setAttribute("x", getGeneratorContext().doubleString(x));
        element.setAttribute("y", getGeneratorContext().doubleString(y));
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        element.setAttribute("stroke", "none");
        getDOMGroupManager().addElement(element, DOMGroupManager.FILL);
        return element;
    }

    private Element appended(Line last, float y) {
        Element element = getDOMFactory().createElementNS(SvgFigure.NAMESPACE, "tspan");
        if (y != last.baseline()) {
            element.setAttribute("dy", getGeneratorContext().doubleString(y - last.baseline()));
        }
        Color color = getColor();
        element.setAttribute("fill", String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff));
        last.element().appendChild(element);
        return element;
    }
}
