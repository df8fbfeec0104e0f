/**
 * The charts: what each one draws, in which colours, and the board that shows them live.
 *
 * <p>Everything but {@link org.attune.ui.charts.ChartBoard} and its panes is plain Java2D and works without a window,
 * so that an exported figure is drawn by the same code as the screen.
 */
@NullMarked
package org.attune.ui.charts;

import org.jspecify.annotations.NullMarked;
