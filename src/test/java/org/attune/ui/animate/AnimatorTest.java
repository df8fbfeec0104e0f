package org.attune.ui.animate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.junit.jupiter.api.Test;

/** A parameter goes over its values as often as is wanted, and never ahead of the answers. */
final class AnimatorTest {
    private final Target target = new Target();
    private final Animator animator = new Animator(target);
    private long nanos;

    /** Parameters, and answers that come when the test wants. */
    private static final class Target implements AnimationTarget {
        private final List<Double> set = new ArrayList<>();
        private Parameters parameters = Parameters.DEFAULT;
        private boolean answered = true;
        private boolean stopped;
        private int runs;

        @Override
        public double value(ParameterInfo parameter) {
            return parameters.get(parameter);
        }

        @Override
        public void set(ParameterInfo parameter, double value) {
            parameters = parameters.with(parameter, value);
            set.add(value);
        }

        @Override
        public boolean isAnswered() {
            return answered;
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }

        @Override
        public void begins(ParameterInfo parameter) {
            runs++;
        }

        @Override
        public void ends() {
            runs--;
        }
    }

    @Test
    void asksForNothingBeforeTheLastAnswerHasCome() {
        use(Repeat.LOOP);
        animator.play();
        tick(10);
        int asked = target.set.size();
        target.answered = false;
        tick(200);

        assertThat(target.set).hasSize(asked);

        target.answered = true;
        tick(1);
        assertThat(target.set).hasSize(asked + 1);
        // However long the answer took, the step can be followed.
        assertThat(target.set.getLast() - target.set.get(asked - 1)).isLessThanOrEqualTo(Animator.LARGEST_STEP + 1e-3);
    }

    @Test
    void movingIsAJobThatCanBeCancelled() {
        use(Repeat.ONCE);
        animator.play();
        tick(20);
        assertThat(animator.job().progressProperty().get().orElseThrow().share().orElseThrow())
                .isStrictlyBetween(0.0, 1.0);
        animator.job().cancel();

        assertThat(animator.playingProperty().get()).isFalse();
        assertThat(animator.job().progressProperty().get()).isEmpty();
    }

    @Test
    void onceEndsAtTheLastValue() {
        use(Repeat.ONCE);
        animator.play();
        tick(300);

        assertThat(animator.playingProperty().get()).isFalse();
        assertThat(target.set).isSorted();
        assertThat(target.parameters.delta()).isEqualTo(1);
        assertThat(target.runs).isZero();

        animator.play();
        tick(3);
        assertThat(target.parameters.delta()).isLessThan(0.1);
    }

    @Test
    void toAndFroTurnsAtBothEnds() {
        use(Repeat.TO_AND_FRO);
        animator.play();
        tick(600);

        List<Double> values = target.set;
        long turns = 0;
        for (int i = 2; i < values.size(); i++) {
            if ((values.get(i) - values.get(i - 1)) * (values.get(i - 1) - values.get(i - 2)) < 0) {
                turns++;
            }
        }
        assertThat(turns).isBetween(3L, 5L);
        assertThat(animator.playingProperty().get()).isTrue();
    }

    @Test
    void beginsWhereTheParameterStandsAndFollowsTheUserWhoMovesIt() {
        use(Repeat.LOOP);
        animator.play();
        tick(3);
        assertThat(target.set.getLast()).isCloseTo(0.5, within(0.05));

        target.parameters = target.parameters.with(ParameterInfo.DELTA, 0.8);
        tick(2);
        assertThat(target.set.getLast()).isCloseTo(0.8, within(0.05));
    }

    @Test
    void whatIsCountedMovesByWholeNumbers() {
        animator.setPlan(new AnimationPlan(ParameterInfo.TOKENS, 2, 6, 2, Repeat.ONCE));
        animator.play();
        tick(300);

        assertThat(target.set).containsExactly(4.0, 5.0, 6.0);
    }

    @Test
    void stopsWithTheReasonWhenAValueIsRefused() {
        // Nothing is prescribed, so that M cannot be set.
        animator.setPlan(new AnimationPlan(ParameterInfo.PRESCRIBED_M, 0, 2, 2, Repeat.LOOP));
        animator.play();
        tick(10);

        assertThat(animator.playingProperty().get()).isFalse();
        assertThat(animator.problemProperty().get()).contains("M = ");
        assertThat(target.parameters).isEqualTo(Parameters.DEFAULT);
    }

    @Test
    void stopsWhenTheUserStopsComputing() {
        use(Repeat.LOOP);
        animator.play();
        tick(2);
        target.stopped = true;
        tick(1);

        assertThat(animator.playingProperty().get()).isFalse();
    }

    @Test
    void aPlanHasTwoDifferentValuesOfTheHardRange() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new AnimationPlan(ParameterInfo.LAMBDA, 0, 1, 5, Repeat.ONCE))
                .withMessageContaining("λ");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new AnimationPlan(ParameterInfo.LAMBDA, 1, 1, 5, Repeat.ONCE));
        assertThat(new AnimationPlan(ParameterInfo.LAMBDA, 1, 0.01, 5, Repeat.ONCE).valueAfter(0.5))
                .isCloseTo(0.1, within(1e-9));
    }

    private void use(Repeat repeat) {
        animator.setPlan(new AnimationPlan(ParameterInfo.DELTA, 0, 1, 2, repeat));
    }

    /** Pulses of a sixtieth of a second. */
    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            nanos += 16_666_667;
            animator.tick(nanos);
        }
    }
}
