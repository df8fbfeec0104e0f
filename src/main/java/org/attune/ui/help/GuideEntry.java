package org.attune.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.Numerals;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.RefusalTexts;

/**
 * What the guide says of a quantity or a parameter.
 *
 * @param constant the constant itself, a {@link Quantity} or a {@link ParameterInfo}
 * @param symbol its symbol
 * @param label its name
 * @param meaning a plain sentence
 * @param source its equation in the paper
 * @param allowed what a parameter may be; empty for a quantity
 * @param reader reads its value from an answer, written as on the rest of the screen
 */
record GuideEntry(
        Enum<?> constant,
        String symbol,
        String label,
        String meaning,
        String source,
        Optional<String> allowed,
        Function<Prediction, Optional<String>> reader) {

    /** All there are, quantities first. */
    static List<GuideEntry> all() {
        ModelTexts words = new ModelTexts();
        return Stream.concat(
                        Stream.of(Quantity.values()).map(quantity -> of(quantity, words)),
                        Stream.of(ParameterInfo.values()).map(parameter -> of(parameter, words)))
                .toList();
    }

    /** The one whose constant has a name; a quantity, where a prescribed parameter has the same. */
    static Optional<GuideEntry> named(String name) {
        return all().stream()
                .filter(entry -> entry.constant().name().equals(name))
                .findFirst();
    }

    /** Whether it is a quantity, and not a parameter. */
    boolean isQuantity() {
        return constant instanceof Quantity;
    }

    /** Its value in an answer. */
    Optional<String> value(Prediction prediction) {
        return reader.apply(prediction);
    }

    private static GuideEntry of(Quantity quantity, ModelTexts words) {
        return new GuideEntry(
                quantity,
                quantity.symbol(),
                words.label(quantity),
                words.meaning(quantity),
                words.source(quantity),
                Optional.empty(),
                prediction -> quantity.of(prediction).map(EstimateFormat::both));
    }

    private static GuideEntry of(ParameterInfo parameter, ModelTexts words) {
        return new GuideEntry(
                parameter,
                parameter.symbol(),
                words.label(parameter),
                words.meaning(parameter),
                words.source(parameter),
                Optional.of(new RefusalTexts().allowed(parameter)),
                prediction -> valueOf(parameter, prediction.parameters()));
    }

    private static Optional<String> valueOf(ParameterInfo parameter, Parameters parameters) {
        double value = parameters.get(parameter);
        return Double.isFinite(value) ? Optional.of(Numerals.exact(value)) : Optional.empty();
    }
}
