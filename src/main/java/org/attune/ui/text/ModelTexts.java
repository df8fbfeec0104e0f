package org.attune.ui.text;

import org.attune.model.Activation;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;

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
