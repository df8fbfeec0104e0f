package org.attune.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options for what the model is: one for each numeric parameter, made from its {@link ParameterInfo}, beside
 * activation and reuse.
 */
final class ModelOptions {
    private final Map<ParameterInfo, OptionSpec> numbers = new EnumMap<>(ParameterInfo.class);
    private final OptionSpec activation;
    private final OptionSpec reuse;

    /** Adds the options to those of a command. */
    ModelOptions(OptionSections sections) {
        for (ParameterInfo.Stage stage : ParameterInfo.Stage.values()) {
            for (ParameterInfo parameter : ParameterInfo.independent()) {
                if (parameter.stage() == stage) {
                    numbers.put(parameter, numberOption(sections, parameter));
                }
            }
        }
        activation = sections.add(
                heading(ParameterInfo.Stage.TASK),
                "activation",
                "σ",
                "Activation of the attention layer: softmax, or linear for x/T.",
                Parameters.DEFAULT.activation().jsonName());
        reuse = sections.add(
                heading(ParameterInfo.Stage.FINETUNING),
                "reuse",
                "e",
                "Whether fine-tuning reuses sequences of the pre-training set (true) or sees fresh ones (false).",
                Boolean.toString(Parameters.DEFAULT.reuse()));
    }

    /**
     * What the options say.
     *
     * @throws org.attune.model.ParameterException when a value is not allowed
     */
    Parameters parameters() {
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
        return parameters
                .withPrescribed(PrescribedPretraining.of(prescribed, ParameterInfo::symbol))
                .withActivation(Activation.parse(OptionSections.requiredText(activation)))
                .withReuse(OptionValues.bool("e", OptionSections.requiredText(reuse)));
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
