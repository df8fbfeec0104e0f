/**
 * One parameter that moves by itself: over which values, how fast and how often, and the bar that sets it. It goes on
 * only when the curves of the last value have come.
 */
@NullMarked
package org.attune.ui.animate;

import org.jspecify.annotations.NullMarked;
