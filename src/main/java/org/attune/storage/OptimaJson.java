package org.attune.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.attune.curves.optimum.Finding;
import org.attune.curves.optimum.Missing;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.Optimum;
import org.attune.curves.optimum.Place;
import org.attune.curves.optimum.SamplesSaved;
import org.attune.model.Estimate;
import org.attune.model.Quantity;

/**
 * Optima as JSON: "parameters", the question that they belong to, and one object for each optimum and for the samples
 * saved.
 *
 * <p>An optimum has the best value of each parameter that was searched, by its
 * {@link org.attune.model.ParameterInfo#jsonName()}; their "place" in the range, "interior", "lowerEnd", "upperEnd" or
 * "nextToGap"; its "plateau", from where to where the result is worse by less than its standard error; and
 * "pretrainingTestError", "finetuningTestError" and "overlap" there, so that the optima can be compared; and the
 * "verdict" and its "reasons" on the stage of what is best there, as in {@link PredictionJson}. "samplesSaved" has λ
 * and α′ as they are, "betterLambda", the "finetuningTestError" that both share, "alphaPrimeNeeded", "saved", "ratio"
 * and the less favourable "verdict" of both places with the "reasons" of both. Standard errors stand in the
 * "standardErrors" of each object. Where nothing was found, the object has the "reason" alone.
 */
public final class OptimaJson {
    private OptimaJson() {}

    /** The object that holds the optima at a question. */
    public static ObjectNode tree(Question question, Optima optima) {
        ObjectNode root = JsonText.object();
        root.set(PredictionJson.PARAMETERS, ParametersJson.tree(question));
        root.set("lambdaForPretrainingError", found(optima.lambdaForPretrainingError(), OptimaJson::optimum));
        root.set("lambdaForFinetuningError", found(optima.lambdaForFinetuningError(), OptimaJson::optimum));
        root.set("lambdaForOverlap", found(optima.lambdaForOverlap(), OptimaJson::optimum));
        root.set("lambdasForFinetuningError", found(optima.lambdasForFinetuningError(), OptimaJson::optimum));
        root.set("samplesSaved", found(optima.samplesSaved(), OptimaJson::samplesSaved));
        return root;
    }

    /** The text of {@link #tree}, indented, ending with a line feed. */
    public static String text(Question question, Optima optima) {
        return JsonText.of(tree(question, optima));
    }

    private static <T> ObjectNode found(Finding<T> finding, Function<T, ObjectNode> writer) {
        return finding.value()
                .map(writer)
                .orElseGet(() -> JsonText.object()
                        .put("reason", finding.missing().map(Missing::reason).orElseThrow()));
    }

    private static ObjectNode optimum(Optimum optimum) {
        ObjectNode object = JsonText.object();
        ObjectNode places = JsonText.object();
        ObjectNode plateaus = JsonText.object();
        for (Optimum.Coordinate coordinate : optimum.coordinates()) {
            String name = coordinate.axis().jsonName();
            object.set(name, JsonText.number(coordinate.value()));
            places.put(name, name(coordinate.place()));
            plateaus.putArray(name)
                    .add(JsonText.number(coordinate.plateau().lower()))
                    .add(JsonText.number(coordinate.plateau().upper()));
        }
        object.set("place", places);
        object.set("plateau", plateaus);
        ObjectNode errors = JsonText.object();
        put(object, errors, "pretrainingTestError", Quantity.PRETRAINING_TEST_ERROR.of(optimum.prediction()));
        put(object, errors, "finetuningTestError", Quantity.FINETUNING_TEST_ERROR.of(optimum.prediction()));
        put(object, errors, "overlap", Quantity.OVERLAP.of(optimum.prediction()));
        PredictionJson.put(object, optimum.assessment());
        return object.set(PredictionJson.STANDARD_ERRORS, errors);
    }

    private static String name(Place place) {
        return switch (place) {
            case INTERIOR -> "interior";
            case LOWER_END -> "lowerEnd";
            case UPPER_END -> "upperEnd";
            case NEXT_TO_GAP -> "nextToGap";
        };
    }

    private static ObjectNode samplesSaved(SamplesSaved saved) {
        ObjectNode object = JsonText.object();
        ObjectNode errors = JsonText.object();
        object.set("lambda", JsonText.number(saved.present().lambda()));
        object.set("betterLambda", JsonText.number(saved.betterLambda()));
        put(object, errors, "finetuningTestError", Optional.of(saved.testError()));
        object.set("alphaPrime", JsonText.number(saved.present().alphaPrime()));
        put(object, errors, "alphaPrimeNeeded", Optional.of(saved.alphaPrimeNeeded()));
        put(object, errors, "saved", Optional.of(saved.saved()));
        put(object, errors, "ratio", Optional.of(saved.ratio()));
        PredictionJson.put(object, saved.assessment());
        return object.set(PredictionJson.STANDARD_ERRORS, errors);
    }

    private static void put(ObjectNode object, ObjectNode errors, String name, Optional<Estimate> estimate) {
        estimate.ifPresent(number -> {
            object.set(name, JsonText.number(number.value()));
            errors.set(name, JsonText.number(number.standardError()));
        });
    }
}
