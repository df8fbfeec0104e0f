package org.attune.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attune.curves.CachedTheory;
import org.attune.curves.Refinement;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.storage.InformationLibrary;
import org.attune.storage.answers.TourAnswers;
import org.attune.storage.tour.TourStep;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled tour says nothing in numbers that the final curves do not show. */
final class TourNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final double STANDARD_ERRORS = 2;
    private static final List<TourStep> STEPS = BundledTour.in(Language.ENGLISH).steps();
    private static final Predictor THEORY = CachedTheory.predictor(new InformationLibrary(), TourAnswers.read());

    /**
     * A number that a text gives for a quantity.
     *
     * @param value as it stands in the text
     * @param quantity of what
     * @param unit what 1 in the text stands for
     * @param changed the parameters that differ from those of the step, and their values, in turn
     */
    record Claim(String value, Quantity quantity, double unit, List<Object> changed) {
        static Claim of(String value, Quantity quantity, Object... changed) {
            return new Claim(value, quantity, 1, List.of(changed));
        }
    }

    /**
     * What the text of a step says in numbers.
     *
     * @param index of the step, from 0
     * @param given values of parameters, and what else is no result
     * @param claims results
     */
    record Told(int index, List<String> given, List<Claim> claims) {
        static Told of(int index, String given, Claim... claims) {
            return new Told(index, given.isEmpty() ? List.of() : List.of(given.split(" ", -1)), List.of(claims));
        }
    }

    static List<Told> told() {
        ParameterInfo more = ParameterInfo.ALPHA_PRIME;
        ParameterInfo alpha = ParameterInfo.ALPHA;
        ParameterInfo ridge = ParameterInfo.LAMBDA;
        ParameterInfo beta = ParameterInfo.BETA;
        ParameterInfo rho = ParameterInfo.RHO;
        Quantity error = Quantity.FINETUNING_TEST_ERROR;
        Quantity overlap = Quantity.OVERLAP;
        Quantity noise = Quantity.EFFECTIVE_NOISE;
        return List.of(
                Told.of(
                        0,
                        "3",
                        Claim.of("0.43", error),
                        Claim.of("0.59", Quantity.FROZEN_ERROR),
                        Claim.of("0.83", Quantity.LORA_ONLY_ERROR),
                        Claim.of("0.25", Quantity.BAYES_FINETUNING_TEST_ERROR)),
                Told.of(
                        1,
                        "3 0.01 0.1 1",
                        Claim.of("0.79", error, alpha, 0.01),
                        Claim.of("0.43", error, alpha, 0.1),
                        Claim.of("0.15", error, alpha, 1.0)),
                Told.of(
                        2,
                        "2 2 0.01 0.1 1 2 0.1 0",
                        Claim.of("2.13", noise, alpha, 0.01),
                        Claim.of("1.15", noise, alpha, 0.1),
                        Claim.of("0.33", noise, alpha, 1.0),
                        Claim.of("0.25", Quantity.IRREDUCIBLE_NOISE),
                        Claim.of("0.85", noise, alpha, 0.1, ParameterInfo.DELTA, 0.0)),
                Told.of(
                        3,
                        "1.5 3 30 3 30 1.5",
                        Claim.of("0.85", overlap, more, 1.5),
                        Claim.of("0.95", overlap, more, 3.0),
                        Claim.of("0.996", overlap, more, 30.0),
                        Claim.of("0.43", error, more, 3.0),
                        Claim.of("0.39", error, more, 30.0),
                        Claim.of("0.53", error, more, 1.5),
                        Claim.of("0.59", Quantity.FROZEN_ERROR)),
                Told.of(
                        4,
                        "0.1 0.01 0.001 0.2",
                        Claim.of("0.39", error, ridge, 0.01),
                        Claim.of("0.46", error, ridge, 0.001),
                        Claim.of("0.60", error, ridge, 0.2),
                        Claim.of("0.55", Quantity.LAMBDA_CRITICAL),
                        Claim.of("0.83", Quantity.LORA_ONLY_ERROR)),
                Told.of(
                        5,
                        "3 1 2 0.5 0.2 0 0.001 0.03",
                        Claim.of("0.001", Quantity.PRETRAINING_TRAIN_ERROR, ridge, 0.001),
                        Claim.of("0.997", overlap, ridge, 0.001),
                        Claim.of("0.26", error, ridge, 0.001),
                        Claim.of("0.18", error, ridge, 0.03),
                        Claim.of("0.986", overlap, ridge, 0.03)),
                Told.of(
                        6,
                        "0.001 1 0.55",
                        Claim.of("0.46", error, beta, 1.0),
                        Claim.of("0.39", error, beta, 0.76),
                        Claim.of("0.76", Quantity.BETA_MIN),
                        Claim.of("0.82", noise, beta, 0.76),
                        Claim.of("0.95", noise, beta, 1.0),
                        Claim.of("0.36", error, beta, 0.55)),
                Told.of(
                        7,
                        "0.001 1 0.5 0.1",
                        Claim.of("0.46", error, rho, 1.0),
                        Claim.of("0.44", error, rho, 0.5),
                        Claim.of("0.43", error, rho, 0.1),
                        Claim.of("0.94", overlap, rho, 1.0),
                        Claim.of("0.95", overlap, rho, 0.5),
                        Claim.of("0.96", overlap, rho, 0.1)),
                Told.of(
                        8,
                        // The bounds of the verdict, the places where it changes, and an overlap of training.
                        "5 15 3 1 1.4 1.2 0.5 0.67 1",
                        new Claim("56", Quantity.FINETUNING_JUMP_SHARE, -0.01, List.of(more, 0.5)),
                        Claim.of("0", overlap, more, 0.5),
                        Claim.of("0.9", Quantity.FINETUNING_REPLICON, more, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyNumberOfATextIsOfTheFinalCurves(Told told) {
        List<String> numbers =
                new ArrayList<>(NUMBER.matcher(STEPS.get(told.index()).text())
                        .results()
                        .map(match -> match.group())
                        .toList());
        told.given().forEach(numbers::remove);
        told.claims().forEach(claim -> numbers.remove(claim.value()));
        assertThat(numbers).as("numbers that nothing tests").isEmpty();

        assertThat(told.claims()).allSatisfy(claim -> {
            Estimate answer = claim.quantity()
                    .of(answer(parameters(told.index(), claim.changed())))
                    .orElseThrow();
            int decimals = claim.value().contains(".")
                    ? claim.value().length() - claim.value().indexOf('.') - 1
                    : 0;
            double unit = Math.abs(claim.unit());
            double rounding = 0.5 * Math.pow(10, -decimals) * unit;
            assertThat(Math.abs(answer.value() - claim.unit() * Double.parseDouble(claim.value())))
                    .as("%s = %s, told as %s", claim.quantity().symbol(), answer, claim.value())
                    .isLessThanOrEqualTo(rounding * (1 + 1e-9) + STANDARD_ERRORS * answer.standardError());
        });
    }

    @Test
    void everyStepIsTested() {
        assertThat(told())
                .extracting(Told::index)
                .containsExactlyElementsOf(
                        IntStream.range(0, STEPS.size()).boxed().toList());
    }

    @Test
    void thePlacesWhereTheTheoryBreaksAreThoseOfTheText() {
        assertThat(verdict(1.5)).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(1.3)).isEqualTo(Verdict.DOUBTFUL);
        assertThat(verdict(1.1)).isEqualTo(Verdict.BROKEN);
    }

    private static Verdict verdict(double samples) {
        return answer(parameters(8, List.of(ParameterInfo.ALPHA_PRIME, samples)))
                .assessment(Stage.FINETUNING)
                .verdict();
    }

    private static Parameters parameters(int step, List<Object> changed) {
        Parameters parameters = STEPS.get(step).state().request().parameters();
        for (int i = 0; i < changed.size(); i += 2) {
            parameters = parameters.with((ParameterInfo) changed.get(i), (Double) changed.get(i + 1));
        }
        return parameters;
    }

    /** As the charts have it at last: a draft where replica symmetry is broken. */
    private static Prediction answer(Parameters parameters) {
        return Refinement.predict(THEORY, parameters, Level.FINAL.accuracy(), null, CancellationSignal.NONE);
    }
}
