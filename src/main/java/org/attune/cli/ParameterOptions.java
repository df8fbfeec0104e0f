package org.attune.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.storage.Question;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options shared by every command that asks the theory: one for each numeric parameter, made from its
 * {@link ParameterInfo}, beside activation, reuse, nodes and seed.
 */
final class ParameterOptions {
    private final Map<ParameterInfo, OptionSpec> numbers = new EnumMap<>(ParameterInfo.class);
    private final OptionSpec activation;
    private final OptionSpec reuse;
    private final OptionSpec nodes;
    private final OptionSpec seed;

    /** Adds the options to those of a command. */
    ParameterOptions(OptionSections sections) {
        for (ParameterInfo.Stage stage : ParameterInfo.Stage.values()) {
            for (ParameterInfo parameter : ParameterInfo.values()) {
                if (parameter.stage() == stage) {
                    numbers.put(parameter, numberOption(sections, parameter));
                }
            }
        }
        Question defaults = Question.DEFAULT;
        activation = sections.add(
                heading(ParameterInfo.Stage.TASK),
                "activation",
                "σ",
                "Activation of the attention layer: softmax, or linear for x/T.",
                defaults.parameters().activation().jsonName());
        reuse = sections.add(
                heading(ParameterInfo.Stage.FINETUNING),
                "reuse",
                "e",
                "true when fine-tuning reuses sequences of the pre-training set, false when it sees fresh ones.",
                Boolean.toString(defaults.parameters().reuse()));
        nodes = sections.add(
                "Accuracy",
                "nodes",
                "nodes",
                "Number of nodes of the Gaussian averages: " + Accuracy.allowedNodes() + ".",
                Integer.toString(defaults.accuracy().nodes()));
        seed = sections.add(
                "Accuracy",
                "seed",
                "seed",
                "Seed of the nodes, an integer: the same seed gives the same answer on every machine.",
                Long.toString(defaults.accuracy().seed()));
    }

    /**
     * What the options ask.
     *
     * @throws ParameterException when a value is not allowed
     */
    Question question() {
        Parameters parameters = Parameters.DEFAULT;
        Map<ParameterInfo, Double> prescribed = new EnumMap<>(ParameterInfo.class);
        for (Map.Entry<ParameterInfo, OptionSpec> number : numbers.entrySet()) {
            ParameterInfo parameter = number.getKey();
            if (parameter.isPrescribed()) {
                String text = OptionSections.text(number.getValue());
                if (text != null) {
                    prescribed.put(parameter, parameter.parse(text));
                }
            } else {
                parameters =
                        parameters.with(parameter, parameter.parse(OptionSections.requiredText(number.getValue())));
            }
        }
        return new Question(
                parameters
                        .withPrescribed(PrescribedPretraining.of(prescribed, ParameterInfo::symbol))
                        .withActivation(Activation.parse(OptionSections.requiredText(activation)))
                        .withReuse(OptionValues.bool("e", OptionSections.requiredText(reuse))),
                new Accuracy(
                        OptionValues.integer("nodes", OptionSections.requiredText(nodes), Accuracy.allowedNodes()),
                        OptionValues.longInteger("seed", OptionSections.requiredText(seed))));
    }

    private static OptionSpec numberOption(OptionSections sections, ParameterInfo parameter) {
        String help = parameter.help() + " " + capitalized(parameter.allowed()) + ".";
        if (parameter.isPrescribed()) {
            return sections.addOptional(heading(parameter.stage()), parameter.optionName(), parameter.symbol(), help);
        }
        return sections.add(
                heading(parameter.stage()),
                parameter.optionName(),
                parameter.symbol(),
                help,
                Numbers.plain(parameter.defaultValue()));
    }

    private static String heading(ParameterInfo.Stage stage) {
        return switch (stage) {
            case TASK -> "Task";
            case PRETRAINING -> "Pre-training";
            case FINETUNING -> "Fine-tuning";
            case PRESCRIBED -> "Pre-training given instead of solved for: all three, or none";
        };
    }

    private static String capitalized(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }
}
