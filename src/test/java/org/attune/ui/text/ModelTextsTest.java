package org.attune.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.model.Activation;
import org.attune.model.Assessment;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Verdict;
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

    @ParameterizedTest
    @EnumSource(Reason.Cause.class)
    void reasonsAreSaidTheSameAsElsewhere(Reason.Cause cause) {
        for (Stage stage : Stage.values()) {
            assertThat(english.label(stage)).isEqualTo(stage.label());
            for (Verdict verdict : new Verdict[] {Verdict.DOUBTFUL, Verdict.BROKEN}) {
                for (double value : new double[] {0.0512, 0.314, 1.436}) {
                    Reason reason = new Reason(stage, cause, verdict, value);
                    assertThat(english.sentence(reason)).isEqualTo(reason.sentence());
                    assertThat(french.sentence(reason))
                            .contains(french.label(stage), french.number(reason))
                            .isNotEqualTo(reason.sentence());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.Cause.class)
    void aRemarkSaysTheVerdictAndWhatItFollowsFrom(Reason.Cause cause) {
        for (ModelTexts words : List.of(english, french)) {
            Reason own = new Reason(Stage.FINETUNING, cause, Verdict.BROKEN, 0.314);
            Reason before = new Reason(Stage.PRETRAINING, cause, Verdict.BROKEN, 0.271);
            Reason less = new Reason(Stage.PRETRAINING, cause, Verdict.DOUBTFUL, 0.123);
            String remark = words.remark(new Assessment(Verdict.BROKEN, List.of(own, before, less)));

            assertThat(remark).contains(words.label(Stage.PRETRAINING));
            if (!words.number(less).isEmpty()) {
                assertThat(remark).doesNotContain(words.number(less));
            }
            assertThat(words.remark(Assessment.HOLDS)).isEmpty();
            assertThat(words.sentences(new Assessment(Verdict.BROKEN, List.of(own, less))))
                    .isEqualTo(words.sentence(own) + "\n" + words.sentence(less));
        }
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void verdictsAreCalledTheSameAsElsewhere(Verdict verdict) {
        assertThat(english.label(verdict)).isEqualTo(verdict.label());
        assertThat(french.label(verdict)).isNotEqualTo(verdict.label());
    }

    @Test
    void speaksFrench() {
        assertThat(french.label(Quantity.OVERLAP)).isEqualTo("recouvrement avec la cible");
    }
}
