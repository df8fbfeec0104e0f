package org.attune.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.Activation;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names and meanings are there in every language; in English they are those of exports and the command line. */
final class ModelTextsTest {
    private final ModelTexts english = new ModelTexts(Language.ENGLISH);
    private final ModelTexts french = new ModelTexts(Language.FRENCH);

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void quantitiesAreCalledTheSameAsElsewhere(Quantity quantity) {
        assertThat(english.label(quantity)).isEqualTo(quantity.label());
        assertThat(english.meaning(quantity)).isEqualTo(quantity.meaning());
        assertThat(english.source(quantity)).isEqualTo(quantity.equation());
        assertThat(french.meaning(quantity)).isNotEqualTo(quantity.meaning());
        assertThat(french.source(quantity)).doesNotContain("Eq", "train law", "Result", "Appendix");
    }

    @ParameterizedTest
    @EnumSource(ParameterInfo.class)
    void parametersAreCalledTheSameAsElsewhere(ParameterInfo parameter) {
        assertThat(english.label(parameter)).isEqualTo(parameter.label());
        assertThat(english.meaning(parameter)).isEqualTo(parameter.help().replace('\'', '’'));
        assertThat(english.equation(parameter)).isEqualTo(parameter.equation());
        assertThat(french.meaning(parameter)).isNotEqualTo(parameter.help());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void levelsAreCalledTheSameAsElsewhere(Level level) {
        assertThat(english.label(level)).isEqualTo(level.label());
        assertThat(french.label(level)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void activationsAreCalledTheSameAsElsewhere(Activation activation) {
        assertThat(english.label(activation)).isEqualTo(activation.label());
        assertThat(french.label(activation)).isNotBlank();
        assertThat(french.meaning(activation)).isNotEqualTo(english.meaning(activation));
    }

    @Test
    void speaksFrench() {
        assertThat(french.label(Quantity.OVERLAP)).isEqualTo("recouvrement avec la cible");
    }
}
