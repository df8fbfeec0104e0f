package org.attune.ui.help;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/**
 * A formula as large as the text around it. It breaks after the commas that set its parts apart, where there is no room
 * for all of them side by side.
 */
final class FormulaParagraph extends FlowPane {
    /** A comma and three spaces. */
    private static final String BREAK = ",   ";

    /** Knows the size of text where it stands. */
    private final Label ruler = new Label();

    private final List<String> parts;
    private final double scale;

    /**
     * Creates a formula.
     *
     * @param source as {@link Formula} reads it
     * @param scale size of its letters, relative to those around it
     */
    FormulaParagraph(String source, double scale) {
        this.scale = scale;
        parts = parts(source);
        ruler.setManaged(false);
        getStyleClass().add("formula-paragraph");
        // Parts of different heights stand on one line.
        setRowValignment(VPos.BASELINE);
        ruler.fontProperty().subscribe(font -> typeset());
    }

    /** The parts of a formula, each on one line. */
    static List<String> parts(String source) {
        return Stream.of(source.split(BREAK, -1)).map(String::strip).toList();
    }

    private void typeset() {
        double size = scale * ruler.getFont().getSize();
        getChildren().setAll(ruler);
        parts.forEach(part -> getChildren().add(new FormulaView(part, size)));
    }
}
