package org.attune.simulation;

import java.util.Locale;
import org.attune.model.ParameterException;
import org.attune.model.Parameters;

/**
 * How many sequences a run at finite dimension has, and what it needs.
 *
 * @param dimension D
 * @param rank P₀, columns of W*; 0 where pre-training is prescribed
 * @param sequences N, pre-training sequences; 0 where pre-training is prescribed
 * @param labelled N′, fine-tuning sequences
 * @param candidates N′/ρ, of which these are chosen
 * @param bytes memory that the run holds at most
 */
public record SimulationSize(int dimension, int rank, int sequences, int labelled, int candidates, long bytes) {
    /** Smallest D. */
    public static final int SMALLEST_DIMENSION = 8;

    /** Largest D, whatever the memory. */
    public static final int LARGEST_DIMENSION = 100_000;

    /** Vectors that the search of a minimum holds beside its memory of steps. */
    private static final int WORKING_VECTORS = 10;

    /** More candidates take too long to look at. */
    private static final int MOST_CANDIDATES = 20_000_000;

    private static final String SYMBOL = "dimension";

    /**
     * The size of a run.
     *
     * @param parameters what is simulated
     * @param dimension D
     * @param memory bytes that it may hold
     * @throws ParameterException when D is out of range, when the run would not fit into the memory, or when D is too
     *     small for any target weights, for any sequences, or for the sequences of pre-training to hold those that are
     *     reused; the message says which D is allowed
     */
    public static SimulationSize of(Parameters parameters, int dimension, long memory) {
        if (dimension < SMALLEST_DIMENSION || dimension > LARGEST_DIMENSION) {
            throw refusal(dimension, "an integer from " + SMALLEST_DIMENSION + " to " + LARGEST_DIMENSION);
        }
        double needed = bytes(parameters, dimension);
        if (!fits(parameters, dimension, memory)) {
            throw refusal(
                    dimension,
                    "at most " + largest(parameters, memory) + " for these parameters, as a run needs "
                            + mebibytes(needed) + " MiB and may have " + mebibytes((double) memory));
        }
        double square = (double) dimension * dimension;
        boolean trained = parameters.prescribed().isEmpty();
        long rank = trained ? Math.round(parameters.kappa0() * dimension) : 0;
        long sequences = trained ? Math.round(parameters.alpha() * square) : 0;
        long labelled = Math.round(parameters.alphaPrime() * dimension);
        long candidates = Math.max(labelled, Math.round(parameters.alphaPrime() * dimension / parameters.rho()));
        if (trained && rank == 0) {
            throw refusal(
                    dimension, "at least " + (int) Math.ceil(0.5 / parameters.kappa0()) + ", so that W* has a column");
        }
        if (labelled == 0 || (trained && sequences == 0)) {
            throw refusal(dimension, "large enough for N = αD² and N′ = α′D to be 1 or more");
        }
        if (candidates > MOST_CANDIDATES) {
            throw refusal(
                    dimension,
                    "at most " + (int) (MOST_CANDIDATES * parameters.rho() / parameters.alphaPrime())
                            + ", so that there are at most " + MOST_CANDIDATES + " candidates, N′/ρ = α′D/ρ");
        }
        if (parameters.reuse() && candidates > sequences) {
            double smallest = parameters.alphaPrime() / (parameters.rho() * parameters.alpha());
            throw refusal(
                    dimension,
                    "at least " + (int) Math.ceil(smallest) + ", so that the N = αD² sequences of pre-training hold the"
                            + " N′/ρ = α′D/ρ that fine-tuning reuses");
        }
        return new SimulationSize(
                dimension,
                Math.toIntExact(rank),
                Math.toIntExact(sequences),
                Math.toIntExact(labelled),
                Math.toIntExact(candidates),
                (long) needed);
    }

    private static double bytes(Parameters parameters, int dimension) {
        double tokens = parameters.tokens();
        double square = (double) dimension * dimension;
        double labelled = parameters.alphaPrime() * dimension;
        // Chosen sequences are held once as they were chosen, and once in one matrix.
        double finetuning = labelled * (2 * tokens * dimension + 6 * tokens * tokens)
                + (2 * Lbfgs.MEMORY + WORKING_VECTORS) * (double) dimension;
        if (parameters.prescribed().isPresent()) {
            return Double.BYTES * finetuning;
        }
        double pretraining = parameters.alpha() * square * tokens * (dimension + tokens)
                + (2 * Lbfgs.MEMORY + WORKING_VECTORS) * square;
        return Double.BYTES * (Math.max(pretraining, finetuning) + 2 * square + parameters.kappa0() * square);
    }

    private static boolean fits(Parameters parameters, int dimension, long memory) {
        double square = (double) dimension * dimension;
        boolean indexed = parameters.alphaPrime() * square * parameters.tokens() <= Integer.MAX_VALUE
                && square * Math.max(1, parameters.kappa0()) <= Integer.MAX_VALUE;
        return indexed && bytes(parameters, dimension) <= memory;
    }

    private static String largest(Parameters parameters, long memory) {
        int fits = 0;
        int tooLarge = LARGEST_DIMENSION;
        while (tooLarge - fits > 1) {
            int middle = (fits + tooLarge) >>> 1;
            if (fits(parameters, middle, memory)) {
                fits = middle;
            } else {
                tooLarge = middle;
            }
        }
        return Integer.toString(fits);
    }

    private static String mebibytes(double bytes) {
        return String.format(Locale.ROOT, "%.0f", Math.ceil(bytes / (1 << 20)));
    }

    private static ParameterException refusal(int dimension, String allowed) {
        return new ParameterException(SYMBOL, Integer.toString(dimension), allowed);
    }
}
