/**
 * The spectral input channel of pre-training: the eigenvalue law of the target's matrix seen through semicircular
 * noise, its edges, and the integrals over it that the state evolution, the Bayes-optimal equation and the stability
 * criterion ask for.
 */
@NullMarked
package org.attune.theory.spectrum;

import org.jspecify.annotations.NullMarked;
