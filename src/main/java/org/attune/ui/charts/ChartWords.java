package org.attune.ui.charts;

import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Verdict;
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

    /** One plain sentence on what a quantity means. */
    String meaning(Quantity quantity) {
        return model.meaning(quantity);
    }

    /** The name of a parameter. */
    public String label(ParameterInfo parameter) {
        return model.label(parameter);
    }

    /** The name of a level of accuracy. */
    public String label(Level level) {
        return model.label(level);
    }

    /** What is said of a stretch where the theory does not hold for certain. */
    String label(PointAssessments.Doubt doubt) {
        return texts.text("band." + doubt.verdict().name(), model.label(doubt.stage()));
    }

    /** The same in one word. */
    String shortLabel(Verdict verdict) {
        return model.label(verdict);
    }

    /** What speaks against the theory at a point, in a few words. */
    String label(Reason reason) {
        return texts.text(
                "reason",
                // As the legend calls it, which has little room.
                reason.stage() == Stage.LORA_ONLY ? texts.text("stage.LORA_ONLY") : model.label(reason.stage()),
                model.label(reason.verdict()),
                texts.text("reason." + reason.cause().name(), model.number(reason)));
    }

    /** Any other text of the area. */
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
