package org.attune.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attune.model.Activation;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/**
 * A named choice of one among a few, all in sight.
 *
 * @param <T> what is chosen
 */
public final class ChoiceControl<T> extends HBox {
    private final Segments<T> segments;
    private final Unavailability unavailability;

    /**
     * One of the choices.
     *
     * @param value what it stands for
     * @param id id of its button
     * @param label its name on screen
     * @param help what choosing it means, in one sentence
     */
    private record Option<T>(T value, String id, String label, String help) {}

    /**
     * Creates the choice; {@link #show} gives it its first value.
     *
     * @param symbol symbol of what is chosen; empty for none
     * @param name what is chosen, in words
     * @param options what there is to choose from, at least two
     * @param user takes what the user chose
     */
    private ChoiceControl(String symbol, String name, List<Option<T>> options, Consumer<T> user) {
        List<T> values = options.stream().map(Option::value).toList();
        segments = new Segments<>(
                values, value -> options.get(values.indexOf(value)).label(), user);
        for (Option<T> option : options) {
            Node button = segments.button(option.value());
            button.setId(option.id());
            button.setAccessibleText((symbol.isEmpty() ? "" : symbol + ", ") + name + ", " + option.label());
            button.setAccessibleHelp(option.help());
            Hints.install(button, option.help());
        }
        List<Node> words = new ArrayList<>();
        if (!symbol.isEmpty()) {
            words.add(new SymbolLabel(symbol));
        }
        Label label = new Label(name);
        label.getStyleClass().add("parameter-name");
        words.add(label);
        HBox title = new HBox(words.toArray(Node[]::new));
        title.getStyleClass().add("parameter-title");
        title.setAlignment(Pos.BASELINE_LEFT);
        title.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Hints.install(
                title,
                String.join(
                        "\n",
                        options.stream()
                                .map(option ->
                                        Texts.of("controls").text("choice.option", option.label(), option.help()))
                                .toList()));
        getStyleClass().add("parameter-header");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, segments);
        unavailability = new Unavailability(this, List.of(segments));
    }

    /** The activation σ; the buttons carry the ids "activation-softmax" and "activation-linear". */
    public static ChoiceControl<Activation> ofActivation(Consumer<Activation> user) {
        ModelTexts words = new ModelTexts();
        return new ChoiceControl<>(
                "σ",
                Texts.of("controls").text("choice.activation"),
                Stream.of(Activation.values())
                        .map(activation -> new Option<>(
                                activation,
                                "activation-" + activation.jsonName(),
                                words.label(activation),
                                words.meaning(activation)))
                        .toList(),
                user);
    }

    /** The sequences of fine-tuning, e; the buttons carry the ids "reuse-fresh" and "reuse-reused". */
    public static ChoiceControl<Boolean> ofReuse(Consumer<Boolean> user) {
        return new ChoiceControl<>(
                "e",
                Texts.of("controls").text("choice.reuse"),
                List.of(option(false, "reuse-fresh", "reuse.fresh"), option(true, "reuse-reused", "reuse.reused")),
                user);
    }

    /**
     * Whether the order parameters of pre-training are prescribed (true) or solved for (false); the buttons carry the
     * ids "pretraining-prescribed" and "pretraining-solved".
     */
    public static ChoiceControl<Boolean> ofPrescription(Consumer<Boolean> user) {
        return new ChoiceControl<>(
                "",
                Texts.of("controls").text("choice.prescription"),
                List.of(
                        option(false, "pretraining-solved", "prescription.solved"),
                        option(true, "pretraining-prescribed", "prescription.prescribed")),
                user);
    }

    /** Shows what is in use. */
    public void show(T value) {
        segments.show(value);
    }

    /** Says why nothing can be chosen now; empty when it can. */
    public void setUnavailable(String reason) {
        unavailability.set(reason);
    }

    private static Option<Boolean> option(boolean value, String id, String key) {
        Texts texts = Texts.of("controls");
        return new Option<>(value, id, texts.text(key), texts.text(key + ".hint"));
    }
}
