/**
 * Guided tours as files: what is asked and shown at each step, and what is said of it. The format is described for
 * those who write tours in {@code resources/help/tours.md}.
 */
@NullMarked
package org.attune.storage.tour;

import org.jspecify.annotations.NullMarked;
