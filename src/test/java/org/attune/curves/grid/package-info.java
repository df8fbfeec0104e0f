/** Tests of grids: plan, contour lines, paths. */
@NullMarked
package org.attune.curves.grid;

import org.jspecify.annotations.NullMarked;
