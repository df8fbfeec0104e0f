package org.attune.ui.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Landmark;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.storage.figure.LargestError;

/**
 * What one chart draws; immutable and free of NaN.
 *
 * @param kind which chart
 * @param axis the parameter on the horizontal axis
 * @param scale spacing of the horizontal axis
 * @param from left end of the horizontal axis
 * @param to right end of the horizontal axis
 * @param abscissae where the points stand, increasing
 * @param curves one curve for each quantity that is drawn, each with one entry per abscissa
 * @param assessments whether the theory holds, one entry per abscissa
 * @param branchChanges the points after which the reported branch is the one that was the second before
 * @param levelChanges the points after which answers are of another level, so that no line leads on
 * @param landmarks what happens where on the horizontal axis, within its ends
 * @param level the coarsest level among the answers for which the theory is not broken; empty while there is no answer
 * @param comparison what stands beside the curves
 * @param view how it is looked at
 */
public record ChartData(
        ChartKind kind,
        ParameterInfo axis,
        AxisScale scale,
        double from,
        double to,
        List<Double> abscissae,
        List<Curve> curves,
        List<PointAssessments> assessments,
        List<Integer> branchChanges,
        List<Integer> levelChanges,
        List<AxisMark> landmarks,
        Optional<Level> level,
        ChartComparison comparison,
        ChartView view) {

    /** What the vertical axis of differences always shows. */
    private static final ValueRange ZERO = new ValueRange(0, 0);

    /** How far beyond its ends something still counts as on the axis, as a fraction. */
    private static final double ON_AXIS = 1e-9;

    private static final double LEAST_CEILING = 1.5;
    private static final double GREATEST_CEILING = 3;

    /** Defensive copies. */
    public ChartData {
        abscissae = List.copyOf(abscissae);
        curves = List.copyOf(curves);
        assessments = List.copyOf(assessments);
        branchChanges = List.copyOf(branchChanges);
        levelChanges = List.copyOf(levelChanges);
        landmarks = List.copyOf(landmarks);
    }

    /** Data with nothing beside them. */
    public ChartData(
            ChartKind kind,
            ParameterInfo axis,
            AxisScale scale,
            double from,
            double to,
            List<Double> abscissae,
            List<Curve> curves,
            List<PointAssessments> assessments,
            List<Integer> branchChanges,
            List<Integer> levelChanges,
            List<AxisMark> landmarks,
            Optional<Level> level) {
        this(
                kind,
                axis,
                scale,
                from,
                to,
                abscissae,
                curves,
                assessments,
                branchChanges,
                levelChanges,
                landmarks,
                level,
                ChartComparison.NONE,
                ChartView.PLAIN);
    }

    /** The axis of the start setting without any curve: what a chart shows before the first answer. */
    public static ChartData none(ChartKind kind) {
        CurveRequest request = CurveRequest.DEFAULT;
        return new ChartData(
                kind,
                request.axis(),
                request.scale(),
                request.from(),
                request.to(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same chart without points. */
    ChartData withoutCurves() {
        return new ChartData(
                kind,
                axis,
                scale,
                from,
                to,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                landmarks,
                Optional.empty(),
                comparison.withoutPoints(),
                view);
    }

    /**
     * The same chart as it is looked at: over a part of its horizontal axis, and on a logarithmic vertical axis without
     * what has no place there. Points outside remain, so that lines run on to the edge.
     */
    public ChartData seenThrough(AxisWindow window) {
        boolean ratios = view.scale() == AxisScale.LOGARITHMIC;
        double left = scale.valueAt(window.from(), from, to);
        double right = scale.valueAt(window.to(), from, to);
        return new ChartData(
                kind,
                axis,
                scale,
                left,
                right,
                abscissae,
                ratios ? curves.stream().map(Curve::positive).toList() : curves,
                assessments,
                branchChanges,
                levelChanges,
                landmarks.stream()
                        .filter(mark -> mark.value() >= left && mark.value() <= right)
                        .toList(),
                level,
                ratios ? comparison.positive() : comparison,
                view);
    }

    /** The same chart with something beside its curves. */
    ChartData beside(ChartComparison newComparison) {
        return with(curves, newComparison);
    }

    /** The differences to other curves, of these and of what stands beside them. */
    ChartData minus(GhostCurves subtrahend, List<GhostCurves> beside) {
        return with(
                GhostCurves.differences(abscissae, curves, subtrahend, scale),
                new ChartComparison(
                        beside.stream()
                                .filter(ghost -> !ghost.equals(subtrahend))
                                .map(ghost -> ghost.minus(subtrahend, scale))
                                .toList(),
                        Optional.of(subtrahend.name())));
    }

    private ChartData with(List<Curve> newCurves, ChartComparison newComparison) {
        return new ChartData(
                kind,
                axis,
                scale,
                from,
                to,
                abscissae,
                newCurves,
                assessments,
                branchChanges,
                levelChanges,
                landmarks,
                level,
                newComparison,
                view);
    }

    /** What the vertical axis always shows; empty where only differences matter. */
    public Optional<ValueRange> naturalRange() {
        return comparison.subtracted().isPresent() ? Optional.of(ZERO) : kind.naturalRange();
    }

    /** A value with a meaning of its own, drawn as a horizontal line: of differences it is 0. */
    public OptionalDouble referenceLevel() {
        return comparison.subtracted().isPresent() ? OptionalDouble.of(0) : kind.referenceLevel();
    }

    /** Picks from a snapshot what a chart draws at first. */
    public static ChartData of(ChartKind kind, Snapshot snapshot) {
        return of(ChartContent.initial(kind), snapshot);
    }

    /**
     * Picks from a snapshot what a chart draws. Points that are still to come are left out, so that a curve is drawn
     * through the coarse points first; a point that has come without an answer, because it did not converge, is a gap.
     */
    public static ChartData of(ChartContent content, Snapshot snapshot) {
        CurveRequest request = snapshot.request();
        List<Integer> arrived = IntStream.range(0, snapshot.points().size())
                .filter(index -> snapshot.points().get(index).isPresent())
                .boxed()
                .toList();
        List<Prediction> points = arrived.stream()
                .flatMap(index -> snapshot.points().get(index).stream())
                .toList();
        return new ChartData(
                content.kind(),
                request.axis(),
                request.scale(),
                request.from(),
                request.to(),
                arrived.stream().map(request::abscissa).toList(),
                content.visible().stream()
                        .map(quantity -> curve(quantity, points))
                        .toList(),
                points.stream().map(PointAssessments::of).toList(),
                Branches.changes(points),
                changes(arrived.stream().map(snapshot.levels()::get).toList()),
                landmarks(snapshot, points),
                level(snapshot, arrived),
                ChartComparison.NONE,
                content.view());
    }

    /** The coarsest level among what is drawn as an answer; broken points stay coarse while all others are refined. */
    private static Optional<Level> level(Snapshot snapshot, List<Integer> arrived) {
        List<Level> levels = arrived.stream().map(snapshot.levels()::get).toList();
        if (snapshot.state() == Snapshot.State.DONE) {
            return levels.stream().max(Comparator.naturalOrder());
        }
        return arrived.stream()
                .filter(index -> !isBroken(snapshot.points().get(index).orElseThrow()))
                .map(snapshot.levels()::get)
                .min(Comparator.naturalOrder())
                .or(() -> levels.stream().min(Comparator.naturalOrder()));
    }

    private static boolean isBroken(Prediction prediction) {
        return prediction.assessment(Stage.FINETUNING).verdict() == Verdict.BROKEN;
    }

    /** The entries after which another value comes. */
    static <T> List<Integer> changes(List<T> values) {
        return IntStream.range(0, values.size() - 1)
                .filter(index -> !values.get(index).equals(values.get(index + 1)))
                .boxed()
                .toList();
    }

    /** Whether some answers are coarser than {@link #level}, because the theory is broken there. */
    public boolean isRefinedInPart() {
        return level.equals(Optional.of(Level.FINAL)) && !levelChanges.isEmpty();
    }

    /** What happens on the axis of a snapshot, according to the answer at the marker or else any other. */
    private static List<AxisMark> landmarks(Snapshot snapshot, List<Prediction> points) {
        CurveRequest request = snapshot.request();
        List<AxisMark> marks = new ArrayList<>();
        for (Landmark landmark : Landmark.values()) {
            if (landmark.axis() == request.axis()) {
                Stream.concat(snapshot.current().stream(), points.stream())
                        .flatMap(prediction -> landmark.of(prediction).stream())
                        .findFirst()
                        .map(Estimate::value)
                        .filter(value -> value >= request.from() && value <= request.to())
                        .ifPresent(value -> marks.add(AxisMark.of(landmark, value)));
            }
        }
        return marks;
    }

    /** The curve of a quantity, if it is drawn. */
    Optional<Curve> find(Quantity quantity) {
        return curves.stream().filter(curve -> curve.quantity() == quantity).findFirst();
    }

    /**
     * The curve of a quantity.
     *
     * @throws IllegalArgumentException when the chart does not draw it
     */
    public Curve curve(Quantity quantity) {
        return find(quantity)
                .orElseThrow(() -> new IllegalArgumentException(kind.title() + " does not draw " + quantity.symbol()));
    }

    /** The quantities with at least one answer, in the order of the legend. */
    public List<Quantity> answeredQuantities() {
        return curves.stream().filter(Curve::hasAnswers).map(Curve::quantity).toList();
    }

    /**
     * What is listed below the plot: what is drawn or hidden. Before there is any point that is all that may be drawn,
     * afterwards only what has answers: prescribed pre-training leaves some quantities without, and few curves have a
     * second branch.
     */
    public List<Quantity> legend() {
        return kind.quantities().stream()
                .filter(quantity -> view.hidden().contains(quantity)
                        || find(quantity)
                                .filter(curve -> abscissae.isEmpty()
                                        ? Branches.reportedOf(quantity).isEmpty()
                                        : curve.hasAnswers())
                                .isPresent())
                .toList();
    }

    /**
     * The range that the vertical axis must show; empty when there is no value. It holds every value, but of the curves
     * that may leave the plot only what lies below a ceiling: {@value #LEAST_CEILING} times the highest of the others,
     * or where such a curve would lie wholly above that, its lowest value, up to {@value #GREATEST_CEILING} times.
     * Where all curves may leave, what the chart always shows stands for the others. A logarithmic axis has room for
     * all.
     */
    public Optional<ValueRange> valueRange() {
        if (view.scale() == AxisScale.LOGARITHMIC) {
            return union(Stream.concat(ranges(false).stream(), ranges(true).stream())
                    .filter(range -> range.lower() > 0)
                    .toList());
        }
        Optional<ValueRange> kept = union(ranges(false));
        Optional<ValueRange> free = union(ranges(true));
        Optional<ValueRange> standard = kept.or(() -> naturalRange().filter(range -> range.length() > 0));
        if (standard.isEmpty() || free.isEmpty()) {
            return kept.or(() -> free);
        }
        double highest = Math.max(standard.get().upper(), 0);
        double visible =
                ranges(true).stream().mapToDouble(ValueRange::lower).max().orElse(0);
        double ceiling = Math.clamp(visible, LEAST_CEILING * highest, GREATEST_CEILING * highest);
        ValueRange clipped = new ValueRange(
                Math.min(free.get().lower(), ceiling), Math.min(free.get().upper(), ceiling));
        return Optional.of(kept.map(range -> range.union(clipped)).orElse(clipped));
    }

    /** The largest standard error of what is drawn, and whose it is; empty when all are zero. */
    public Optional<LargestError> largestError() {
        return curves.stream()
                .flatMap(curve -> curve.answers().stream()
                        .map(Estimate::standardError)
                        .filter(error -> error > 0)
                        .map(error -> new LargestError(curve.quantity(), error)))
                .max(Comparator.comparingDouble(LargestError::standardError));
    }

    /** The index of the abscissa nearest to a fraction of the way along the axis; there must be at least one point. */
    public int nearestPoint(double fraction) {
        return IntStream.range(0, abscissae.size())
                .boxed()
                .min(Comparator.comparingDouble(index -> Math.abs(fractionOf(abscissae.get(index)) - fraction)))
                .orElseThrow();
    }

    /** The point nearest to a fraction of the way along the axis; empty where there is none on the axis. */
    OptionalInt pointNear(double fraction) {
        if (abscissae.isEmpty()) {
            return OptionalInt.empty();
        }
        int nearest = nearestPoint(Math.clamp(fraction, 0, 1));
        double place = fractionOf(abscissae.get(nearest));
        return place >= -ON_AXIS && place <= 1 + ON_AXIS ? OptionalInt.of(nearest) : OptionalInt.empty();
    }

    /** Where a value stands along the horizontal axis: 0 at the left end, 1 at the right end. */
    public double fractionOf(double value) {
        return scale.fractionOf(value, from, to);
    }

    private List<ValueRange> ranges(boolean free) {
        Stream<ValueRange> lines = Stream.concat(
                        curves.stream(), comparison.ghosts().stream().flatMap(ghost -> ghost.curves().stream()))
                .filter(curve -> kind.mayLeave(curve.quantity()) == free)
                .flatMap(curve -> curve.valueRange().stream());
        Stream<ValueRange> dots = comparison.dots().stream()
                .filter(dot -> kind.mayLeave(dot.quantity()) == free)
                .map(ChartDot::valueRange);
        return Stream.concat(lines, dots).toList();
    }

    private static Optional<ValueRange> union(List<ValueRange> ranges) {
        return ranges.stream().reduce(ValueRange::union);
    }

    private static Curve curve(Quantity quantity, List<Prediction> points) {
        return new Curve(quantity, points.stream().map(quantity::of).toList());
    }
}
