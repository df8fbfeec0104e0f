package org.attune.storage;

import org.attune.model.Accuracy;
import org.attune.model.Parameters;

/**
 * One question as files and the command line hold it: the "parameters" object of the JSON.
 *
 * @param parameters what is asked
 * @param accuracy with how many nodes
 */
public record Question(Parameters parameters, Accuracy accuracy) {
    /** Number of nodes when nothing is said: standard errors of about 1e-3. */
    public static final int DEFAULT_NODES = 1 << 12;

    /** What is asked when nothing is said. */
    public static final Question DEFAULT =
            new Question(Parameters.DEFAULT, new Accuracy(DEFAULT_NODES, Accuracy.DEFAULT_SEED));
}
