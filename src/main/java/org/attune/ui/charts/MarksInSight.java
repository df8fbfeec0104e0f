package org.attune.ui.charts;

import java.util.EnumSet;
import java.util.Set;
import org.attune.model.Quantity;
import org.attune.model.Verdict;

/** Finds out which kinds of marks are drawn in a chart. Pure functions. */
final class MarksInSight {
    private MarksInSight() {}

    /**
     * The marks of a chart.
     *
     * @param figure what is drawn
     * @param superseded the curves that answer an older question
     * @param plot where it is drawn
     */
    static Set<ChartMark> of(ChartFigure figure, Set<Quantity> superseded, PlotFrame plot) {
        ChartData data = figure.data();
        Set<ChartMark> marks = EnumSet.of(ChartMark.MARKER);
        for (Curve curve : data.curves()) {
            if (curve.hasAnswers()) {
                addCurve(marks, figure, curve, superseded.contains(curve.quantity()), plot);
            }
        }
        addIf(marks, ChartMark.LEVEL, data.level().isPresent());
        addIf(marks, ChartMark.BESIDE, !data.comparison().ghosts().isEmpty());
        data.comparison().ghosts().stream()
                .filter(ghost -> ghost.isMember() && !ghost.isCurrent() && !ghost.stale())
                .forEach(member -> member.curves().forEach(curve -> addMember(marks, member, curve, plot)));
        addIf(marks, ChartMark.TRAINED, !data.comparison().dots().isEmpty());
        addIf(marks, ChartMark.LANDMARK, !figure.marks().isEmpty());
        addIf(
                marks,
                ChartMark.RING,
                figure.marks().stream()
                        .anyMatch(mark ->
                                mark.height().isPresent() && figure.legend().contains(mark.quantity())));
        addIf(marks, ChartMark.REFERENCE, data.referenceLevel().isPresent());
        addIf(marks, ChartMark.STRIP, !VerdictBands.stretches(data).isEmpty());
        addIf(
                marks,
                ChartMark.HATCHING,
                VerdictBands.stretches(data).stream()
                        .anyMatch(stretch -> stretch.what().verdict() == Verdict.BROKEN));
        return marks;
    }

    private static void addCurve(
            Set<ChartMark> marks, ChartFigure figure, Curve curve, boolean superseded, PlotFrame plot) {
        ChartData data = figure.data();
        boolean second = Branches.reportedOf(curve.quantity()).isPresent();
        boolean dashed =
                !SeriesStyle.of(curve.quantity(), figure.appearance()).dash().isEmpty();
        marks.add(second ? ChartMark.SECOND_BRANCH : dashed ? ChartMark.DASHED : ChartMark.CURVE);
        addIf(marks, ChartMark.OUTDATED, superseded);
        addIf(
                marks,
                ChartMark.ISOLATED,
                !CurveLines.of(data, curve, plot).isolated().isEmpty());
        addIf(
                marks,
                ChartMark.PALE,
                data.assessments().stream().anyMatch(point -> point.verdict(curve.quantity()) != Verdict.HOLDS));
        if (!superseded) {
            addBand(marks, ErrorBand.of(data.abscissae(), curve, plot));
        }
    }

    private static void addBand(Set<ChartMark> marks, ErrorBand band) {
        addIf(marks, ChartMark.BAND, band.has(ErrorBand.Width.DRAWN));
        addIf(marks, ChartMark.UNCERTAIN, band.has(ErrorBand.Width.UNCERTAIN));
    }

    private static void addMember(Set<ChartMark> marks, GhostCurves member, Curve curve, PlotFrame plot) {
        addBand(marks, ErrorBand.of(member.abscissae(), curve, plot));
        addIf(
                marks,
                ChartMark.PALE,
                member.assessments().stream().anyMatch(point -> point.verdict(curve.quantity()) != Verdict.HOLDS));
        addIf(marks, ChartMark.HATCHED_LINE, !member.broken(curve).isEmpty());
    }

    private static void addIf(Set<ChartMark> marks, ChartMark mark, boolean wanted) {
        if (wanted) {
            marks.add(mark);
        }
    }
}
