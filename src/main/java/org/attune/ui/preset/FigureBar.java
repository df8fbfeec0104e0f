package org.attune.ui.preset;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Segments;
import org.attune.ui.text.Texts;

/** The figures of the paper in a row of buttons, one click each; they carry the ids "figure-1" and so on. */
public final class FigureBar extends HBox {
    private final Texts texts = Texts.of("presets");
    private final Segments<String> figures;

    /**
     * Creates the row.
     *
     * @param choice what it shows and changes
     */
    public FigureBar(FigureChoice choice) {
        getStyleClass().add("figure-bar");
        setAlignment(Pos.CENTER_LEFT);
        figures = new Segments<>(choice.ids(), FigureBar::number, choice::choose);
        for (String id : choice.ids()) {
            ToggleButton button = figures.button(id);
            button.setId("figure-" + number(id));
            String name = texts.text("figure", number(id), texts.text(id));
            button.setAccessibleText(name);
            button.setAccessibleHelp(texts.text("hint"));
            Hints.install(button, texts.text("figure.tip", name, texts.text("hint"), number(id)));
        }
        Label label = new Label(texts.text("bar"));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("figure-bar-label");
        getChildren().addAll(label, figures);
        choice.shownProperty().subscribe(this::show);
    }

    private void show(Optional<FigureChoice.Shown> shown) {
        shown.filter(now -> now.panel().isPresent())
                .map(now -> now.figure().id())
                .ifPresentOrElse(figures::show, figures::showNone);
    }

    private static String number(String id) {
        return id.substring("fig".length());
    }
}
