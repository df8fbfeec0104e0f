package org.attune.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;

/** A curve as a table for people: the quantities that one looks at first, and whether replica symmetry holds. */
final class CurveTable {
    private static final List<Quantity> COLUMNS = List.of(
            Quantity.FINETUNING_TEST_ERROR,
            Quantity.BAYES_FINETUNING_TEST_ERROR,
            Quantity.FROZEN_ERROR,
            Quantity.OVERLAP,
            Quantity.BAYES_OVERLAP,
            Quantity.EFFECTIVE_NOISE,
            Quantity.PRETRAINING_TEST_ERROR);

    private static final String PRETRAINING = "pre-training";
    private static final String FINETUNING = "fine-tuning";

    private CurveTable() {}

    /** A line of symbols and one line for each point. */
    static String of(CurveRequest request, List<Prediction> curve) {
        StringBuilder text = new StringBuilder();
        text.append(row(
                request.axis().symbol(),
                Stream.concat(COLUMNS.stream().map(Quantity::symbol), Stream.of(PRETRAINING, FINETUNING))));
        for (Prediction prediction : curve) {
            text.append(row(
                    Numbers.readable(prediction.parameters().get(request.axis())),
                    Stream.concat(
                            COLUMNS.stream().map(column -> cell(column, prediction)),
                            Stream.of(
                                    verdict(
                                            Stage.PRETRAINING,
                                            prediction.pretraining().convergence(),
                                            prediction),
                                    verdict(
                                            Stage.FINETUNING,
                                            prediction.finetuning().convergence(),
                                            prediction)))));
        }
        return text.toString();
    }

    private static String verdict(Stage stage, Convergence convergence, Prediction prediction) {
        return convergence.status().isAnswer()
                ? prediction.assessment(stage).verdict().label()
                : Numbers.ABSENT;
    }

    private static String cell(Quantity quantity, Prediction prediction) {
        return quantity.of(prediction)
                .map(Estimate::value)
                .map(Numbers::readable)
                .orElse(Numbers.ABSENT);
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others)
                        .map(cell -> String.format(Locale.ROOT, "%12s", cell))
                        .collect(Collectors.joining(" "))
                + "\n";
    }
}
