package org.attune.simulation;

import java.util.List;
import java.util.stream.LongStream;
import org.attune.model.ParameterException;
import org.attune.model.Parameters;

/**
 * Training runs that are asked for.
 *
 * @param parameters what is simulated
 * @param dimension D, as {@link SimulationSize} allows
 * @param seeds number of runs, from 1 to {@value #MOST_SEEDS}
 * @param firstSeed seed of the first run; the others have the next ones
 * @param informed whether fine-tuning also starts from w*, as in Figure 4 of the paper, where random starts seldom find
 *     the lowest minimum
 */
public record SimulationRequest(Parameters parameters, int dimension, int seeds, long firstSeed, boolean informed) {
    /** Most runs. */
    public static final int MOST_SEEDS = 1000;

    /**
     * Checks the number of runs.
     *
     * @throws ParameterException when it is out of range
     */
    public SimulationRequest {
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new ParameterException("seeds", Integer.toString(seeds), allowedSeeds());
        }
    }

    /** The numbers of runs that are allowed, in words, for messages. */
    public static String allowedSeeds() {
        return "an integer from 1 to " + MOST_SEEDS;
    }

    /** The seeds of the runs. */
    public List<Long> allSeeds() {
        return LongStream.range(firstSeed, firstSeed + seeds).boxed().toList();
    }
}
