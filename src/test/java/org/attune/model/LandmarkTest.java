package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LandmarkTest {

    @ParameterizedTest
    @EnumSource
    void standsOnAnAxisWhereItsQuantityIs(Landmark landmark) {
        Prediction prediction = Stages.complete(Status.CONVERGED, Status.CONVERGED, Status.CONVERGED);

        assertThat(ParameterInfo.axes()).contains(landmark.axis());
        assertThat(landmark.of(prediction))
                .isPresent()
                .isEqualTo(landmark.quantity().of(prediction));
    }

    @Test
    void isEachOnItsOwnAxis() {
        assertThat(Arrays.stream(Landmark.values()).map(Landmark::axis)).doesNotHaveDuplicates();
    }

    @Test
    void isNowhereWhereTheTheoryHasNoAnswer() {
        Prediction nothing = Stages.complete(Status.NOT_CONVERGED, Status.NOT_CONVERGED, Status.NOT_CONVERGED);

        assertThat(Arrays.stream(Landmark.values()).map(landmark -> landmark.of(nothing)))
                .allMatch(Optional::isEmpty);
    }
}
