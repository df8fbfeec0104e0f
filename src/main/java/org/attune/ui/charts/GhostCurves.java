package org.attune.ui.charts;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.Quantity;
import org.attune.model.Verdict;

/**
 * What one chart draws of a {@link Ghost}.
 *
 * @param name what the legend calls them
 * @param tone their colour
 * @param stale whether they answer an older question than is asked now
 * @param abscissae where the points stand, increasing
 * @param curves one for each quantity that is drawn, each with one entry per abscissa
 * @param branchChanges the points after which the reported branch is the one that was the second before
 * @param levelChanges the points after which answers are of another level, so that no line leads on
 * @param assessments whether the theory holds, one entry per abscissa
 * @param level the coarsest level among the answers for which the theory is not broken; empty where there is none
 */
public record GhostCurves(
        String name,
        Tone tone,
        boolean stale,
        List<Double> abscissae,
        List<Curve> curves,
        List<Integer> branchChanges,
        List<Integer> levelChanges,
        List<PointAssessments> assessments,
        Optional<Level> level) {
    private static final double WIDTH = 1.2;
    private static final double MEMBER_WIDTH = 1.6;

    /** Defensive copies. */
    public GhostCurves {
        abscissae = List.copyOf(abscissae);
        curves = List.copyOf(curves);
        branchChanges = List.copyOf(branchChanges);
        levelChanges = List.copyOf(levelChanges);
        assessments = List.copyOf(assessments);
    }

    /** The same with gaps where a curve is zero or negative. */
    GhostCurves positive() {
        return new GhostCurves(
                name,
                tone,
                stale,
                abscissae,
                curves.stream().map(Curve::positive).toList(),
                branchChanges,
                levelChanges,
                assessments,
                level);
    }

    /**
     * The same as a member of a family.
     *
     * @param current whether it is the member that the current curves are
     */
    GhostCurves asMember(boolean current) {
        return new GhostCurves(
                name,
                current ? new Tone.Current() : tone,
                stale,
                abscissae,
                curves,
                branchChanges,
                levelChanges,
                assessments,
                level);
    }

    /** Whether it is a member of a family, whose lines carry its name. */
    boolean isMember() {
        return !(tone instanceof Tone.Named);
    }

    /** The points of one of the curves after which no line leads on. */
    List<Integer> accuracyChanges(Curve curve) {
        return PointAssessments.accuracyChanges(curve.quantity(), assessments, levelChanges);
    }

    /** The unbroken pieces of one of the curves on which the theory is broken, each by its abscissae and values. */
    List<List<Point2D>> broken(Curve curve) {
        List<Integer> ends = accuracyChanges(curve);
        List<List<Point2D>> pieces = new ArrayList<>();
        List<Point2D> piece = new ArrayList<>();
        for (int i = 0; i < abscissae.size(); i++) {
            Optional<Estimate> here = curve.estimates().get(i);
            boolean broken = here.isPresent() && assessments.get(i).verdict(curve.quantity()) == Verdict.BROKEN;
            if (broken) {
                piece.add(new Point2D.Double(abscissae.get(i), here.get().value()));
            }
            if (!piece.isEmpty() && (!broken || ends.contains(i) || i == abscissae.size() - 1)) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
        }
        return pieces;
    }

    /** Whether it is drawn with bands of standard errors, as a member of a family is that answers what is asked now. */
    public boolean hasBands() {
        return isMember() && !stale;
    }

    /** Whether its lines are the current curves, which are drawn already. */
    boolean isCurrent() {
        return tone instanceof Tone.Current;
    }

    /** The same without points: what the legend needs. */
    GhostCurves withoutPoints() {
        return new GhostCurves(
                name,
                tone,
                stale,
                List.of(),
                curves.stream()
                        .limit(1)
                        .map(curve -> new Curve(curve.quantity(), List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                level);
    }

    /** How one of the quantities is drawn: thin, with its own dashes or those of the member of a family. */
    SeriesStyle style(Quantity quantity, Appearance appearance) {
        SeriesStyle own = SeriesStyle.of(quantity, appearance);
        if (isCurrent()) {
            return own;
        }
        return new SeriesStyle(
                tone.color(quantity, appearance),
                tone instanceof Tone.OnScale member ? PanelStyle.dash(member.place(), appearance) : own.dash(),
                Math.min(own.width(), (isMember() ? MEMBER_WIDTH : WIDTH) * appearance.strokeScale()));
    }

    /** How one of the quantities is drawn where the theory has a verdict: faded, and alike everywhere while stale. */
    public SeriesStyle drawn(Quantity quantity, Verdict verdict, Appearance appearance) {
        SeriesStyle style = style(quantity, appearance);
        // Members are opaque: what shows through would take from their contrast.
        Color trusted = isMember() ? style.color(verdict) : style.mutedColor(verdict);
        return new SeriesStyle(stale ? style.ghostColor() : trusted, style.dash(), style.width());
    }

    /**
     * The value at a place, on a straight line between the points around it, with the standard error that such a mean
     * has at most; empty outside, and where one of the points has no answer.
     *
     * @param scale on which the line is straight
     */
    Optional<Estimate> at(Quantity quantity, double abscissa, AxisScale scale) {
        Optional<Curve> curve =
                curves.stream().filter(other -> other.quantity() == quantity).findFirst();
        if (curve.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Estimate>> estimates = curve.get().estimates();
        for (int i = 0; i < abscissae.size(); i++) {
            double here = abscissae.get(i);
            if (here == abscissa) {
                return estimates.get(i);
            }
            if (here > abscissa) {
                return i == 0
                        ? Optional.empty()
                        : between(
                                estimates.get(i - 1),
                                estimates.get(i),
                                scale.fractionOf(abscissa, abscissae.get(i - 1), here));
            }
        }
        return Optional.empty();
    }

    /** The verdict on {@link #at}: the worse of the points around it. */
    Verdict verdict(Quantity quantity, double abscissa, AxisScale scale) {
        if (at(quantity, abscissa, scale).isEmpty()) {
            return Verdict.HOLDS;
        }
        int right = 0;
        while (abscissae.get(right) < abscissa) {
            right++;
        }
        int left = abscissae.get(right) == abscissa ? right : right - 1;
        return assessments
                .get(left)
                .verdict(quantity)
                .worse(assessments.get(right).verdict(quantity));
    }

    private static Optional<Estimate> between(Optional<Estimate> left, Optional<Estimate> right, double part) {
        return left.flatMap(from -> right.map(to -> new Estimate(
                (1 - part) * from.value() + part * to.value(),
                (1 - part) * from.standardError() + part * to.standardError())));
    }

    /** The differences to other curves, where both have an answer; standard errors as of independent numbers. */
    GhostCurves minus(GhostCurves subtrahend, AxisScale scale) {
        return new GhostCurves(
                name,
                tone,
                stale,
                abscissae,
                differences(abscissae, curves, subtrahend, scale),
                branchChanges,
                levelChanges,
                assessments,
                level);
    }

    /** The differences between curves over some abscissae and these. */
    static List<Curve> differences(
            List<Double> abscissae, List<Curve> curves, GhostCurves subtrahend, AxisScale scale) {
        return curves.stream()
                .map(curve -> new Curve(
                        curve.quantity(),
                        IntStream.range(0, abscissae.size())
                                .mapToObj(index -> curve.estimates()
                                        .get(index)
                                        .flatMap(minuend -> subtrahend
                                                .at(curve.quantity(), abscissae.get(index), scale)
                                                .map(other -> difference(minuend, other))))
                                .toList()))
                .toList();
    }

    private static Estimate difference(Estimate minuend, Estimate subtrahend) {
        return new Estimate(
                minuend.value() - subtrahend.value(), Math.hypot(minuend.standardError(), subtrahend.standardError()));
    }
}
