package org.attune.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attune.curves.inverse.TargetAnswer;
import org.attune.curves.inverse.TargetQuestion;
import org.attune.live.TargetSnapshot;
import org.attune.model.Interval;
import org.attune.model.Level;
import org.attune.model.NumberInput;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.attune.model.number.NumberReader;
import org.attune.ui.controls.DropDown;
import org.attune.ui.controls.FieldEdits;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.controls.SymbolChoices;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;

/** Asks backwards: a target for a quantity, and the values of a parameter that reach it. */
final class TargetCard extends VBox {
    private static final int DIGITS = 4;
    private static final List<Quantity> QUANTITIES = List.of(
            Quantity.FINETUNING_TEST_ERROR,
            Quantity.PRETRAINING_TEST_ERROR,
            Quantity.OVERLAP,
            Quantity.EFFECTIVE_NOISE);
    private static final List<ParameterInfo> UNKNOWNS =
            List.of(ParameterInfo.ALPHA, ParameterInfo.LAMBDA, ParameterInfo.ALPHA_PRIME, ParameterInfo.LAMBDA_PRIME);

    private final Texts texts;
    private final TargetSession session;
    private final ObservableValue<ParameterInfo> axis;
    private final ComboBox<Quantity> quantity = new DropDown<>();
    private final TextField target = new TextField();
    private final ComboBox<ParameterInfo> unknown = new DropDown<>();
    private final CrossingButtons crossings;
    private final ProseLabel note = new ProseLabel();
    private final FieldEdits edits = new FieldEdits(target, this::isInUse, this::restore);
    private Optional<String> problem = Optional.empty();

    /** Whether fields and question are being brought together, so that neither follows the other meanwhile. */
    private boolean asking;

    /** What is asked for, as it was typed; empty where nothing is. */
    private String used = "";

