package org.attune.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attune.model.Activation;

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
                                .map(option -> option.label() + ": " + option.help())
                                .toList()));
        getStyleClass().add("parameter-header");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, segments);
        unavailability = new Unavailability(this, List.of(segments));
    }

    /** The activation σ; the buttons carry the ids "activation-softmax" and "activation-linear". */
    public static ChoiceControl<Activation> ofActivation(Consumer<Activation> user) {
        return new ChoiceControl<>(
                "σ",
                "activation",
                List.of(
                        option(Activation.SOFTMAX, "Attention weights are a softmax of each row of attention scores."),
                        option(
                                Activation.LINEAR,
                                "Attention weights are the attention scores, divided by the number of tokens.")),
                user);
    }

    /** The sequences of fine-tuning, e; the buttons carry the ids "reuse-fresh" and "reuse-reused". */
    public static ChoiceControl<Boolean> ofReuse(Consumer<Boolean> user) {
        return new ChoiceControl<>(
                "e",
                "sequences",
                List.of(
                        new Option<>(
                                false,
                                "reuse-fresh",
                                "fresh",
                                "Fine-tuning draws new sequences, which pre-training has not seen (e = 0)."),
                        new Option<>(
                                true,
                                "reuse-reused",
                                "reused",
                                "Fine-tuning reuses sequences of the pre-training set, with the same noise (e = 1).")),
                user);
    }

    /**
     * Whether the order parameters of pre-training are prescribed (true) or solved for (false); the buttons carry the
     * ids "pretraining-prescribed" and "pretraining-solved".
     */
    public static ChoiceControl<Boolean> ofPrescription(Consumer<Boolean> user) {
        return new ChoiceControl<>(
                "",
                "order parameters",
                List.of(
                        new Option<>(
                                false, "pretraining-solved", "solved", "Q and M follow from κ₀, κ, α, λ and the task."),
                        new Option<>(
                                true,
                                "pretraining-prescribed",
                                "prescribed",
                                "Q₀, Q and M are given, as in Figures 2, 4 and 5 of arXiv:2606.05899; it begins with those"
                                        + " solved for.")),
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

    private static Option<Activation> option(Activation activation, String help) {
        return new Option<>(activation, "activation-" + activation.jsonName(), activation.label(), help);
    }
}
