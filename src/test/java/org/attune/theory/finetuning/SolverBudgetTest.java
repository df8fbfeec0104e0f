package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The budget of a solve")
final class SolverBudgetTest {
    @Test
    void aMovingSliderHasHalfTheSearchesLessPatienceAndNoSecondBranch() {
        assertThat(SolverBudget.of(256, true)).isEqualTo(new SolverBudget(4, 30, false));
    }

    @Test
    void aCoarseNodeSetHasNoSecondBranch() {
        assertThat(SolverBudget.of(512, false)).isEqualTo(new SolverBudget(8, 100, false));
    }

    @Test
    void aSecondBranchIsLookedForFromTheDraftOn() {
        assertThat(SolverBudget.of(1024, false)).isEqualTo(new SolverBudget(8, 100, true));
        assertThat(SolverBudget.of(8192, false)).isEqualTo(new SolverBudget(8, 100, true));
    }
}
