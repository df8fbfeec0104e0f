package org.attune.storage.figure;

import java.awt.Graphics;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Batik's drawing of SVG, but text names its face as style sheets do; Java2D knows faces made from files otherwise. */
final class SvgGraphics extends SVGGraphics2D {
    private final SvgText text;

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

    @Override
    public void drawString(String string, float x, float y) {
        Element element = getDOMFactory().createElementNS(SvgFigure.NAMESPACE, "text");
        element.setAttribute("x", getGeneratorContext().doubleString(x));
        element.setAttribute("y", getGeneratorContext().doubleString(y));
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        element.setAttribute("stroke", "none");
        text.style(element, getFont(), string);
        element.setTextContent(string);
        getDOMGroupManager().addElement(element, DOMGroupManager.FILL);
    }
}
