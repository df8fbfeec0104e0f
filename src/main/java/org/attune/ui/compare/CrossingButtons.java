package org.attune.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import org.attune.curves.inverse.Crossing;
import org.attune.curves.inverse.TargetAnswer;
import org.attune.live.TargetSnapshot;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.ParameterInfo;
import org.attune.model.Verdict;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.PlaceButton;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/** The values that reach a target, each a button that goes there; the buttons stay while answers get finer. */
final class CrossingButtons extends FlowPane {
    private static final int DIGITS = 4;
    private static final double STALE_OPACITY = 0.4;

    private final Texts texts;
    private final ModelTexts names;
    private final Consumer<Map<ParameterInfo, Double>> user;
    private final List<PlaceButton> buttons = new ArrayList<>();

    /**
     * Shows no values yet.
     *
     * @param user takes the value to which the user wants to set a slider
     */
    CrossingButtons(Texts texts, Consumer<Map<ParameterInfo, Double>> user) {
        this.texts = texts;
        names = new ModelTexts(texts.language());
        this.user = user;
        getStyleClass().add("compare-crossings");
    }

    /**
     * Shows an answer.
     *
     * @param snapshot what was found out; empty for nothing
     * @param current whether it answers what is asked now; otherwise it is pale
     */
    void show(Optional<TargetSnapshot> snapshot, boolean current) {
        List<Crossing> crossings = snapshot.flatMap(TargetSnapshot::answer)
                .map(TargetAnswer::crossings)
                .orElse(List.of());
        while (buttons.size() < crossings.size()) {
            buttons.add(button());
        }
        for (int i = 0; i < crossings.size(); i++) {
            show(buttons.get(i), snapshot.orElseThrow().question().sweep().axis(), crossings.get(i));
        }
        List<PlaceButton> shown = buttons.subList(0, crossings.size());
        // Replacing children that are the same would take the mouse away from them.
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
        setOpacity(current ? 1 : STALE_OPACITY);
    }

    private PlaceButton button() {
        PlaceButton button = new PlaceButton(user);
        button.getStyleClass().addAll("target-crossing", Styles.SMALL);
        return button;
    }

    private static Interval within(Estimate place) {
        return Interval.closed(place.value() - place.standardError() / 2, place.value() + place.standardError() / 2);
    }

    private void show(PlaceButton button, ParameterInfo axis, Crossing crossing) {
        Verdict verdict = crossing.verdict();
        boolean holds = verdict == Verdict.HOLDS;
        button.lead(
                Map.of(axis, Numerals.toMeaningful(crossing.place().value(), within(crossing.place()), DIGITS)),
                axis.symbol() + " = " + EstimateFormat.both(crossing.place())
                        + (holds ? "" : " (" + names.ofTheory(verdict) + ")"),
                holds ? "" : texts.text("target." + verdict.name()) + "\n" + names.sentences(crossing.assessment()));
    }
}
