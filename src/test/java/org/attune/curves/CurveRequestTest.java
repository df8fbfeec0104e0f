package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CurveRequestTest {

    @Test
    void overTheFinetuningSamplesItSpansWhereTheTheoryHolds() {
        CurveRequest request = CurveRequest.over(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME);

        assertThat(Interval.closed(request.from(), request.to())).isEqualTo(Interval.closed(1.5, 30));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"TOKENS", "PRESCRIBED_.*", "ALPHA_PRIME"})
    void usuallySpansTheSlider(ParameterInfo axis) {
        CurveRequest request = CurveRequest.over(Parameters.DEFAULT, axis);

        assertThat(Interval.closed(request.from(), request.to())).isEqualTo(axis.softRange());
        assertThat(request.scale()).isEqualTo(axis.scale());
        assertThat(request.abscissa(0)).isEqualTo(request.from());
        assertThat(request.abscissa(40)).isEqualTo(request.to());
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5, 1,    PRESCRIBED_M,  0,    1.5",
        "1.5, 1.5, -1,   PRESCRIBED_M,  0,    1.5",
        "2,   3,   1.5,  PRESCRIBED_Q,  1.125, 4",
        "2,   9,   4,    PRESCRIBED_Q,  8,    16",
        "1.5, 1.5, 0,    PRESCRIBED_Q,  0,    4",
        "2,   3,   0.5,  PRESCRIBED_Q0, 1,    4",
        "3,   2,   2,    PRESCRIBED_Q0, 2,    4",
        "9,   0.5, 2,    PRESCRIBED_Q0, 8,    16",
        "2,   0,   0,    PRESCRIBED_Q0, 1,    4",
        "1.5, 1.5, 1,    PRESCRIBED_NOISE, 0.25, 4",
        "4,   1,   2,    PRESCRIBED_NOISE, 1.25, 4",
        "1.5, 1.5, -1,   PRESCRIBED_NOISE, 4.25, 8.5",
        "2,   1,   0,    PRESCRIBED_NOISE, 1.25, 4",
        "1.5, 1.5, 0,    PRESCRIBED_NOISE, 0.34375, 4"
    })
    void spansOnlyCovariances(double q0, double q, double m, ParameterInfo axis, double from, double to) {
        Parameters parameters = prescribed(q0, q, m);

        Interval range = CurveRequest.usualRange(parameters, axis);

        assertThat(range).isEqualTo(Interval.closed(from, to));
        assertThat(CurveRequest.over(parameters, axis).from()).isEqualTo(from);
    }

    @Property
    void everyPointOfTheUsualSweepIsACovariance(
            @ForAll @DoubleRange(min = 0.01, max = 20) double q0,
            @ForAll @DoubleRange(min = 0.01, max = 20) double q,
            @ForAll @DoubleRange(min = -1, max = 1) double correlation) {
        Parameters parameters = prescribed(q0, q, correlation * Math.sqrt(q0 * q));

        for (ParameterInfo axis : ParameterInfo.axes()) {
            CurveRequest request = CurveRequest.over(parameters, axis);
            for (int i = 0; i < request.points(); i++) {
                assertThat(request.parametersAt(i).get(axis))
                        .isCloseTo(request.abscissa(i), within(axis.isDerived() ? 1e-12 * (1 + request.to()) : 0));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PRESCRIBED_M, 0, 1.6, M", "PRESCRIBED_Q, 0.5, 2, M", "PRESCRIBED_Q0, 0.5, 2, M"})
    void sweepThatLeavesTheCovariancesIsRefused(ParameterInfo axis, double from, double to, String symbol) {
        Parameters parameters = prescribed(1.5, 1.5, 1);

        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new CurveRequest(parameters, axis, AxisScale.LINEAR, from, to, 5))
                .withMessageContaining("covariance")
                .satisfies(refusal -> assertThat(refusal.symbol()).isEqualTo(symbol));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "PRESCRIBED_.*")
    void momentThatIsSolvedForIsNoAxis(ParameterInfo axis) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> CurveRequest.over(Parameters.DEFAULT, axis))
                .withMessageStartingWith("x axis = " + axis.symbol() + " is not allowed");
    }

    @Test
    void logarithmicSweepStartsAboveZero() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new CurveRequest(
                        prescribed(1.5, 1.5, 0), ParameterInfo.PRESCRIBED_M, AxisScale.LOGARITHMIC, 0, 1, 5))
                .withMessage("from = 0.0 is not allowed: from must be a number > 0 on a logarithmic axis");
    }

    private static Parameters prescribed(double q0, double q, double m) {
        return Parameters.DEFAULT.withPrescribed(Optional.of(new PrescribedPretraining(q0, q, m)));
    }
}
