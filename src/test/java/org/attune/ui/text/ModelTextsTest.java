package org.attune.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(french.meaning(quantity)).isNotEqualTo(quantity.meaning());
    }

    @ParameterizedTest
    @EnumSource(ParameterInfo.class)
    void parametersAreCalledTheSameAsElsewhere(ParameterInfo parameter) {
        assertThat(english.label(parameter)).isEqualTo(parameter.label());
        assertThat(english.meaning(parameter)).isEqualTo(parameter.help().replace('\'', '’'));
        assertThat(french.meaning(parameter)).isNotEqualTo(parameter.help());
    }

    @Test
    void speaksFrench() {
        assertThat(french.label(Quantity.OVERLAP)).isEqualTo("recouvrement avec la cible");
    }
}
