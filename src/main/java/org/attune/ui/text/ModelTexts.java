package org.attune.ui.text;

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

    /** The name of a parameter. */
    public String label(ParameterInfo parameter) {
        return texts.text("parameter." + parameter.name() + ".label");
    }

    /** One plain sentence on what a parameter is. */
    public String meaning(ParameterInfo parameter) {
        return texts.text("parameter." + parameter.name() + ".meaning");
    }
}
