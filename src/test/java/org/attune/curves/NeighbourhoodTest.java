package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Status;
import org.junit.jupiter.api.Test;

final class NeighbourhoodTest {
    private static final Parameters HERE = Parameters.DEFAULT;

    @Test
    void findsTheNearestOnTheScaleOfTheSlider() {
        // 1 is farther than 8 from 3 in ratio, but nearer in difference; α′ is spread by ratio.
        Prediction below = at(HERE.with(ParameterInfo.ALPHA_PRIME, 1));
        Prediction above = at(HERE.with(ParameterInfo.ALPHA_PRIME, 8));

        assertThat(new Neighbourhood(List.of(above, below)).nearest(HERE)).containsSame(above);
    }

    @Test
    void measuresEveryParameterInLengthsOfItsSlider() {
        Prediction halfway = at(HERE.with(ParameterInfo.DELTA, 2.5));
        Prediction aLittle = at(HERE.with(ParameterInfo.KAPPA0, 1.2));

        assertThat(new Neighbourhood(List.of(aLittle, halfway)).nearest(HERE)).containsSame(aLittle);
    }

    @Test
    void prefersTheLaterOfEqualOnes() {
        Prediction earlier = SyntheticPredictor.answer(HERE, Level.DRAFT.accuracy(), Status.CONVERGED);
        Prediction later = at(HERE);

        assertThat(new Neighbourhood(List.of(earlier, later)).nearest(HERE)).containsSame(later);
    }

    @Test
    void neverStartsFromAnotherKindOfModel() {
        Neighbourhood others = new Neighbourhood(List.of(
                at(HERE.with(ParameterInfo.TOKENS, 4)),
                at(HERE.withActivation(Activation.LINEAR)),
                at(HERE.withReuse(true)),
                at(HERE.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT)))));

        assertThat(others.nearest(HERE)).isEmpty();
    }

    @Test
    void neverStartsFromWhatHasNotConverged() {
        Prediction astray = SyntheticPredictor.answer(HERE, Level.PREVIEW.accuracy(), Status.NOT_CONVERGED);
        Prediction far = at(HERE.with(ParameterInfo.DELTA, 4));

        assertThat(new Neighbourhood(List.of(far, astray)).nearest(HERE)).containsSame(far);
    }

    @Test
    void coversACurveWhereTheSliderHasMovedLessThanItsPointsAreApart() {
        CurveRequest request = new CurveRequest(
                Parameters.DEFAULT,
                ParameterInfo.ALPHA_PRIME,
                AxisScale.LOGARITHMIC,
                0.3,
                30,
                CurveRequest.DEFAULT_POINTS);
        List<Prediction> curve = IntStream.range(0, request.points())
                .mapToObj(index -> at(request.parametersAt(index)))
                .toList();
        Neighbourhood whole = new Neighbourhood(curve);

        // Δ runs from 0 to 4 in its slider, and 41 points are a fortieth of it apart.
        assertThat(covers(whole, request)).isTrue();
        assertThat(covers(whole, request.with(HERE.with(ParameterInfo.DELTA, 0.59))))
                .isTrue();
        assertThat(covers(whole, request.with(HERE.with(ParameterInfo.DELTA, 0.61))))
                .isFalse();
        assertThat(covers(whole, request.with(HERE.withActivation(Activation.LINEAR))))
                .isFalse();
        Neighbourhood part = new Neighbourhood(curve.subList(0, 30));
        assertThat(covers(part, request)).isFalse();
        assertThat(part.covers(request, List.of(CurvePlace.point(request, 29)))).isTrue();
        assertThat(covers(new Neighbourhood(List.of()), request)).isFalse();
    }

    private static boolean covers(Neighbourhood neighbourhood, CurveRequest request) {
        return neighbourhood.covers(
                request,
                IntStream.range(0, request.points())
                        .mapToObj(index -> CurvePlace.point(request, index))
                        .toList());
    }

    @Test
    void copiesGrowByThemselves() {
        Neighbourhood original = new Neighbourhood(List.of());
        Neighbourhood copy = new Neighbourhood(original);
        copy.add(at(HERE));

        assertThat(original.nearest(HERE)).isEmpty();
        assertThat(copy.nearest(HERE)).isPresent();
    }

    private static Prediction at(Parameters parameters) {
        return SyntheticPredictor.answer(parameters, Level.PREVIEW.accuracy(), Status.CONVERGED);
    }
}
