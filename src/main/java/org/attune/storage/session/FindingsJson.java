package org.attune.storage.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attune.curves.CurveRequest;
import org.attune.curves.inverse.Crossing;
import org.attune.curves.inverse.TargetAnswer;
import org.attune.curves.inverse.TargetQuestion;
import org.attune.curves.optimum.Finding;
import org.attune.curves.optimum.Missing;
import org.attune.curves.optimum.Objective;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.Optimum;
import org.attune.curves.optimum.Place;
import org.attune.curves.optimum.SamplesSaved;
import org.attune.model.Assessment;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Status;
import org.attune.model.Verdict;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.simulation.SimulationRun;
import org.attune.simulation.SimulationSize;
import org.attune.storage.JsonText;
import org.attune.storage.answers.AnswerText;

/** {@link Findings} as the fields "target", "optima" and "training" of a JSON object; what is not there is empty. */
final class FindingsJson {
    private static final String TARGET = "target";
    private static final String OPTIMA = "optima";
    private static final String TRAINING = "training";
    private static final String QUANTITY = "quantity";
    private static final String VALUE = "value";
    private static final String ERROR = "error";
    private static final String STATE = "state";
    private static final String LEVEL = "level";
    private static final String CROSSINGS = "crossings";
    private static final String PLACE = "place";
    private static final String ASSESSMENT = "assessment";
    private static final String VERDICT = "verdict";
    private static final String REASONS = "reasons";
    private static final String STAGE = "stage";
    private static final String CAUSE = "cause";
    private static final String REACHED = "reached";
    private static final String JUMPS = "jumps";
    private static final String GAPS = "gaps";
    private static final String MISSING = "missing";
    private static final String COORDINATES = "coordinates";
    private static final String PARAMETER = "parameter";
    private static final String PLATEAU = "plateau";
    private static final String ANSWER = "answer";
    private static final String PRETRAINING_ERROR = "pretrainingError";
    private static final String FINETUNING_ERROR = "finetuningError";
    private static final String OVERLAP = "overlap";
    private static final String JOINT = "joint";
    private static final String SAMPLES = "samplesSaved";
    private static final String LAMBDA = "betterLambda";
    private static final String TEST_ERROR = "testError";
    private static final String NEEDED = "alphaPrimeNeeded";
    private static final String DIMENSION = "dimension";
    private static final String SEEDS = "seeds";
    private static final String FIRST_SEED = "firstSeed";
    private static final String INFORMED = "informed";
    private static final String RUNS = "runs";
    private static final String SEED = "seed";
    private static final String PRETRAINING = "pretraining";
    private static final String FINETUNING = "finetuning";
    private static final String LORA_ONLY = "loraOnly";
    private static final String STATUS = "status";
    private static final String ITERATIONS = "iterations";
    private static final String RESIDUAL = "residual";
    private static final String VALUES = "values";

    /** Beyond it not every whole number is a double. */
    private static final long LARGEST_SEED = 1L << 53;

    private FindingsJson() {}

    /** Writes what was found. */
    static ObjectNode tree(Findings findings) {
        ObjectNode object = JsonText.object();
        findings.target().ifPresent(target -> object.set(TARGET, tree(target)));
        findings.optima().ifPresent(optima -> object.set(OPTIMA, tree(optima)));
        if (!findings.training().isEmpty()) {
            ArrayNode training = object.putArray(TRAINING);
            findings.training().forEach(result -> training.add(tree(result)));
        }
        return object;
    }

    /**
     * Reads what was found.
     *
     * @throws FormatException naming the place in the file, the value found and what is allowed
     */
    static Findings read(JsonFields fields) {
        fields.allow(TARGET, OPTIMA, TRAINING);
        try {
            return new Findings(
                    fields.has(TARGET) ? Optional.of(target(fields.object(TARGET))) : Optional.empty(),
                    fields.has(OPTIMA) ? Optional.of(optima(fields.object(OPTIMA))) : Optional.empty(),
                    fields.objects(TRAINING).stream()
                            .map(FindingsJson::training)
                            .toList());
        } catch (FormatException known) {
            throw known;
        } catch (IllegalArgumentException | ArithmeticException refusal) {
            throw new FormatException(
                    FormatException.Kind.INVALID,
                    fields.place() + ": "
                            + Optional.ofNullable(refusal.getMessage()).orElse("not allowed"),
                    refusal);
        }
    }

