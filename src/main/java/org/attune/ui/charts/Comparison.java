package org.attune.ui.charts;

import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Quantity;
import org.attune.model.number.DecimalSign;

/**
 * What all charts show beside the current curves.
 *
 * @param ghosts what stands beside them, the first above the others
 * @param subtracted what is subtracted from everything, so that differences are drawn; empty for none
 * @param dots training runs on the axis of the current curves; not drawn beside differences
 */
public record Comparison(List<Ghost> ghosts, Optional<Ghost> subtracted, List<ChartDot> dots) {
    /** Nothing. */
    public static final Comparison NONE = new Comparison(List.of(), Optional.empty());

    /** Defensive copy. */
    public Comparison {
        ghosts = List.copyOf(ghosts);
        dots = List.copyOf(dots);
    }

    /** Curves without dots. */
    public Comparison(List<Ghost> ghosts, Optional<Ghost> subtracted) {
        this(ghosts, subtracted, List.of());
    }

    /** The same with other dots. */
    Comparison withDots(List<ChartDot> newDots) {
        return new Comparison(ghosts, subtracted, newDots);
    }

    /** The same with another decimal sign in the names of the curves. */
    Comparison with(DecimalSign sign) {
        return new Comparison(
                ghosts.stream().map(ghost -> ghost.with(sign)).toList(),
                subtracted.map(ghost -> ghost.with(sign)),
                dots);
    }

    private List<ChartDot> dots(ChartContent content, Snapshot snapshot) {
        CurveRequest request = snapshot.request();
        return dots.stream()
                .filter(dot -> content.visible().contains(dot.quantity()))
                .filter(dot -> dot.x() >= request.from() && dot.x() <= request.to())
                .toList();
    }

    /**
     * The data of a chart, with what is compared. What was swept over another parameter does not fit on the axis and is
     * left out.
     */
    public ChartData data(ChartContent content, Snapshot snapshot) {
        ChartData own = ChartData.of(content, snapshot);
        Optional<Quantity> varied = varied(content, snapshot.request());
        List<GhostCurves> beside = ghosts.stream()
                .filter(ghost -> ghost.isOnAxisOf(snapshot.request()) && ghost.hasAnswers())
                .map(ghost -> ghost.in(content, snapshot.request(), varied))
                .toList();
        Optional<GhostCurves> subtrahend =
                subtracted.filter(ghost -> ghost.isOnAxisOf(snapshot.request())).map(ghost -> ghost.in(content));
        return subtrahend
                .map(other -> own.minus(other, beside))
                .orElseGet(() -> own.beside(new ChartComparison(beside, Optional.empty(), dots(content, snapshot))));
    }

    /**
     * The first quantity of a chart that is not the same for all members of the family: the others would be drawn once
     * for each of them. A single member is compared with the current curves.
     */
    private Optional<Quantity> varied(ChartContent content, CurveRequest current) {
        List<CurveRequest> members =
                ghosts.stream().filter(Ghost::isMember).map(Ghost::request).toList();
        CurveRequest other = members.size() > 1 ? members.getFirst() : current;
        return content.visible().stream()
                .filter(quantity -> members.stream().anyMatch(member -> Supersession.of(quantity, member, other)))
                .findFirst();
    }
}
