package org.attune.cli;

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

    private final OptionSpec dimension;
    private final OptionSpec seeds;
    private final OptionSpec seed;

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
                "D, tokens' dimension: " + allowedDimensions() + ", as far as the memory allows. Time grows as its"
                        + " fourth power. Default: " + defaultDimension + ".");
        seeds = sections.add(
                HEADING,
                SEEDS,
                SEEDS,
                "Number of runs that are averaged: " + SimulationRequest.allowedSeeds() + ".",
                Integer.toString(defaultSeeds));
        seed = sections.add(
                HEADING,
                "seed",
                "seed",
                "Seed of the first run, an integer; the others have the next ones. The same seed gives the same run on"
                        + " every machine.",
                "1");
    }

    /**
     * D.
     *
     * @throws ParameterException when what is given is no integer
     */
    int dimension(int otherwise) {
        @Nullable String text = OptionSections.text(dimension);
        return text == null ? otherwise : OptionValues.integer(DIMENSION, text, allowedDimensions());
    }

    /**
     * Number of runs.
     *
     * @throws ParameterException when what is given is not allowed
     */
    int seeds() {
        return OptionValues.integer(SEEDS, OptionSections.requiredText(seeds), SimulationRequest.allowedSeeds());
    }

    /**
     * Seed of the first run.
     *
     * @throws ParameterException when what is given is no integer
     */
    long firstSeed() {
        return OptionValues.longInteger("seed", OptionSections.requiredText(seed));
    }

    private static String allowedDimensions() {
        return "an integer from " + SimulationSize.SMALLEST_DIMENSION + " to " + SimulationSize.LARGEST_DIMENSION;
    }
}