    private static ObjectNode tree(SavedTarget target) {
        ObjectNode object = JsonText.object();
        object.put(QUANTITY, StateJson.nameOf(target.question().quantity()));
        object.set(VALUE, JsonText.number(target.question().target()));
        object.set(STATE, StateJson.question(target.question().sweep()));
        object.put(LEVEL, JsonFields.nameOf(target.level()));
        ArrayNode crossings = object.putArray(CROSSINGS);
        for (Crossing crossing : target.answer().crossings()) {
            ObjectNode entry = crossings.addObject();
            entry.set(PLACE, tree(crossing.place()));
            entry.set(VALUE, tree(crossing.value()));
            entry.set(ASSESSMENT, tree(crossing.assessment()));
        }
        target.answer().reached().ifPresent(reached -> object.set(REACHED, tree(reached)));
        ArrayNode jumps = object.putArray(JUMPS);
        target.answer().jumps().stream().map(JsonText::number).forEach(jumps::add);
        object.put(GAPS, target.answer().gaps());
        return object;
    }

    private static SavedTarget target(JsonFields fields) {
        fields.allow(QUANTITY, VALUE, STATE, LEVEL, CROSSINGS, REACHED, JUMPS, GAPS);
        List<Crossing> crossings = fields.objects(CROSSINGS).stream()
                .map(entry -> {
                    entry.allow(PLACE, VALUE, ASSESSMENT);
                    return new Crossing(estimate(entry, PLACE), estimate(entry, VALUE), assessment(entry));
                })
                .toList();
        return new SavedTarget(
                new TargetQuestion(
                        fields.choice(QUANTITY, Quantity.class),
                        fields.number(VALUE),
                        SessionJson.state(fields.object(STATE)).request()),
                fields.choice(LEVEL, Level.class),
                new TargetAnswer(
                        crossings,
                        fields.has(REACHED) ? Optional.of(interval(fields, REACHED)) : Optional.empty(),
                        fields.numbers(JUMPS),
                        integer(fields, GAPS)));
    }

    private static ObjectNode tree(SavedOptima saved) {
        Optima optima = saved.optima();
        ObjectNode object = JsonText.object();
        object.set(STATE, parameters(saved.parameters()));
        object.put(LEVEL, JsonFields.nameOf(saved.level()));
        object.set(PRETRAINING_ERROR, finding(optima.lambdaForPretrainingError(), FindingsJson::tree));
        object.set(FINETUNING_ERROR, finding(optima.lambdaForFinetuningError(), FindingsJson::tree));
        object.set(OVERLAP, finding(optima.lambdaForOverlap(), FindingsJson::tree));
        object.set(JOINT, finding(optima.lambdasForFinetuningError(), FindingsJson::tree));
        object.set(SAMPLES, finding(optima.samplesSaved(), FindingsJson::tree));
        return object;
    }

    private static SavedOptima optima(JsonFields fields) {
        fields.allow(STATE, LEVEL, PRETRAINING_ERROR, FINETUNING_ERROR, OVERLAP, JOINT, SAMPLES);
        return new SavedOptima(
                parameters(fields),
                fields.choice(LEVEL, Level.class),
                new Optima(
                        optimum(fields, PRETRAINING_ERROR, Objective.LEAST_PRETRAINING_ERROR),
                        optimum(fields, FINETUNING_ERROR, Objective.LEAST_FINETUNING_ERROR),
                        optimum(fields, OVERLAP, Objective.LARGEST_OVERLAP),
                        optimum(fields, JOINT, Objective.LEAST_FINETUNING_ERROR),
                        finding(fields.object(SAMPLES), FindingsJson::samples)));
    }

    private static <T> ObjectNode finding(Finding<T> finding, Function<T, ObjectNode> value) {
        ObjectNode object = finding.value().map(value).orElseGet(JsonText::object);
        finding.missing().ifPresent(reason -> object.put(MISSING, JsonFields.nameOf(reason)));
        return object;
    }

