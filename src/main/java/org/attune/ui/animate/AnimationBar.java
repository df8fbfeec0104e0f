package org.attune.ui.animate;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.attune.model.ParameterInfo;
import org.attune.ui.controls.DropDown;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.NumberField;
import org.attune.ui.controls.ProblemBubble;
import org.attune.ui.controls.Segments;
import org.attune.ui.controls.SymbolChoices;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Sets and starts an animation; everything else in the window stays usable. Takes no space while it is hidden. The
 * nodes carry the ids "animation", "animation-play", "animation-parameter", "animation-from", "animation-to",
 * "animation-seconds", "animation-once" … and "animation-close".
 */
public final class AnimationBar extends VBox {
    private static final List<Double> SECONDS = List.of(2.0, 5.0, 10.0, 20.0, 40.0);

    private final Animator animator;
    private final Texts texts = Texts.of("animate");
    private final ModelTexts words = new ModelTexts();
    private final Button play = new Button();
    private final ComboBox<ParameterInfo> parameter = new DropDown<>();
    private final ComboBox<Double> seconds = new DropDown<>();
    private final NumberField from;
    private final NumberField to;
    private final Segments<Repeat> repeat;
    private boolean showing;

    /**
     * Creates a hidden bar.
     *
     * @param animator what it sets
     * @param parameters the parameters that may move now, asked whenever they are offered
     */
    public AnimationBar(Animator animator, Supplier<List<ParameterInfo>> parameters) {
        this.animator = animator;
        setId("animation");
        getStyleClass().add("animation-bar");
        from = field(
                "animation-from",
                value -> use(animator.plan().withRange(value, animator.plan().to())));
        to = field(
                "animation-to",
                value -> use(animator.plan().withRange(animator.plan().from(), value)));
        repeat = new Segments<>(
                List.of(Repeat.values()),
                this::nameOf,
                choice -> use(animator.plan().withRepeat(choice)));
        for (Repeat choice : Repeat.values()) {
            repeat.button(choice).setId("animation-" + key(choice));
        }
        setUpPlay();
        setUpParameter(parameters);
        setUpSeconds();
        Button close = new Button("", new FontIcon(Material2AL.CLOSE));
        close.setId("animation-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        explain(close, texts.text("close"));
        close.setOnAction(event -> toggle());
        HBox row = new HBox(play, parameter, word("from"), from, word("to"), to, word("in"), seconds, repeat, close);
        row.getStyleClass().add("animation-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        row,
                        new ProblemBubble(Bindings.createStringBinding(
                                this::problem,
                                from.problemProperty(),
                                to.problemProperty(),
                                animator.problemProperty())));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        animator.planProperty().subscribe(this::show);
        animator.playingProperty().subscribe(this::showPlaying);
        new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                animator.tick(nanos);
            }
        }.start();
    }

    private String problem() {
        return Stream.of(from.problemProperty(), to.problemProperty(), animator.problemProperty())
                .map(ReadOnlyStringProperty::get)
                .filter(message -> !message.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Label word(String key) {
        Label word = new Label(texts.text(key));
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }

    /** Shows the bar, or hides it and stops what moves. */
    public void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            play.requestFocus();
        } else {
            animator.pause();
        }
    }

    /** Plays or pauses, and shows the bar. */
    public void togglePlaying() {
        setVisible(true);
        animator.toggle();
    }

    private void use(AnimationPlan plan) {
        animator.setPlan(plan);
    }

    private void show(AnimationPlan plan) {
        showing = true;
        parameter.setValue(plan.parameter());
        seconds.setValue(plan.seconds());
        from.show(plan.from());
        to.show(plan.to());
        repeat.show(plan.repeat());
        showing = false;
    }

    private void showPlaying(boolean moving) {
        play.setGraphic(new FontIcon(moving ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW));
        play.setText(texts.text(moving ? "pause" : "play"));
    }

    private void setUpPlay() {
        play.setId("animation-play");
        play.setMinWidth(USE_PREF_SIZE);
        play.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        Hints.install(play, texts.text("play.hint"));
        play.setOnAction(event -> animator.toggle());
    }

    private void setUpParameter(Supplier<List<ParameterInfo>> parameters) {
        parameter.setId("animation-parameter");
        SymbolChoices.name(parameter, value -> value.symbol() + "  " + words.label(value));
        parameter.getItems().setAll(parameters.get());
        parameter.setOnShowing(event -> parameter.getItems().setAll(parameters.get()));
        explain(parameter, texts.text("parameter"));
        parameter.valueProperty().addListener((property, before, chosen) -> {
            if (!showing && chosen != null) {
                use(animator.plan().withParameter(chosen));
            }
        });
    }

    private void setUpSeconds() {
        seconds.setId("animation-seconds");
        seconds.setMinWidth(USE_PREF_SIZE);
        seconds.getItems().setAll(SECONDS);
        seconds.setConverter(new Naming<>() {
            @Override
            public String toString(Double value) {
                return value == null ? "" : texts.text("seconds", String.valueOf(Math.round(value)));
            }
        });
        explain(seconds, texts.text("speed"));
        seconds.valueProperty().addListener((property, before, chosen) -> {
            if (!showing && chosen != null) {
                use(animator.plan().withSeconds(chosen));
            }
        });
    }

    private NumberField field(String id, java.util.function.DoubleConsumer user) {
        NumberField field =
                new NumberField((text, usual) -> animator.plan().parameter().parse(text, usual), user);
        field.setId(id);
        field.setPrefColumnCount(5);
        explain(field, texts.text(id.replace('-', '.')));
        return field;
    }

    private String nameOf(Repeat choice) {
        return texts.text("repeat." + key(choice));
    }

    private static String key(Repeat choice) {
        return switch (choice) {
            case ONCE -> "once";
            case LOOP -> "loop";
            case TO_AND_FRO -> "to-and-fro";
        };
    }

    private static void explain(Node node, String text) {
        node.setAccessibleText(text);
        Hints.install(node, text);
    }

    /** Names choices, which nobody types. */
    private abstract static class Naming<T> extends StringConverter<T> {
        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("not typed");
        }
    }
}
