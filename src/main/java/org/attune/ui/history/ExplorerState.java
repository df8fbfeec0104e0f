package org.attune.ui.history;

import org.attune.curves.CurveRequest;
import org.attune.ui.charts.BoardArrangement;

/**
 * What can be taken back: what is asked, and which curves stand where; immutable.
 *
 * @param request what is asked
 * @param arrangement which charts stand on the board and what they draw
 */
public record ExplorerState(CurveRequest request, BoardArrangement arrangement) {}
