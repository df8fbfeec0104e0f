/** The landscape: a heat map of one quantity over two parameters, with contour lines, optimum and a point to drag. */
@NullMarked
package org.attune.ui.landscape;

import org.jspecify.annotations.NullMarked;
