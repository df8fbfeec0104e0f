package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExplorerModelTest {
    private static final Optional<PrescribedPretraining> PRESCRIBED = Optional.of(PrescribedPretraining.DEFAULT);

    private final ExplorerModel model = new ExplorerModel(CurveRequest.DEFAULT);
    private final List<CurveRequest> changes = new ArrayList<>();

    @BeforeEach
    void listen() {
        model.requestProperty().addListener((property, before, request) -> changes.add(request));
    }

    @Test
    void eachChangeReplacesTheWholeRequest() {
        model.setParameter(ParameterInfo.DELTA, 1);
        model.setActivation(Activation.LINEAR);

        Parameters expected = Parameters.DEFAULT.with(ParameterInfo.DELTA, 1).withActivation(Activation.LINEAR);
        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT.with(expected));
        assertThat(changes).hasSize(2);
    }

    @Test
    void sameValueIsNoChange() {
        model.setParameter(ParameterInfo.DELTA, 0.5);
        model.setActivation(Activation.SOFTMAX);
        model.setAxis(ParameterInfo.ALPHA_PRIME);
        model.setScale(AxisScale.LOGARITHMIC);
        model.setRange(1.5, 30);
        model.reset();

        assertThat(changes).isEmpty();
    }

    @Test
    void refusedValueChangesNothing() {
        assertThatThrownBy(() -> model.setParameter(ParameterInfo.KAPPA, 0.5))
                .isInstanceOf(ParameterException.class)
                .hasMessageContainingAll("κ", "0.5", "≥ 1");
        assertThatThrownBy(() -> model.setRange(5, 2)).isInstanceOf(ParameterException.class);

        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
        assertThat(changes).isEmpty();
    }

    @Test
    void anotherAxisBringsItsOwnRangeAndScale() {
        model.setParameter(ParameterInfo.ALPHA, 0.2);
        model.setAxis(ParameterInfo.DELTA);

        assertThat(model.request())
                .isEqualTo(CurveRequest.over(Parameters.DEFAULT.with(ParameterInfo.ALPHA, 0.2), ParameterInfo.DELTA));
        assertThat(model.request().scale()).isEqualTo(AxisScale.LINEAR);
        assertThat(model.request().from()).isZero();
    }

    @Test
    void logarithmicAxisNeverStartsAtZero() {
        model.setAxis(ParameterInfo.DELTA);
        model.setScale(AxisScale.LOGARITHMIC);

        assertThat(model.request().from()).isEqualTo(0.01);
        assertThat(model.request().to()).isEqualTo(4);
    }

    @Test
    void markerSetsTheSweptParameterWithinTheRange() {
        model.setMarker(4.56789123);
        assertThat(model.parameters().alphaPrime()).isEqualTo(4.568);
        model.setMarker(29.99999);
        assertThat(model.parameters().alphaPrime()).isEqualTo(30);
        assertThat(model.request().from()).isEqualTo(1.5);
    }

    @Test
    void valueOutsideTheXRangeLeavesTheRange() {
        model.setParameter(ParameterInfo.ALPHA_PRIME, 100);

        assertThat(model.request().to()).isEqualTo(30);
        assertThat(model.request().marker()).isEqualTo(100);
    }

    @Test
    void axisReachesAsFarAsTheSliderOnceThisHasLeftIt() {
        assertThat(model.request().from()).isEqualTo(1.5);
        model.setParameter(ParameterInfo.ALPHA_PRIME, 1.4);
        assertThat(model.request().from()).isEqualTo(0.3);
        model.setParameter(ParameterInfo.ALPHA_PRIME, 0.5);
        model.setParameter(ParameterInfo.ALPHA_PRIME, 3);
        assertThat(model.request().from()).as("stays while dragging back").isEqualTo(0.3);
        assertThat(model.request().to()).isEqualTo(30);
    }

    @Test
    void axisThatComesBackHoldsTheMarker() {
        model.setParameter(ParameterInfo.ALPHA_PRIME, 0.7);
        model.setAxis(ParameterInfo.LAMBDA);
        model.setAxis(ParameterInfo.ALPHA_PRIME);
        assertThat(model.request().from()).isEqualTo(0.3);

        model.setAxis(ParameterInfo.LAMBDA);
        model.setPrescribed(PRESCRIBED);
        assertThat(model.request().from()).isEqualTo(0.3);
    }

    @Test
    void rangeOfOnesOwnStaysWhenTheSliderLeavesIt() {
        model.setRange(2, 10);
        model.setParameter(ParameterInfo.ALPHA_PRIME, 1);

        assertThat(model.request().from()).isEqualTo(2);
    }

    @Test
    void resetGoesBackToTheStart() {
        model.setParameter(ParameterInfo.ALPHA_PRIME, 100);
        model.setAxis(ParameterInfo.KAPPA);
        model.reset();

        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
    }

    @Test
    void sequencesAreFreshOrReused() {
        model.setReuse(true);
        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT.withReuse(true));
        model.setReuse(false);
        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
    }

    @Test
    void prescribingMakesSequencesFresh() {
        model.setReuse(true);
        model.setPrescribed(PRESCRIBED);

        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT.withPrescribed(PRESCRIBED));
        assertThatThrownBy(() -> model.setReuse(true)).isInstanceOf(ParameterException.class);
        model.setPrescribed(Optional.empty());
        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
    }

    @Test
    void sweepOfAParameterThatDoesNotMatterAnyMoreBecomesOneOfAlphaPrime() {
        model.setAxis(ParameterInfo.LAMBDA);
        model.setPrescribed(PRESCRIBED);
        assertThat(model.request().axis()).isEqualTo(ParameterInfo.ALPHA_PRIME);

        model.setAxis(ParameterInfo.PRESCRIBED_M);
        model.setPrescribed(Optional.empty());
        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
    }

    @Test
    void sweepOfAnotherParameterStaysInEitherMode() {
        model.setAxis(ParameterInfo.BETA);
        model.setRange(0.5, 2);
        model.setPrescribed(PRESCRIBED);
        model.setPrescribed(Optional.empty());

        assertThat(model.request().axis()).isEqualTo(ParameterInfo.BETA);
        assertThat(model.request().to()).isEqualTo(2);
    }

    @Test
    void rangeOfAPrescribedMomentFollowsTheOtherTwo() {
        model.setPrescribed(PRESCRIBED);
        model.setAxis(ParameterInfo.PRESCRIBED_M);
        assertThat(model.request().to()).isEqualTo(1.5);

        model.setParameter(ParameterInfo.PRESCRIBED_Q, 0.96);
        assertThat(model.request().to()).isEqualTo(1.2);
        model.setParameter(ParameterInfo.PRESCRIBED_Q, 1.5);
        assertThat(model.request().to()).isEqualTo(1.5);

        model.setRange(0.5, 1.4);
        model.setParameter(ParameterInfo.PRESCRIBED_Q0, 2);
        assertThat(model.request().to()).as("a range of one's own stays").isEqualTo(1.4);
        model.setParameter(ParameterInfo.PRESCRIBED_Q, 0.72);
        assertThat(model.request().to()).as("as far as it can").isEqualTo(1.2);
    }

    @Test
    void rangeOfTheEffectiveNoiseFollowsTheLabelNoise() {
        model.setPrescribed(PRESCRIBED);
        model.setAxis(ParameterInfo.PRESCRIBED_NOISE);
        assertThat(model.request().from()).isEqualTo(0.25);

        model.setParameter(ParameterInfo.DELTA, 2);
        assertThat(model.request().from()).isEqualTo(1);
        model.setRange(1.2, 4);
        model.setParameter(ParameterInfo.DELTA, 1);
        assertThat(model.request().from()).as("a range of one's own stays").isEqualTo(1.2);
        model.setParameter(ParameterInfo.DELTA, 3);
        assertThat(model.request().from()).as("as far as it can").isEqualTo(1.5);
    }

    @Test
    void markerOnTheEffectiveNoiseMovesBothSecondMoments() {
        model.setPrescribed(Optional.of(new PrescribedPretraining(2, 1.5, 1)));
        model.setAxis(ParameterInfo.PRESCRIBED_NOISE);
        model.setMarker(2.75);

        assertThat(model.parameters().prescribed()).contains(new PrescribedPretraining(2.5, 2, 1));
        assertThat(model.request().marker()).isEqualTo(2.75);
    }

    @Test
    void momentsThatAreNoCovarianceAreRefused() {
        model.setPrescribed(PRESCRIBED);
        changes.clear();

        assertThatThrownBy(() -> model.setParameter(ParameterInfo.PRESCRIBED_M, 1.6))
                .isInstanceOf(ParameterException.class)
                .hasMessageContainingAll("M", "1.6", "covariance");
        assertThat(changes).isEmpty();
    }

    @Test
    void severalParametersAreSetAsOneChange() {
        model.setParameters(Map.of(ParameterInfo.LAMBDA, 0.2, ParameterInfo.LAMBDA_PRIME, 0.3));

        assertThat(changes)
                .containsExactly(CurveRequest.DEFAULT.with(
                        Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.2).with(ParameterInfo.LAMBDA_PRIME, 0.3)));
    }
}
