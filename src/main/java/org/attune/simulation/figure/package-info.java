/** Training runs beside the curves of a figure of the paper: which ones, and what they share. */
@NullMarked
package org.attune.simulation.figure;

import org.jspecify.annotations.NullMarked;
