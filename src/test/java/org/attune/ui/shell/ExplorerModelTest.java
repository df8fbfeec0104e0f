package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExplorerModelTest {
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
        model.setRange(0.3, 30);
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
        assertThat(model.request().from()).isEqualTo(0.3);
    }

    @Test
    void valueOutsideTheXRangeLeavesTheRange() {
        model.setParameter(ParameterInfo.ALPHA_PRIME, 100);

        assertThat(model.request().to()).isEqualTo(30);
        assertThat(model.request().marker()).isEqualTo(100);
    }

    @Test
    void resetGoesBackToTheStart() {
        model.setParameter(ParameterInfo.ALPHA_PRIME, 100);
        model.setAxis(ParameterInfo.KAPPA);
        model.reset();

        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
    }
}
