package org.attune.cli;

import org.attune.model.Accuracy;
import org.attune.model.NumberInput;
import org.attune.storage.Question;
import picocli.CommandLine.Model.OptionSpec;

/** The options shared by every command that asks the theory: those of the model, beside nodes and seed. */
final class ParameterOptions {
    private final ModelOptions model;
    private final OptionSpec nodes;
    private final OptionSpec seed;

    /** Adds the options to those of a command. */
    ParameterOptions(OptionSections sections) {
        model = new ModelOptions(sections);
        Accuracy defaults = Question.DEFAULT.accuracy();
        nodes = sections.add(
                "Accuracy",
                "nodes",
                "nodes",
                "Number of nodes of the Gaussian averages: " + Accuracy.allowedNodes() + ".",
                Integer.toString(defaults.nodes()));
        seed = sections.add(
                "Accuracy",
                "seed",
                "seed",
                "Seed of the nodes, an integer: the same seed gives the same answer on every machine.",
                Long.toString(defaults.seed()));
    }

    /**
     * What the options ask.
     *
     * @throws org.attune.model.ParameterException when a value is not allowed
     */
    Question question() {
        return new Question(
                model.parameters(),
                new Accuracy(
                        NumberInput.integer("nodes", OptionSections.requiredText(nodes), Accuracy.allowedNodes()),
                        NumberInput.longInteger("seed", OptionSections.requiredText(seed), Accuracy.ALLOWED_SEEDS)));
    }
}
