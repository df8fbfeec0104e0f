/**
 * Training runs at finite dimension D, the dots of the paper's figures: sequences, labels and weights are drawn, both
 * losses are minimised, and the errors measured; nothing of the theory's equations is used. A run is a pure function of
 * the parameters, D and a seed; only what puts the runs of several seeds together has threads.
 */
@NullMarked
package org.attune.simulation;

import org.jspecify.annotations.NullMarked;
