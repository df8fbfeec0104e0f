package org.attune.ui.simulate;

import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.curves.CurveRequest;
import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.simulation.SeedAverage;
import org.attune.simulation.SimulationResult;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.Numerals;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/**
 * The end of training runs in a sentence: what was trained, its mean and standard error, and how far the theory is.
 *
 * @param result what was trained
 * @param theory the answer of the theory for the same parameters; empty where there is none
 */
record TrainingOutcome(SimulationResult result, Optional<Prediction> theory) {
    private static final Quantity QUANTITY = Quantity.FINETUNING_TEST_ERROR;
    private static final int DIGITS = 2;

    /** The sentence; empty where no run has a test error. */
    Optional<String> sentence(CurveRequest asked, Texts texts) {
        return result.average(QUANTITY).map(average -> sentence(average, asked, texts));
    }

    private String sentence(SeedAverage average, CurveRequest asked, Texts texts) {
        String trained = texts.text(
                "trained",
                Integer.toString(result.request().dimension()),
                asked.axis().symbol(),
                Numerals.exact(result.request().parameters().get(asked.axis())),
                QUANTITY.symbol(),
                EstimateFormat.both(
                        new Estimate(average.mean(), average.standardError().orElse(0))),
                average.runs());
        OptionalDouble distance = distance(average);
        return theory.filter(prediction -> distance.isPresent())
                .flatMap(prediction -> QUANTITY.of(prediction)
                        .map(estimate -> trained + " "
                                + texts.text(
                                        "trained.theory",
                                        EstimateFormat.both(estimate),
                                        Numerals.exact(Numerals.toSignificant(distance.getAsDouble(), DIGITS)))
                                + doubt(prediction.assessment(QUANTITY.stage()), texts)))
                .orElse(trained);
    }

    /** What speaks against the theory there, with a space before; empty where it holds. */
    private static String doubt(Assessment assessment, Texts texts) {
        String remark = new ModelTexts(texts.language()).remark(assessment);
        return remark.isEmpty() ? "" : " " + remark;
    }

    /** Between mean and theory in standard errors of their difference; empty where there is none. */
    OptionalDouble distance(SeedAverage average) {
        Optional<Estimate> estimate = theory.flatMap(QUANTITY::of);
        double own = average.standardError().orElse(0);
        if (estimate.isEmpty() || own == 0) {
            return OptionalDouble.empty();
        }
        double error = Math.hypot(own, estimate.get().standardError());
        return OptionalDouble.of(Math.abs(average.mean() - estimate.get().value()) / error);
    }
}
