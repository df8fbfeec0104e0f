/**
 * State evolution of pre-training (Result 4, arXiv:2606.05899): spectral input channel, attention output channel, their
 * fixed point, and the collapse beyond λ_c.
 */
@NullMarked
package org.attune.theory.pretraining;

import org.jspecify.annotations.NullMarked;
