package org.attune.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attune.curves.family.Family;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.ui.controls.DropDown;
import org.attune.ui.controls.FieldEdits;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.controls.SymbolChoices;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;

/** Which second parameter a family of curves varies, and over which values. */
final class FamilyCard extends VBox {
    private final Texts texts;
    private final ComparisonModel model;
    private final FamilySession session;
    private final ComboBox<Choice> choice = new DropDown<>();
    private final TextField values = new TextField();
    private final ProseLabel note = new ProseLabel();
    private final FieldEdits edits = new FieldEdits(values, this::isInUse, this::restore);
    private Optional<String> problem = Optional.empty();
    private Optional<Family> shown = Optional.empty();
    private boolean filling;

    /**
     * What can be varied.
     *
     * @param parameter a numeric parameter; empty for σ, or for nothing
     * @param activation whether it is σ
     */
    private record Choice(Optional<ParameterInfo> parameter, boolean activation) {
        static final Choice NOTHING = new Choice(Optional.empty(), false);
        static final Choice ACTIVATION = new Choice(Optional.empty(), true);

        static Choice of(Optional<Family> family) {
            if (family.isEmpty()) {
                return NOTHING;
            }
            return family.get() instanceof Family.OfParameter numeric
                    ? new Choice(Optional.of(numeric.parameter()), false)
                    : ACTIVATION;
        }
    }

    FamilyCard(Texts texts, ComparisonModel model, FamilySession session) {
        this.texts = texts;
        this.model = model;
        this.session = session;
        getStyleClass().addAll("compare-card", "family");
        Label title = new Label(texts.text("family.title"));
        title.getStyleClass().add("numbers-group-title");
        choice.setId("family-parameter");
        choice.getStyleClass().add(Styles.SMALL);
        choice.getItems().setAll(choices());
        choice.setValue(Choice.NOTHING);
        SymbolChoices.name(choice, this::nameOf);
        choice.setAccessibleText(texts.text("family.parameter"));
        Hints.install(choice, texts.text("family.parameter"));
        choice.setOnAction(event -> chosen());
        values.setId("family-values");
        values.getStyleClass().add(Styles.SMALL);
        values.setPrefColumnCount(10);
        values.setDisable(true);
        values.setAccessibleText(texts.text("family.values"));
        Hints.install(values, texts.text("family.values"));
        values.setOnAction(event -> apply());
        values.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                apply();
            }
        });
        HBox.setHgrow(values, Priority.ALWAYS);
        HBox row = new HBox(choice, values);
        row.getStyleClass().add("compare-row");
        row.setAlignment(Pos.CENTER_LEFT);
        note.setId("family-note");
        note.getStyleClass().add("optimum-note");
        note.setWrapText(true);
        Hints.install(note, note::getText);
        getChildren().addAll(title, row, note);
        model.stateProperty().subscribe(this::show);
        session.stateProperty().subscribe(this::say);
    }

    private static List<Choice> choices() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.NOTHING));
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            if (!parameter.isPrescribed()) {
                choices.add(new Choice(Optional.of(parameter), false));
            }
        }
        choices.add(Choice.ACTIVATION);
        return choices;
    }

    private void chosen() {
        if (filling) {
            return;
        }
        choice.getValue().parameter().ifPresent(parameter -> values.setText(FamilyText.initial(parameter)));
        apply();
    }

    private void apply() {
        if (filling) {
            return;
        }
        Choice chosen = choice.getValue();
        try {
            Optional<Family> family = chosen.activation()
                    ? Optional.of(new Family.OfActivation())
                    : chosen.parameter().map(parameter -> FamilyText.parse(parameter, values.getText()));
            problem = Optional.empty();
            model.setFamily(family);
        } catch (ParameterException refusal) {
            problem = Optional.of(new RefusalTexts(texts.language()).message(refusal));
        }
        edits.update();
        say();
    }

    private void show() {
        Optional<Family> family = model.state().family();
        if (family.equals(shown)) {
            // What is being typed stays, and why it cannot be used.
            say();
            return;
        }
        shown = family;
        fill(family);
    }

    private void fill(Optional<Family> family) {
        filling = true;
        problem = Optional.empty();
        choice.setValue(Choice.of(family));
        boolean numeric = choice.getValue().parameter().isPresent();
        values.setDisable(!numeric);
        if (!numeric) {
            values.setText("");
        }
        if (family.isPresent()
                && family.get() instanceof Family.OfParameter members
                && !means(members.parameter(), members)) {
            values.setText(FamilyText.of(members));
        }
        filling = false;
        edits.update();
        say();
    }

    private boolean isInUse() {
        Optional<ParameterInfo> parameter = choice.getValue().parameter();
        return parameter.isEmpty()
                || shown.filter(family -> means(parameter.get(), family)).isPresent();
    }

    private void restore() {
        fill(shown);
    }

    private boolean means(ParameterInfo parameter, Family family) {
        try {
            return FamilyText.parse(parameter, values.getText()).equals(family);
        } catch (ParameterException refusal) {
            return false;
        }
    }

    private void say() {
        FamilySession.FamilyState state = session.stateProperty().get();
        note.setText(problem.or(() -> state.failure().map(new RefusalTexts(texts.language())::translated))
                .orElseGet(() -> sentence(state)));
        values.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
    }

    private String sentence(FamilySession.FamilyState state) {
        if (model.state().family().isEmpty()) {
            return texts.text("family.none");
        }
        if (state.computing()) {
            return texts.text("family.computing");
        }
        return texts.text(state.ghosts().isEmpty() ? "family.same-axis" : "family.drawn");
    }

    private String nameOf(Choice shown) {
        if (shown.equals(Choice.NOTHING)) {
            return texts.text("family.nothing");
        }
        return shown.parameter()
                .map(parameter -> parameter.symbol() + "  " + new ModelTexts(texts.language()).label(parameter))
                .orElseGet(() -> texts.text("family.activation"));
    }
}
