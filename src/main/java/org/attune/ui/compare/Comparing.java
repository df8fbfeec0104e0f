package org.attune.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.Comparison;
import org.attune.ui.charts.Ghost;
import org.attune.ui.text.Texts;

/** Puts together what compares: keeps the charts showing what the model holds. */
public final class Comparing {
    private final ComparisonModel model;
    private final ChartBoard board;
    private final ComparePane pane;

    /**
     * Lets charts show what is compared with.
     *
     * @param model what that is
     * @param board the charts
     */
    public Comparing(ComparisonModel model, ChartBoard board) {
        this.model = model;
        this.board = board;
        Texts texts = Texts.of("compare");
        pane = new ComparePane(new PinsCard(texts, model, this::pin));
        model.stateProperty().subscribe(this::show);
    }

    /** What is compared with. */
    public ComparisonModel model() {
        return model;
    }

    /** Where the user changes it. */
    public ComparePane pane() {
        return pane;
    }

    /** Pins what the charts show; before the first answer there is nothing to pin. */
    public void pin() {
        board.shown().ifPresent(model::pin);
    }

    private void show() {
        ComparisonState state = model.state();
        List<Ghost> pins = state.pins().stream()
                .filter(pin -> pin.visible() && pin.isAnswered())
                .map(Pin::ghost)
                .toList();
        Optional<Ghost> subtracted = state.subtracted().isPresent()
                ? Optional.of(state.pins().get(state.subtracted().getAsInt()).ghost())
                : Optional.empty();
        board.setComparison(new Comparison(Stream.of(pins).flatMap(List::stream).toList(), subtracted));
    }
}
