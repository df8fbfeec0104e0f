package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void jumpsAreSaidInPercentWithWhatFollows() {
        assertThat(new Reason(Stage.FINETUNING, Reason.Cause.JUMPS, Verdict.BROKEN, 0.314).sentence())
                .isEqualTo("Jumps of the proximal carry 31 % of its response in fine-tuning: replica symmetry is"
                        + " broken, and training need not follow the theory.");
        assertThat(new Reason(Stage.PRETRAINING, Reason.Cause.JUMPS, Verdict.DOUBTFUL, 0.0512).sentence())
                .isEqualTo("Jumps of the proximal carry 5.1 % of its response in pre-training: training may differ"
                        + " from the theory by more than the standard errors.");
    }

    @Test
    void otherCausesSayTheirNumbers() {
        assertThat(new Reason(Stage.LORA_ONLY, Reason.Cause.REPLICON, Verdict.BROKEN, 1.436).sentence())
                .isEqualTo("The replicon of fine-tuning without pre-training is 1.44 and should be below 1: replica"
                        + " symmetry is broken, and training need not follow the theory.");
        assertThat(new Reason(Stage.FINETUNING, Reason.Cause.COMPETING_BRANCH, Verdict.DOUBTFUL, -0.0003).sentence())
                .contains("(they differ by 0.0003)");
        assertThat(new Reason(Stage.FINETUNING, Reason.Cause.SENSITIVE, Verdict.DOUBTFUL, 0.061).sentence())
                .contains("± 0.06");
    }

    @Test
    void everySentenceNamesItsStageAndEnds() {
        for (Reason.Cause cause : Reason.Cause.values()) {
            for (Stage stage : List.of(Stage.PRETRAINING, Stage.FINETUNING, Stage.LORA_ONLY)) {
                Arrays.stream(Verdict.values())
                        .filter(verdict -> verdict != Verdict.HOLDS)
                        .map(verdict -> new Reason(stage, cause, verdict, 0.5).sentence())
                        .forEach(sentence -> assertThat(sentence)
                                .contains(stage.label())
                                .doesNotContain("%n")
                                .endsWith("."));
            }
        }
    }
}
