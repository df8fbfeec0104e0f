/**
 * For those who speak in front of others: the look of the window on a projector, and guided tours. Tours are read in
 * {@code storage.tour}; the one that comes with the program is {@code tour.json} among the resources of this package.
 */
@NullMarked
package org.attune.ui.present;

import org.jspecify.annotations.NullMarked;
