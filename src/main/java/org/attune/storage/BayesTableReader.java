package org.attune.storage;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.attune.model.Activation;
import org.attune.theory.bayes.FinetuningInformation;
import org.attune.theory.bayes.InformationTable;
import org.attune.theory.bayes.SampledInformation;

/** Reads the shipped tables of fine-tuning information from the class path. */
public final class BayesTableReader {
    private static final int DIRECT_NODES = 4096;
    private static final long DIRECT_SEED = 1;

    private BayesTableReader() {}

    /**
     * The table of one number of tokens and one activation.
     *
     * @param tokens T ≥ 2
     * @return empty when none is shipped
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it is damaged
     */
    public static Optional<InformationTable> read(int tokens, Activation activation) {
        String name = "/org/attune/theory/bayes/information-" + tokens + "-" + activation.jsonName() + ".txt";
        return ResourceLines.read(name).map(InformationTable::parse);
    }

    /**
     * The shipped table, or where there is none a direct evaluation, which takes seconds per answer.
     *
     * @param tokens T ≥ 2
     */
    public static FinetuningInformation information(int tokens, Activation activation) {
        Optional<InformationTable> table = read(tokens, activation);
        return table.isPresent() ? table.get() : new SampledInformation(tokens, activation, DIRECT_NODES, DIRECT_SEED);
    }
}
