package org.attune.storage.figure;

import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Names fonts as style sheets do, and remembers which letters of each are written. */
final class SvgText {
    /** The family of the bundled faces; {@link SvgNames} gives each drawing its own. */
    static final String FAMILY = "Attune Figure";

    /**
     * What stands in where embedded fonts are ignored, as librsvg and Inkscape do: narrow faces before whatever there
     * is, because wider letters would lie over each other and leave the figure.
     */
    private static final String FALL_BACK = ", 'Source Sans 3', 'Source Sans Pro', 'Arial Narrow', "
            + "'Liberation Sans Narrow', 'Nimbus Sans Narrow', sans-serif";

    private final List<FigureFont> fonts;
    private final Map<FigureFont, Set<Integer>> letters = new LinkedHashMap<>();

    SvgText(List<FigureFont> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** Says on an element in which font its text is written. */
    void style(Element element, Font font, String text) {
        element.setAttribute("font-size", Float.toString(font.getSize2D()));
        Optional<FigureFont> face = fonts.stream()
                .filter(known -> known.fontName().equals(font.getFontName()))
                .findFirst();
        if (face.isEmpty()) {
            element.setAttribute("font-family", "'" + font.getFamily() + "', sans-serif");
            return;
        }
        element.setAttribute("font-family", "'" + FAMILY + "'" + FALL_BACK);
        element.setAttribute("font-style", style(face.get()));
        element.setAttribute("font-weight", Integer.toString(face.get().weight()));
        Set<Integer> known = letters.computeIfAbsent(face.get(), first -> new TreeSet<>());
        text.codePoints().forEach(known::add);
    }

    /** The faces that something is written in. */
    List<FigureFont> used() {
        return List.copyOf(letters.keySet());
    }

    /** The letters written in a face. */
    Set<Integer> letters(FigureFont font) {
        return Set.copyOf(letters.getOrDefault(font, Set.of()));
    }

    static String style(FigureFont font) {
        return font.italic() ? "italic" : "normal";
    }
}
