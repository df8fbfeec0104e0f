package org.attune.ui.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.model.number.DecimalSign;

/**
 * Curves that stand beside the current ones in all charts, thin and muted: pinned ones, or a member of a family.
 *
 * @param name what the legend calls them
 * @param tone their colour
 * @param extent which of the quantities of a chart are drawn
 * @param request what they answer
 * @param stale whether they answer an older question than is asked now, so that they fade
 * @param points the answer at each point of the request; empty where there is none
 */
public record Ghost(
        String name, Tone tone, Extent extent, CurveRequest request, boolean stale, List<Optional<Prediction>> points) {
    /** Which quantities are drawn. */
    public enum Extent {
        /** All that the chart draws. */
        ALL,
        /** Only the first that the chart draws. */
        FIRST
    }

    /** Defensive copy. */
    public Ghost {
        points = List.copyOf(points);
    }

    /** The same curves with another decimal sign in their name. */
    Ghost with(DecimalSign sign) {
        return new Ghost(sign.rewrite(name), tone, extent, request, stale, points);
    }

    /** Whether it can be drawn beside the curves of a request: only over the same parameter. */
    public boolean isOnAxisOf(CurveRequest other) {
        return request.axis() == other.axis();
    }

    /** Whether there is any answer. */
    public boolean hasAnswers() {
        return points.stream().anyMatch(Optional::isPresent);
    }

    /** Whether it is a member of a family. */
    boolean isMember() {
        return extent == Extent.FIRST;
    }

    /**
     * What a chart draws of it beside the curves of a request. The member of a family that is as there in all is drawn
     * with the curves themselves.
     *
     * @param varied the quantity that is drawn of a member; empty where the family changes none of the chart
     */
    GhostCurves in(ChartContent content, CurveRequest current, Optional<Quantity> varied) {
        return isMember() ? of(varied.stream().toList()).asMember(!stale && isAsIn(current)) : in(content);
    }

    /** Whether it answers the same question, wherever the marker stands. */
    private boolean isAsIn(CurveRequest current) {
        return request.with(request.parametersAt(0)).equals(current.with(current.parametersAt(0)));
    }

    /** What a chart draws of it, whatever else it draws. */
    GhostCurves in(ChartContent content) {
        return of(content.visible().stream()
                .limit(extent == Extent.ALL ? Long.MAX_VALUE : 1)
                .toList());
    }

    private GhostCurves of(List<Quantity> drawn) {
        List<Integer> answered = IntStream.range(0, points.size())
                .filter(index -> points.get(index).isPresent())
                .boxed()
                .toList();
        List<Prediction> predictions =
                answered.stream().flatMap(index -> points.get(index).stream()).toList();
        return new GhostCurves(
                name,
                tone,
                stale,
                answered.stream().map(request::abscissa).toList(),
                drawn.stream()
                        .map(quantity -> new Curve(
                                quantity, predictions.stream().map(quantity::of).toList()))
                        .toList(),
                Branches.changes(predictions),
                ChartData.changes(predictions.stream().map(Prediction::accuracy).toList()),
                predictions.stream().map(PointAssessments::of).toList(),
                level(predictions));
    }

    /** The coarsest level; what is broken stays coarse while all else is refined. */
    private static Optional<Level> level(List<Prediction> predictions) {
        return predictions.stream()
                .filter(prediction -> prediction.assessment(Stage.FINETUNING).verdict() != Verdict.BROKEN)
                .map(prediction -> prediction.accuracy().nodes())
                .min(Comparator.naturalOrder())
                .flatMap(nodes -> Stream.of(Level.values())
                        .filter(level -> level.accuracy().nodes() <= nodes)
                        .max(Comparator.naturalOrder()));
    }
}
