/**
 * Two parameters varied at once: what is asked, in which order its cells are solved, contour lines and optimal paths.
 * Pure, and without answers of its own.
 */
@NullMarked
package org.attune.curves.grid;

import org.jspecify.annotations.NullMarked;
