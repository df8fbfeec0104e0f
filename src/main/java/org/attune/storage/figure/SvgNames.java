package org.attune.storage.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Makes the names in a drawing its own: those of elements, such as the regions that cut curves off, and that of the
 * embedded faces. A page holds several drawings, and a name in it means the first element, or the last face, that has
 * it, of whichever drawing.
 *
 * @param digest of the drawing
 */
record SvgNames(ContentDigest digest) {
    private static final Pattern REFERENCE = Pattern.compile("url\\(([\"']?)#([^)\"']+)\\1\\)");

    /** Changes the names, and what refers to them, in an element and in all below it. */
    void makeUnique(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String value = changed(attribute);
            if (!value.equals(attribute.getValue())) {
                attribute.setValue(value);
            }
        }
        if ("style".equals(element.getTagName())) {
            element.setTextContent(withOwnFamily(element.getTextContent()));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                makeUnique(below);
            }
        }
    }

    private String changed(Attr attribute) {
        String value = attribute.getValue();
        return switch (attribute.getName()) {
            case "id" -> own(value);
            case "href", "xlink:href" -> value.startsWith("#") ? '#' + own(value.substring(1)) : value;
            case "font-family" -> withOwnFamily(value);
            default ->
                REFERENCE
                        .matcher(value)
                        .replaceAll(found -> Matcher.quoteReplacement("url(#" + own(found.group(2)) + ")"));
        };
    }

    /** Begins with a letter, as names in XML must. */
    private String own(String name) {
        return 'a' + digest.hexadecimal() + '-' + name;
    }

    private String withOwnFamily(String styles) {
        return styles.replace("'" + SvgText.FAMILY + "'", "'" + SvgText.FAMILY + ' ' + digest.hexadecimal() + "'");
    }
}
