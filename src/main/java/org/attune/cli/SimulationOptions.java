package org.attune.cli;

import java.util.List;
import org.attune.model.Accuracy;
import org.attune.model.NumberInput;
import org.attune.model.ParameterException;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The options for how large training runs are, and how many. */
final class SimulationOptions {
    private static final String HEADING = "Training runs";
    private static final String DIMENSION = "dimension";
    private static final String SEEDS = "seeds";
    private static final String SEED = "seed";
    private static final long DEFAULT_SEED = 1;

    private final OptionSpec dimension;
    private final OptionSpec seeds;
    private final OptionSpec seed;
    private final int defaultSeeds;

    /**
     * Adds the options to those of a command.
     *
     * @param defaultDimension what the help says of a dimension that is not given
     * @param defaultSeeds number of runs when nothing is said
     */
    SimulationOptions(OptionSections sections, String defaultDimension, int defaultSeeds) {
        dimension = sections.addOptional(
                HEADING,
                DIMENSION,
                DIMENSION,
                "Dimension D of the tokens: " + allowedDimensions() + ", as far as the memory allows. Time grows as its"
                        + " fourth power. Default: " + defaultDimension + ".");
        this.defaultSeeds = defaultSeeds;
        seeds = sections.addOptional(
                HEADING,
                SEEDS,
                SEEDS,
                "Number of runs that are averaged: " + SimulationRequest.allowedSeeds() + ". Default: " + defaultSeeds
                        + ".");
        seed = sections.addOptional(
                HEADING,
                SEED,
                SEED,
                "Seed of the first run, an integer; the others have the next ones. The same seed gives the same run on"
                        + " every machine. Default: " + DEFAULT_SEED + ".");
    }

    /**
     * D.
     *
     * @throws ParameterException when what is given is no integer
     */
    int dimension(int otherwise) {
        @Nullable String text = OptionSections.text(dimension);
        return text == null ? otherwise : NumberInput.integer(DIMENSION, text, allowedDimensions());
    }

    /**
     * Number of runs.
     *
     * @throws ParameterException when what is given is not allowed
     */
    int seeds() {
        @Nullable String text = OptionSections.text(seeds);
        return text == null ? defaultSeeds : NumberInput.integer(SEEDS, text, SimulationRequest.allowedSeeds());
    }

    /**
     * Seed of the first run.
     *
     * @throws ParameterException when what is given is no integer
     */
    long firstSeed() {
        @Nullable String text = OptionSections.text(seed);
        return text == null ? DEFAULT_SEED : NumberInput.longInteger(SEED, text, Accuracy.ALLOWED_SEEDS);
    }

    /**
     * Refuses options that would change nothing.
     *
     * @param reason what is missing
     * @throws ParameterException when one is given
     */
    void refuseAll(String reason) {
        for (OptionSpec option : List.of(dimension, seeds, seed)) {
            @Nullable String text = OptionSections.text(option);
            if (text != null) {
                throw new ParameterException(option.longestName().substring(2), text, "left out " + reason);
            }
        }
    }

    private static String allowedDimensions() {
        return "an integer from " + SimulationSize.SMALLEST_DIMENSION + " to " + SimulationSize.LARGEST_DIMENSION;
    }
}
