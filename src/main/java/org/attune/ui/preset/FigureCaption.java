package org.attune.ui.preset;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.controls.Segments;
import org.attune.ui.text.Texts;

/**
 * What the figure that was chosen last is about, and its panels, one click each; nothing before one was chosen. The
 * buttons carry the ids "figure-panel-left" and so on.
 */
public final class FigureCaption extends HBox {
    private final Texts texts = Texts.of("presets");
    private final FigureChoice choice;
    private final ProseLabel title = new ProseLabel();
    private Optional<PresetFigure> figure = Optional.empty();
    private Optional<Segments<PresetPanel>> panels = Optional.empty();

    /**
     * Creates the caption.
     *
     * @param choice what it shows and changes
     */
    public FigureCaption(FigureChoice choice) {
        this.choice = choice;
        getStyleClass().add("figure-caption");
        setAlignment(Pos.CENTER_RIGHT);
        title.setId("figure-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Hints.install(title, this::explanation);
        choice.shownProperty().subscribe(this::show);
    }

    private void show(Optional<FigureChoice.Shown> shown) {
        Optional<PresetFigure> now = shown.map(FigureChoice.Shown::figure);
        if (!now.equals(figure)) {
            figure = now;
            build();
        }
        shown.ifPresent(this::show);
    }

    private void show(FigureChoice.Shown shown) {
        panels.ifPresent(buttons -> shown.panel().ifPresentOrElse(buttons::show, buttons::showNone));
        String name = name(shown.figure());
        title.setText(shown.panel().isPresent() ? name : texts.text("changed", name));
    }

    private void build() {
        panels = figure.map(this::panels);
        getChildren().clear();
        panels.ifPresent(buttons -> getChildren().addAll(title, buttons));
    }

    private Segments<PresetPanel> panels(PresetFigure shown) {
        Segments<PresetPanel> buttons = new Segments<>(
                shown.panels(), panel -> texts.text("panel." + kind(panel)), panel -> choice.choose(shown, panel));
        for (PresetPanel panel : shown.panels()) {
            ToggleButton button = buttons.button(panel);
            button.setId("figure-panel-" + panel.id());
            String name = texts.text(shown.id() + "." + panel.id());
            button.setAccessibleText(name);
            Hints.install(button, name);
        }
        return buttons;
    }

    /** What a short button calls a panel: an inset stands beside the panel that it belongs to. */
    private static String kind(PresetPanel panel) {
        return panel.id().endsWith("inset") ? "inset" : panel.id();
    }

    private String name(PresetFigure shown) {
        return texts.text("figure", shown.id().substring("fig".length()), texts.text(shown.id()));
    }

    /** What the window does as the figure does, and what not. */
    private String hint(PresetFigure shown) {
        return switch (shown.id()) {
            case "fig1", "fig2", "fig3", "fig4", "fig6" -> "hint." + shown.id();
            default -> "hint";
        };
    }

    private String explanation() {
        return figure.map(shown ->
                        String.join("\n", name(shown), texts.text(shown.id() + ".note"), texts.text(hint(shown))))
                .orElse("");
    }
}
