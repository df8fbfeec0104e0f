/** Tests of the searches for optima, on landscapes whose best points are known. */
@NullMarked
package org.attune.curves.optimum;

import org.jspecify.annotations.NullMarked;
