package org.attune.ui.charts;

import java.util.List;
import java.util.Optional;
import org.attune.model.Estimate;
import org.attune.model.Quantity;

/**
 * One quantity along the axis.
 *
 * @param quantity what is drawn
 * @param estimates its value at each abscissa of the chart; empty where there is no answer, so that the line has a gap
 */
public record Curve(Quantity quantity, List<Optional<Estimate>> estimates) {
    /** Defensive copy. */
    public Curve {
        estimates = List.copyOf(estimates);
    }

    /** The same curve with gaps where it is zero or negative. */
    Curve positive() {
        return new Curve(
                quantity,
                estimates.stream()
                        .map(estimate -> estimate.filter(answer -> answer.value() > 0))
                        .toList());
    }

    /** Whether there is any answer at all. */
    public boolean hasAnswers() {
        return estimates.stream().anyMatch(Optional::isPresent);
    }

    /** The answers there are, gaps left out. */
    public List<Estimate> answers() {
        return estimates.stream().flatMap(Optional::stream).toList();
    }

    /** From the lowest to the highest value; empty when there is no answer. */
    public Optional<ValueRange> valueRange() {
        return answers().stream()
                .map(estimate -> new ValueRange(estimate.value(), estimate.value()))
                .reduce(ValueRange::union);
    }
}
