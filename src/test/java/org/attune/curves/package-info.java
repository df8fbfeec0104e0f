/** Tests of curves, and predictors that stand in for the theory where its numbers do not matter. */
@NullMarked
package org.attune.curves;

import org.jspecify.annotations.NullMarked;
