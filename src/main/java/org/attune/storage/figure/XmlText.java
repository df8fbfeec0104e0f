package org.attune.storage.figure;

import org.attune.storage.FileText;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Makes the texts of an XML document such that XML can hold them. Whoever writes the document escapes "&lt;" and
 * "&amp;", but not what has no place in XML at all, such as control characters, and readers refuse the whole file.
 */
final class XmlText {
    private XmlText() {}

    /** Changes the texts and the attributes of a node and of all below it. */
    static void makeFit(Node node) {
        if (node instanceof CharacterData text) {
            String fit = FileText.of(text.getData());
            if (!fit.equals(text.getData())) {
                text.setData(fit);
            }
        }
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            attribute.setValue(FileText.of(attribute.getValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            makeFit(child);
        }
    }
}
