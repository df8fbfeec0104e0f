package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuarticIntegralTest {
    @Test
    void aSaddleThatIsNotFoundIsNoSaddle() {
        QuarticIntegral integral = new QuarticIntegral(1, new double[] {Double.NaN, 0}, new double[] {1, 1});
        assertThatThrownBy(() -> integral.moveToSaddle(0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("no saddle point");
    }

    @Test
    void anIntegrandThatDoesNotFallOffHasNoMoments() {
        double[] sources = {1, 1};
        QuarticIntegral integral = new QuarticIntegral(1, new double[] {0.5, 0}, sources);
        integral.moveToSaddle(0);
        sources[0] = Double.NaN;
        assertThatThrownBy(integral::integrate)
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("does not fall off");
    }
}
