package org.attune.ui.history;

import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.curves.preset.PanelName;
import org.attune.storage.session.NamedState;
import org.attune.storage.session.Sight;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.compare.ComparisonState;
import org.attune.ui.landscape.LandscapeSettings;

/**
 * What can be taken back, and what is in sight meanwhile; immutable.
 *
 * @param request what is asked
 * @param arrangement which charts stand on the board, what they draw and how they are looked at
 * @param comparison what the curves are compared with
 * @param landscape what the landscape shows
 * @param snapshots the named states, in their order
 * @param figure the panel of the paper that was chosen last, which the caption names; empty for none
 * @param sight what is in sight; to turn to something else is no change that is taken back
 */
public record ExplorerState(
        CurveRequest request,
        BoardArrangement arrangement,
        ComparisonState comparison,
        LandscapeSettings landscape,
        List<NamedState> snapshots,
        Optional<PanelName> figure,
        Sight sight) {
    /** Defensive copy. */
    public ExplorerState {
        snapshots = List.copyOf(snapshots);
    }

    /** A question and its charts, all else as at the start. */
    public ExplorerState(CurveRequest request, BoardArrangement arrangement) {
        this(
                request,
                arrangement,
                ComparisonState.NONE,
                LandscapeSettings.INITIAL,
                List.of(),
                Optional.empty(),
                Sight.INITIAL);
    }

    /** A copy that asks something else. */
    public ExplorerState with(CurveRequest other) {
        return new ExplorerState(other, arrangement, comparison, landscape, snapshots, figure, sight);
    }

    /** A copy with other charts. */
    public ExplorerState with(BoardArrangement other) {
        return new ExplorerState(request, other, comparison, landscape, snapshots, figure, sight);
    }

    /** A copy that is compared with something else. */
    public ExplorerState with(ComparisonState other) {
        return new ExplorerState(request, arrangement, other, landscape, snapshots, figure, sight);
    }

    /** A copy with another landscape. */
    public ExplorerState with(LandscapeSettings other) {
        return new ExplorerState(request, arrangement, comparison, other, snapshots, figure, sight);
    }

    /** A copy with other snapshots. */
    public ExplorerState with(List<NamedState> others) {
        return new ExplorerState(request, arrangement, comparison, landscape, others, figure, sight);
    }

    /** A copy that a panel of the paper was chosen for. */
    public ExplorerState with(PanelName chosen) {
        return new ExplorerState(request, arrangement, comparison, landscape, snapshots, Optional.of(chosen), sight);
    }

    /** A copy with something else in sight. */
    public ExplorerState with(Sight other) {
        return new ExplorerState(request, arrangement, comparison, landscape, snapshots, figure, other);
    }
}
