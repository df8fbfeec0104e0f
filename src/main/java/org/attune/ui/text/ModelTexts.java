package org.attune.ui.text;

import java.util.stream.Collectors;
import org.attune.model.Activation;
import org.attune.model.Assessment;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.model.number.DecimalSign;

/** What quantities and parameters are called, and what they mean, in the language of the window; immutable. */
public final class ModelTexts {
    private final Texts texts;

    /** The words in the language of the window. */
    public ModelTexts() {
        this(Language.current());
    }

    /** The words in a language. */
    public ModelTexts(Language language) {
        texts = Texts.of("model", language);
    }

    /** The name of a quantity. */
    public String label(Quantity quantity) {
        return texts.text(quantity.name() + ".label");
    }

    /** One plain sentence on what a quantity means. */
    public String meaning(Quantity quantity) {
        return texts.text(quantity.name() + ".meaning");
    }

    /** Where the paper defines a quantity. */
    public String source(Quantity quantity) {
        return texts.text(quantity.name() + ".source");
    }

    /** Where the paper introduces a parameter. */
    public String source(ParameterInfo parameter) {
        return texts.text("parameter." + parameter.name() + ".source");
    }

    /** How a parameter enters the model. */
    public String equation(ParameterInfo parameter) {
        return texts.text("parameter." + parameter.name() + ".equation");
    }

    /** The name of a level of accuracy. */
    public String label(Level level) {
        return texts.text("level." + level.name());
    }

    /** The name of a stage within a sentence. */
    public String label(Stage stage) {
        return texts.text("stage." + stage.name());
    }

    /** The name of a verdict. */
    public String label(Verdict verdict) {
        return texts.text("verdict." + verdict.name());
    }

    /** That the theory is doubtful or broken, in two words; empty where it holds. */
    public String ofTheory(Verdict verdict) {
        return verdict == Verdict.HOLDS ? "" : texts.text("theory." + verdict.name());
    }

    /** One sentence that says what speaks against the theory, with its number, and what follows from it. */
    public String sentence(Reason reason) {
        return texts.text(
                "reason." + reason.cause().name(),
                label(reason.stage()),
                number(reason),
                texts.text("consequence." + reason.verdict().name()));
    }

    /** Every {@link #sentence} that there is to say, one a line; empty where the theory holds. */
    public String sentences(Assessment assessment) {
        return assessment.reasons().stream().map(this::sentence).collect(Collectors.joining("\n"));
    }

    /**
     * The verdict where it is not favourable, the reasons for it in a few words, and what follows; empty where the
     * theory holds.
     */
    public String remark(Assessment assessment) {
        return assessment.verdict() == Verdict.HOLDS
                ? ""
                : texts.text(
                        "remark." + assessment.verdict().name(),
                        assessment.reasons().stream()
                                .filter(reason -> reason.verdict() == assessment.verdict())
                                .map(this::words)
                                .collect(Collectors.joining("; ")));
    }

    /** A reason in a few words; that it is one of fine-tuning goes without saying. */
    private String words(Reason reason) {
        String words = texts.text("remark.reason." + reason.cause().name(), number(reason));
        return reason.stage() == Stage.FINETUNING
                ? words
                : texts.text("remark.reason-in", words, label(reason.stage()));
    }

    /** The number in {@link #sentence}; a share in percent; empty where the sentence has none. */
    public String number(Reason reason) {
        double value = Math.abs(reason.value());
        DecimalSign sign = texts.language().decimalSign();
        return switch (reason.cause()) {
            case JUMPS -> sign.fixed(100 * value, 100 * value < 9.95 ? 1 : 0);
            case REPLICON, SENSITIVE -> sign.fixed(value, 2);
            case COMPETING_BRANCH -> sign.significant(value, 1);
            case UNANSWERED -> "";
        };
    }

    /** The name of an activation. */
    public String label(Activation activation) {
        return texts.text("activation." + activation.name() + ".label");
    }

    /** One plain sentence on what an activation does. */
    public String meaning(Activation activation) {
        return texts.text("activation." + activation.name() + ".meaning");
    }

    /** The name of a parameter. */
    public String label(ParameterInfo parameter) {
        return texts.text("parameter." + parameter.name() + ".label");
    }

    /** One plain sentence on what a parameter is. */
    public String meaning(ParameterInfo parameter) {
        return texts.text("parameter." + parameter.name() + ".meaning");
    }
}