    /**
     * Shows a session.
     *
     * @param user takes the value to which the user wants to set a slider
     */
    TargetCard(Texts texts, TargetSession session, Consumer<Map<ParameterInfo, Double>> user) {
        this.texts = texts;
        this.session = session;
        crossings = new CrossingButtons(texts, user);
        getStyleClass().addAll("compare-card", "target");
        Label title = new Label(texts.text("target.title"));
        title.getStyleClass().add("numbers-group-title");
        fill(quantity, "target-quantity", QUANTITIES, Quantity::symbol, texts.text("target.quantity"));
        fill(unknown, "target-unknown", UNKNOWNS, ParameterInfo::symbol, texts.text("target.unknown"));
        unknown.setValue(ParameterInfo.ALPHA_PRIME);
        target.setId("target-value");
        target.getStyleClass().add(Styles.SMALL);
        target.setPrefColumnCount(4);
        target.setAccessibleText(texts.text("target.value"));
        Hints.install(target, texts.text("target.value"));
        target.setOnAction(event -> ask());
        target.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                ask();
            }
        });
        Label equal = new Label("=");
        Label by = new Label(texts.text("target.by"));
        equal.setMinWidth(USE_PREF_SIZE);
        by.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(quantity, equal, target, by, unknown);
        row.getStyleClass().add("compare-row");
        row.setAlignment(Pos.CENTER_LEFT);
        note.setId("target-note");
        note.getStyleClass().add("optimum-note");
        note.setWrapText(true);
        Hints.install(note, note::getText);
        // Many crossings, or a long reason, need more room than the page has.
        ScrollPane answers = new ScrollPane(new VBox(crossings, note));
        answers.setFitToWidth(true);
        answers.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        answers.getStyleClass().addAll("pins-list", "target-answers");
        VBox.setVgrow(answers, Priority.ALWAYS);
        getChildren().addAll(title, row, answers);
        axis = session.axis();
        session.wishProperty().subscribe(this::follow);
        session.stateProperty().subscribe(this::show);
        axis.subscribe(this::show);
        show();
    }

    private <T> void fill(ComboBox<T> box, String id, List<T> choices, Function<T, String> name, String hint) {
        box.setId(id);
        box.getStyleClass().add(Styles.SMALL);
        box.setMinWidth(USE_PREF_SIZE);
        box.getItems().setAll(choices);
        box.setValue(choices.getFirst());
        SymbolChoices.name(box, name);
        box.setAccessibleText(hint);
        Hints.install(box, hint);
        box.setOnAction(event -> ask());
    }

    /** Shows a question that was not asked here, such as that of an opened session. */
    private void follow(Optional<TargetSession.Wish> wish) {
        if (asking || wish.equals(wished())) {
            return;
        }
        asking = true;
        wish.ifPresent(asked -> {
            quantity.setValue(asked.quantity());
            unknown.setValue(asked.unknown());
        });
        used = wish.map(asked -> Numerals.exact(asked.target())).orElse("");
        target.setText(used);
        problem = Optional.empty();
        edits.update();
        asking = false;
    }

    /** The question that the fields show; empty where there is none. */
    private Optional<TargetSession.Wish> wished() {
        String text = NumberReader.strip(target.getText());
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TargetSession.Wish(
                            quantity.getValue(),
                            NumberInput.number(quantity.getValue().symbol(), text, "a number", Numerals.sign()),
                            unknown.getValue()));
        } catch (ParameterException unreadable) {
            return Optional.empty();
        }
    }

    private void ask() {
        if (asking) {
            return;
        }
        asking = true;
        try {
            askFields();
        } finally {
            asking = false;
        }
    }

    private void askFields() {
        String text = NumberReader.strip(target.getText());
        problem = Optional.empty();
        try {
            if (text.isEmpty()) {
                session.stop();
            } else {
                double value = NumberInput.number(quantity.getValue().symbol(), text, "a number", Numerals.sign());
                session.ask(new TargetSession.Wish(quantity.getValue(), value, unknown.getValue()));
            }
            used = text;
        } catch (ParameterException refusal) {
            problem = Optional.of(new RefusalTexts(texts.language()).message(refusal));
        }
        edits.update();
        show();
    }

    private boolean isInUse() {
        return NumberReader.strip(target.getText()).equals(used);
    }

    private void restore() {
        target.setText(used);
        problem = Optional.empty();
        show();
    }

    private void show() {
        target.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
        fill();
        problem.ifPresent(note::setText);
    }

    private void fill() {
        TargetSession.State state = session.stateProperty().get();
        crossings.show(state.snapshot(), state.current());
        if (state.refusal().isPresent()) {
            note.setText(
                    new RefusalTexts(texts.language()).message(state.refusal().get()));
            return;
        }
        if (state.stopped()) {
            note.setText(texts.text("target.stopped"));
            return;
        }
        if (state.snapshot().isEmpty()) {
            note.setText(texts.text(state.searching() ? "target.searching" : "target.none-asked"));
            return;
        }
        TargetSnapshot snapshot = state.snapshot().get();
        TargetAnswer answer = snapshot.answer().orElse(null);
        if (answer == null) {
            note.setText(snapshot.failure()
                    .map(new RefusalTexts(texts.language())::translated)
                    .orElse(""));
            return;
        }
        note.setText(state.current() ? sentence(snapshot, answer) : texts.text("target.searching"));
    }

    private String sentence(TargetSnapshot snapshot, TargetAnswer answer) {
        TargetQuestion question = snapshot.question();
        String symbol = question.sweep().axis().symbol();
        String from = Numerals.exact(question.sweep().from());
        String to = Numerals.exact(question.sweep().to());
        StringBuilder words = new StringBuilder();
        if (answer.reached().isEmpty()) {
            words.append(texts.text("target.no-answer", symbol, from, to));
        } else if (answer.crossings().isEmpty() && snapshot.level() != Level.FINAL) {
            // Few nodes miss points that more of them find: this is no answer yet.
            return texts.text("target.none-yet", symbol, from, to);
        } else if (answer.crossings().isEmpty()) {
            words.append(missed(question, answer.reached().get()));
        } else {
            words.append(texts.text("target.all", symbol, from, to));
            if (question.sweep().axis() != axis.getValue()) {
                words.append(' ').append(texts.text("target.elsewhere", symbol));
            }
        }
        for (Verdict verdict : List.of(Verdict.BROKEN, Verdict.DOUBTFUL)) {
            String places = answer.crossings().stream()
                    .filter(crossing -> crossing.verdict() == verdict)
                    .map(crossing -> rounded(crossing.place().value()))
                    .collect(Collectors.joining(", "));
            if (!places.isEmpty()) {
                words.append(' ').append(texts.text("target.all." + verdict.name(), symbol, places));
            }
        }
        if (!answer.jumps().isEmpty()) {
            String places = answer.jumps().stream().map(TargetCard::rounded).collect(Collectors.joining(", "));
            words.append(' ').append(texts.text("target.jumps", symbol, places));
        }
        if (answer.gaps() > 0) {
            words.append(' ').append(texts.text("target.gaps", answer.gaps()));
        }
        if (snapshot.level() != Level.FINAL) {
            words.append(' ').append(texts.text("target.rough"));
        }
        return words.toString();
    }

    private String missed(TargetQuestion question, Interval reached) {
        String symbol = question.sweep().axis().symbol();
        String from = Numerals.exact(question.sweep().from());
        String to = Numerals.exact(question.sweep().to());
        String lower = rounded(reached.lower());
        String upper = rounded(reached.upper());
        String quantity = question.quantity().symbol();
        return lower.equals(upper)
                ? texts.text("target.none-constant", symbol, from, to, quantity, lower)
                : texts.text("target.none", symbol, from, to, quantity, lower, upper);
    }

    private static String rounded(double value) {
        return Numerals.exact(Numerals.toSignificant(value, DIGITS));
    }
}
