package org.attune.ui.charts;

import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.ui.text.Language;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/** The words in and around charts, in one language; immutable. */
public final class ChartWords {
    private final Texts texts;
    private final ModelTexts model;

    /** The words in a language. */
    public ChartWords(Language language) {
        texts = Texts.of("charts", language);
        model = new ModelTexts(language);
    }

    /** The heading of a chart. */
    public String title(ChartKind kind) {
        return texts.text("kind." + kind.fileName());
    }

    /** The heading of a chart: what it shows, and what has been subtracted from it. */
    public String title(ChartData data) {
        return title(data.kind())
                + data.comparison().subtracted().map(name -> " − " + name).orElse("");
    }

    /** The name of a look. */
    public String label(Appearance appearance) {
        return texts.text("appearance." + appearance.name());
    }

    /** The name of a quantity. */
    public String label(Quantity quantity) {
        return model.label(quantity);
    }

    /** The name of a parameter. */
    public String label(ParameterInfo parameter) {
        return model.label(parameter);
    }

    /** The name of a level of accuracy. */
    public String label(Level level) {
        return model.label(level);
    }

    /** What is unstable. */
    String label(PointStability.Cause cause) {
        return texts.text("unstable." + cause.name());
    }

    /** Any other text of the area. */
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
