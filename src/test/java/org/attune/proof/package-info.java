/**
 * Proofs that cross packages: for each part of the theory a comparison with something independent (plain Monte Carlo,
 * closed forms, finite matrices, finite training runs), the page on departures from the paper, and the robustness of
 * the whole predictor at random points of the hard range.
 */
@NullMarked
package org.attune.proof;

import org.jspecify.annotations.NullMarked;
