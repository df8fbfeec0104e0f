package org.attune.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.StackPane;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.controls.Unavailability;
import org.attune.ui.text.Texts;

/** Sets β to β_min = M/Q, at one click; the button carries the id "beta-min". */
final class RecalibrationButton extends StackPane {
    private static final int DIGITS = 4;

    private final Texts texts = Texts.of("shell");
    private final String none = texts.text("beta.none");
    private final Unavailability unavailability;
    private final StaleWatch watch;
    private Optional<Estimate> best = Optional.empty();

    /**
     * Creates the button without a value.
     *
     * @param user takes the β that the user wants
     */
    RecalibrationButton(DoubleConsumer user) {
        Button button = new Button("", new SymbolLabel("β_min"));
        button.setId("beta-min");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.FLAT, "parameter-action");
        button.setAccessibleText(texts.text("beta.set"));
        Hints.install(button, this::explanation);
        button.setOnAction(event -> best.ifPresent(value -> user.accept(rounded(value))));
        getChildren().add(button);
        unavailability = new Unavailability(this, List.of(button));
        unavailability.set(none);
        // Without a moment's patience it would flicker while sliders are dragged.
        watch = new StaleWatch(stale -> unavailability.set(stale ? none : ""));
    }

    /**
     * Shows the value to which it sets β.
     *
     * @param estimate β_min in the answer to what is asked now; empty when there is none
     */
    void show(Optional<Estimate> estimate) {
        best = estimate.filter(value -> ParameterInfo.BETA.accepts(rounded(value)));
        if (best.isPresent()) {
            watch.shown(true);
        } else {
            watch.asked();
        }
    }

    private String explanation() {
        return best.map(value -> texts.text("beta.hint", EstimateFormat.both(value)))
                .orElse(none);
    }

    private static double rounded(Estimate estimate) {
        return Numerals.toSignificant(estimate.value(), DIGITS);
    }
}
