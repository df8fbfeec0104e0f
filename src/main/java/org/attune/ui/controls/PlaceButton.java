package org.attune.ui.controls;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.attune.model.ParameterInfo;
import org.attune.ui.text.Texts;

/**
 * An answer that is a place, such as an optimum: a click sets the sliders there.
 *
 * <p>It stays the same node while its answer changes, and what it shows takes no mouse events. JavaFX sends the release
 * of a mouse button to the node that was pressed, so that a click is lost when this node is replaced in between: by a
 * finer answer that arrives, or because a field beside it loses the focus and everything is shown anew.
 */
public final class PlaceButton extends Button {
    private final Texts texts = Texts.of("controls");
    private Map<ParameterInfo, Double> place = Map.of();
    private String hint = "";

    /**
     * Creates a button that leads nowhere yet, and is not there.
     *
     * @param user takes the values to which the user wants to set the sliders
     */
    public PlaceButton(Consumer<Map<ParameterInfo, Double>> user) {
        setCursor(Cursor.HAND);
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        Hints.install(this, () -> hint);
        setOnAction(event -> user.accept(place));
    }

    /**
     * Leads to a place.
     *
     * @param newPlace the values of the sliders there
     * @param words what the button shows, symbols typeset
     * @param details what else there is to say of it, in the tooltip and to a screen reader; may be empty
     */
    public void lead(Map<ParameterInfo, Double> newPlace, String words, String details) {
        if (!words.equals(getText())) {
            setText(words);
            setGraphic(new ProseLabel(words));
        }
        lead(newPlace, getGraphic(), details);
    }

    /**
     * Leads to a place.
     *
     * @param newPlace the values of the sliders there
     * @param content what the button shows
     * @param details what else there is to say of it, in the tooltip and to a screen reader; may be empty
     */
    public void lead(Map<ParameterInfo, Double> newPlace, Node content, String details) {
        place = newPlace;
        content.setMouseTransparent(true);
        setGraphic(content);
        String values = newPlace.entrySet().stream()
                .map(value -> value.getKey().symbol() + " = " + Numerals.exact(value.getValue()))
                .collect(Collectors.joining(", "));
        hint = texts.text("place.go", values) + (details.isEmpty() ? "" : "\n" + details);
        setAccessibleText(hint);
        setVisible(true);
    }

    /** Leads nowhere: the button is not there. */
    public void leadNowhere() {
        place = Map.of();
        setVisible(false);
        setText("");
    }
}