    private static <T> Finding<T> finding(JsonFields fields, Function<JsonFields, T> value) {
        return fields.has(MISSING)
                ? Finding.none(fields.choice(MISSING, Missing.class))
                : Finding.of(value.apply(fields));
    }

    private static ObjectNode tree(Optimum optimum) {
        ObjectNode object = JsonText.object();
        ArrayNode coordinates = object.putArray(COORDINATES);
        for (Optimum.Coordinate coordinate : optimum.coordinates()) {
            ObjectNode entry = coordinates.addObject();
            entry.put(PARAMETER, coordinate.axis().jsonName());
            entry.set(VALUE, JsonText.number(coordinate.value()));
            entry.put(PLACE, JsonFields.nameOf(coordinate.place()));
            entry.set(PLATEAU, tree(coordinate.plateau()));
        }
        object.put(ANSWER, AnswerText.line(optimum.prediction()));
        return object;
    }

    private static Finding<Optimum> optimum(JsonFields parent, String name, Objective objective) {
        return finding(parent.object(name), fields -> {
            fields.allow(COORDINATES, ANSWER);
            return new Optimum(
                    objective,
                    fields.objects(COORDINATES).stream()
                            .map(entry -> {
                                entry.allow(PARAMETER, VALUE, PLACE, PLATEAU);
                                return new Optimum.Coordinate(
                                        StateJson.parameter(entry, PARAMETER),
                                        entry.number(VALUE),
                                        entry.choice(PLACE, Place.class),
                                        interval(entry, PLATEAU));
                            })
                            .toList(),
                    answer(fields));
        });
    }

    private static Prediction answer(JsonFields fields) {
        return AnswerText.read(List.of(fields.text(ANSWER))).getFirst();
    }

    private static ObjectNode tree(SamplesSaved saved) {
        ObjectNode object = JsonText.object();
        object.set(STATE, parameters(saved.present()));
        object.set(LAMBDA, JsonText.number(saved.betterLambda()));
        object.set(TEST_ERROR, tree(saved.testError()));
        object.set(NEEDED, tree(saved.alphaPrimeNeeded()));
        object.set(ASSESSMENT, tree(saved.assessment()));
        return object;
    }

    private static SamplesSaved samples(JsonFields fields) {
        fields.allow(STATE, LAMBDA, TEST_ERROR, NEEDED, ASSESSMENT);
        return new SamplesSaved(
                parameters(fields),
                fields.number(LAMBDA),
                estimate(fields, TEST_ERROR),
                estimate(fields, NEEDED),
                assessment(fields));
    }

    private static ObjectNode tree(SimulationResult result) {
        SimulationRequest request = result.request();
        ObjectNode object = JsonText.object();
        object.set(STATE, parameters(request.parameters()));
        object.put(DIMENSION, request.dimension());
        object.put(SEEDS, request.seeds());
        object.put(FIRST_SEED, request.firstSeed());
        object.put(INFORMED, request.informed());
        ArrayNode runs = object.putArray(RUNS);
        for (SimulationRun run : result.runs()) {
            ObjectNode entry = runs.addObject();
            entry.put(SEED, run.seed());
            entry.set(PRETRAINING, tree(run.pretraining()));
            entry.set(FINETUNING, tree(run.finetuning()));
            run.loraOnly().ifPresent(ending -> entry.set(LORA_ONLY, tree(ending)));
            ObjectNode values = entry.putObject(VALUES);
            run.values().forEach((quantity, value) -> values.set(StateJson.nameOf(quantity), JsonText.number(value)));
        }
        return object;
    }

    private static SimulationResult training(JsonFields fields) {
        fields.allow(STATE, DIMENSION, SEEDS, FIRST_SEED, INFORMED, RUNS);
        SimulationRequest request = new SimulationRequest(
                parameters(fields),
                integer(fields, DIMENSION),
                integer(fields, SEEDS),
                seed(fields, FIRST_SEED),
                fields.flag(INFORMED));
        return new SimulationResult(
                request,
                SimulationSize.of(request.parameters(), request.dimension(), Long.MAX_VALUE),
                fields.objects(RUNS).stream().map(FindingsJson::run).toList());
    }

