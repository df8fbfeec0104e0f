/**
 * Solving x = F(x) in a few variables: accelerated, safeguarded, with the residual reported; and how errors of F move
 * the solution.
 */
@NullMarked
package org.attune.theory.fixedpoint;

import org.jspecify.annotations.NullMarked;
