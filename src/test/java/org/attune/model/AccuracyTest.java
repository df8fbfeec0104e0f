package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccuracyTest {

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -64, 0, 1, 32, 63, 65, 1000, (1 << 20) + 1, 1 << 21, Integer.MAX_VALUE})
    void refusesOtherNumbersOfNodes(int nodes) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new Accuracy(nodes, 1))
                .withMessage("nodes = %d is not allowed: nodes must be a power of two from 64 to 1048576", nodes);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128, 1 << 20})
    void takesPowersOfTwo(int nodes) {
        assertThat(new Accuracy(nodes, Long.MIN_VALUE).nodes()).isEqualTo(nodes);
    }

    @Test
    void levelsGetFinerAndShareTheirSeed() {
        assertThat(Level.values())
                .extracting(level -> level.accuracy().nodes())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Level.values()).extracting(level -> level.accuracy().seed()).containsOnly(Accuracy.DEFAULT_SEED);
    }
}