    private static SimulationRun run(JsonFields fields) {
        fields.allow(SEED, PRETRAINING, FINETUNING, LORA_ONLY, VALUES);
        JsonFields numbers = fields.object(VALUES);
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        for (String name : numbers.names()) {
            values.put(StateJson.quantity(numbers.place(), name), numbers.number(name));
        }
        return new SimulationRun(
                seed(fields, SEED),
                ending(fields.object(PRETRAINING)),
                ending(fields.object(FINETUNING)),
                fields.has(LORA_ONLY) ? Optional.of(ending(fields.object(LORA_ONLY))) : Optional.empty(),
                values);
    }

    private static ObjectNode tree(Convergence convergence) {
        ObjectNode object = JsonText.object();
        object.put(STATUS, JsonFields.nameOf(convergence.status()));
        object.put(ITERATIONS, convergence.iterations());
        if (Double.isFinite(convergence.residual())) {
            object.set(RESIDUAL, JsonText.number(convergence.residual()));
        }
        return object;
    }

    private static Convergence ending(JsonFields fields) {
        fields.allow(STATUS, ITERATIONS, RESIDUAL);
        return new Convergence(
                fields.choice(STATUS, Status.class),
                integer(fields, ITERATIONS),
                fields.has(RESIDUAL) ? fields.number(RESIDUAL) : Double.POSITIVE_INFINITY);
    }

    private static ObjectNode parameters(Parameters parameters) {
        return StateJson.question(CurveRequest.DEFAULT.with(parameters));
    }

    private static Parameters parameters(JsonFields fields) {
        return SessionJson.state(fields.object(STATE)).request().parameters();
    }

    private static ObjectNode tree(Estimate estimate) {
        ObjectNode object = JsonText.object();
        object.set(VALUE, JsonText.number(estimate.value()));
        object.set(ERROR, JsonText.number(estimate.standardError()));
        return object;
    }

    private static Estimate estimate(JsonFields parent, String name) {
        JsonFields fields = parent.object(name);
        fields.allow(VALUE, ERROR);
        return new Estimate(fields.number(VALUE), fields.number(ERROR));
    }

    private static ArrayNode tree(Interval interval) {
        ArrayNode array = JsonText.object().putArray(VALUES);
        array.add(JsonText.number(interval.lower()));
        array.add(JsonText.number(interval.upper()));
        return array;
    }

    private static Interval interval(JsonFields parent, String name) {
        List<Double> ends = parent.numbers(name);
        if (ends.size() != 2) {
            throw parent.problem(name, "two numbers");
        }
        return Interval.closed(ends.getFirst(), ends.getLast());
    }

    private static ObjectNode tree(Assessment assessment) {
        ObjectNode object = JsonText.object();
        object.put(VERDICT, JsonFields.nameOf(assessment.verdict()));
        ArrayNode reasons = object.putArray(REASONS);
        for (Reason reason : assessment.reasons()) {
            ObjectNode entry = reasons.addObject();
            entry.put(STAGE, JsonFields.nameOf(reason.stage()));
            entry.put(CAUSE, JsonFields.nameOf(reason.cause()));
            entry.put(VERDICT, JsonFields.nameOf(reason.verdict()));
            entry.set(VALUE, JsonText.number(reason.value()));
        }
        return object;
    }

    private static Assessment assessment(JsonFields parent) {
        JsonFields fields = parent.object(ASSESSMENT);
        fields.allow(VERDICT, REASONS);
        return new Assessment(
                fields.choice(VERDICT, Verdict.class),
                fields.objects(REASONS).stream()
                        .map(entry -> {
                            entry.allow(STAGE, CAUSE, VERDICT, VALUE);
                            return new Reason(
                                    entry.choice(STAGE, Stage.class),
                                    entry.choice(CAUSE, Reason.Cause.class),
                                    entry.choice(VERDICT, Verdict.class),
                                    entry.number(VALUE));
                        })
                        .toList());
    }

    private static long seed(JsonFields fields, String name) {
        return fields.integer(name, -LARGEST_SEED, LARGEST_SEED, "a whole number");
    }

    private static int integer(JsonFields fields, String name) {
        return (int) fields.integer(name, -Integer.MAX_VALUE, Integer.MAX_VALUE, "a whole number");
    }
}
