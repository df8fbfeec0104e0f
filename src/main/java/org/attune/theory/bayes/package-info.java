/**
 * The Bayes-optimal benchmark (Appendix B, arXiv:2606.05899): the least error that any method can reach from the same
 * data, for both stages.
 *
 * <p>The fine-tuning channel keeps the label noise and the error of the pre-training, Y = χ*χ*ᵀ + n, which Eq. (96) as
 * printed leaves out: without it the Nishimori identity fails and a trained model beats the "optimum".
 *
 * <p>Pure functions and immutable values; tables are handed in already read.
 */
@NullMarked
package org.attune.theory.bayes;

import org.jspecify.annotations.NullMarked;
