/**
 * Node sets for Gaussian expectations: scrambled Sobol points mapped to normal variables, in independent scrambles
 * whose spread gives the standard error.
 */
@NullMarked
package org.attune.theory.gaussian;

import org.jspecify.annotations.NullMarked;
