package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ParametersTest {
    private static final Parameters PRESCRIBED =
            Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT));

    @Property
    void valueThatIsSetIsTheOneThatIsGot(@ForAll("settings") Tuple2<ParameterInfo, Double> setting) {
        ParameterInfo changed = setting.get1();
        Parameters parameters = Parameters.DEFAULT.with(changed, setting.get2());

        assertThat(parameters.get(changed)).isEqualTo(setting.get2());
        for (ParameterInfo other : ParameterInfo.independent()) {
            if (other != changed) {
                assertThat(parameters.get(other)).as(other.symbol()).isEqualTo(Parameters.DEFAULT.get(other));
            }
        }
        assertThat(parameters.with(changed, changed.defaultValue())).isEqualTo(Parameters.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "PRESCRIBED_.*")
    void settingKeepsActivationAndReuse(ParameterInfo parameter) {
        Parameters parameters =
                Parameters.DEFAULT.withActivation(Activation.LINEAR).withReuse(true);

        Parameters changed = parameters.with(parameter, parameter.softRange().upper());

        assertThat(changed.activation()).isEqualTo(Activation.LINEAR);
        assertThat(changed.reuse()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRESCRIBED_NOISE")
    void badValueIsRefusedByNameHoweverItComes(ParameterInfo parameter) {
        double bad = parameter == ParameterInfo.PRESCRIBED_M ? Double.NaN : -1;
        String refusal = parameter.symbol() + " = " + (Double.isNaN(bad) ? "NaN" : "-1") + " is not allowed: "
                + parameter.symbol() + " must be " + parameter.allowed();
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> PRESCRIBED.with(parameter, bad))
                .withMessage(refusal);
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> construct(parameter, bad))
                .withMessage(refusal);
    }

    @Test
    void fractionOfATokenIsRefusedAndNotRounded() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> Parameters.DEFAULT.with(ParameterInfo.TOKENS, 3.5))
                .withMessage("T = 3.5 is not allowed: T must be an integer from 2 to 30");
    }

    @Test
    void activationAndReuseChangeNothingElse() {
        assertThat(Parameters.DEFAULT
                        .withActivation(Activation.LINEAR)
                        .withReuse(true)
                        .withActivation(Activation.SOFTMAX)
                        .withReuse(false))
                .isEqualTo(Parameters.DEFAULT);
        assertThat(Parameters.DEFAULT.withReuse(true).reuse()).isTrue();
        assertThat(Parameters.DEFAULT.withActivation(Activation.LINEAR).activation())
                .isEqualTo(Activation.LINEAR);
    }

    @Test
    void derivedMomentsFollowTheirFormulas() {
        Parameters parameters =
                Parameters.DEFAULT.with(ParameterInfo.KAPPA0, 0.5).with(ParameterInfo.DELTA, 0.25);

        assertThat(parameters.targetSecondMoment()).isEqualTo(1.5);
        assertThat(parameters.labelVariance()).isEqualTo(1.625);
    }

    @Test
    void prescribedMomentsReplaceThoseOfTheTarget() {
        Parameters parameters = PRESCRIBED.with(ParameterInfo.PRESCRIBED_Q0, 3).with(ParameterInfo.KAPPA0, 0.5);

        assertThat(parameters.targetSecondMoment()).isEqualTo(3);
        assertThat(parameters.labelVariance()).isEqualTo(3.25);
        assertThat(parameters.withPrescribed(Optional.empty()).targetSecondMoment())
                .isEqualTo(1.5);
    }

    @Property
    void momentThatIsSetIsTheOneThatIsGot(
            @ForAll @DoubleRange(min = 0.5, max = 9) double q0,
            @ForAll @DoubleRange(min = 0.5, max = 9) double q,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double m) {
        Parameters parameters = PRESCRIBED
                .with(ParameterInfo.PRESCRIBED_M, m)
                .with(ParameterInfo.PRESCRIBED_Q, q)
                .with(ParameterInfo.PRESCRIBED_Q0, q0);

        assertThat(parameters.prescribed()).contains(new PrescribedPretraining(q0, q, m));
        assertThat(parameters.get(ParameterInfo.PRESCRIBED_Q0)).isEqualTo(q0);
        assertThat(parameters.get(ParameterInfo.PRESCRIBED_Q)).isEqualTo(q);
        assertThat(parameters.get(ParameterInfo.PRESCRIBED_M)).isEqualTo(m);
        assertThat(parameters.withPrescribed(Optional.empty())).isEqualTo(Parameters.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "PRESCRIBED_.*")
    void momentCannotBeSetWhereItIsSolvedFor(ParameterInfo moment) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> Parameters.DEFAULT.with(moment, 1))
                .withMessage(
                        "%s = 1.0 is not allowed: %s must be absent where pre-training is solved for",
                        moment.symbol(), moment.symbol());
    }

    @Test
    void reuseNeedsSolvedPretraining() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> PRESCRIBED.withReuse(true))
                .withMessageStartingWith("e = 1 is not allowed: e must be 0 when Q₀, Q and M are prescribed");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() ->
                        Parameters.DEFAULT.withReuse(true).withPrescribed(Optional.of(PrescribedPretraining.DEFAULT)))
                .withMessageStartingWith("e = 1 is not allowed");
    }

    @Test
    void dependsEitherOnPrescribedMomentsOrOnWhatTheyAreSolvedFrom() {
        Set<ParameterInfo> solved =
                EnumSet.of(ParameterInfo.KAPPA0, ParameterInfo.KAPPA, ParameterInfo.ALPHA, ParameterInfo.LAMBDA);
        for (ParameterInfo parameter : ParameterInfo.values()) {
            assertThat(Parameters.DEFAULT.dependsOn(parameter))
                    .as(parameter.symbol())
                    .isEqualTo(!parameter.isPrescribed());
            assertThat(PRESCRIBED.dependsOn(parameter)).as(parameter.symbol()).isEqualTo(!solved.contains(parameter));
        }
    }

    @Provide
    static Arbitrary<Tuple2<ParameterInfo, Double>> settings() {
        return Arbitraries.of(ParameterInfo.class)
                .filter(parameter -> !parameter.isPrescribed())
                .flatMap(parameter -> values(parameter).map(value -> Tuple.of(parameter, value)));
    }

    private static Arbitrary<Double> values(ParameterInfo parameter) {
        if (parameter.isInteger()) {
            return Arbitraries.integers().between(2, 30).map(Integer::doubleValue);
        }
        Interval range = parameter.hardRange();
        return Arbitraries.doubles()
                .between(range.lower(), range.lowerIncluded(), Math.min(range.upper(), 1e9), true)
                .ofScale(12)
                .filter(parameter::accepts);
    }

    private static Parameters construct(ParameterInfo parameter, double value) {
        return new Parameters(
                parameter == ParameterInfo.TOKENS ? (int) value : 3,
                parameter == ParameterInfo.DELTA ? value : 0.5,
                parameter == ParameterInfo.KAPPA0 ? value : 1,
                parameter == ParameterInfo.KAPPA ? value : 1,
                parameter == ParameterInfo.ALPHA ? value : 0.1,
                parameter == ParameterInfo.ALPHA_PRIME ? value : 3,
                parameter == ParameterInfo.LAMBDA ? value : 0.05,
                parameter == ParameterInfo.LAMBDA_PRIME ? value : 0.05,
                Activation.SOFTMAX,
                false,
                parameter == ParameterInfo.BETA ? value : 1,
                parameter == ParameterInfo.RHO ? value : 1,
                Optional.of(new PrescribedPretraining(
                        parameter == ParameterInfo.PRESCRIBED_Q0 ? value : 2,
                        parameter == ParameterInfo.PRESCRIBED_Q ? value : 1,
                        parameter == ParameterInfo.PRESCRIBED_M ? value : 0.5)));
    }
}
