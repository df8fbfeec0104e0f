/**
 * Puts the stages of the theory together into one prediction, and lets whoever asks remember what a stage has answered.
 * A package of its own because the stages use what {@code theory} itself holds.
 */
@NullMarked
package org.attune.theory.prediction;

import org.jspecify.annotations.NullMarked;
