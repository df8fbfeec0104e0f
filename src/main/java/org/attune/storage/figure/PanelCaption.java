package org.attune.storage.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.curves.VerdictStretch;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.curves.preset.SolvedDot;
import org.attune.curves.preset.SolvedPanel;
import org.attune.curves.preset.SolvedPoint;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Verdict;

/**
 * The words below a redrawn figure of the paper: what it is, every parameter of every panel, and how exact it is. What
 * is the same in all panels stands first, once.
 */
public final class PanelCaption {
    /** More values than that are told by their ends. */
    private static final int MOST_LISTED = 6;

    private static final int MOST_DIGITS = 4;

    private PanelCaption() {}

    /**
     * The caption.
     *
     * @param figure what was asked
     * @param panels the answers to it
     */
    public static String of(PresetFigure figure, List<SolvedPanel> panels) {
        List<String> common = items(panels, panels);
        String each = panels.stream()
                .map(panel -> FigureCaption.joined(place(panel.panel())) + ": "
                        + String.join(
                                ", ",
                                items(List.of(panel), panels).stream()
                                        .filter(item -> !common.contains(item))
                                        .toList()))
                .collect(Collectors.joining("; "));
        return "Figure " + figure.id().substring("fig".length()) + " of " + FigureCaption.SOURCE
                + ", redrawn from the theory: " + figure.title() + ". "
                + String.join(", ", common) + ". " + each + ". "
                + (figure.note().isEmpty() ? "" : figure.note() + " ")
                + marks(panels)
                + dots(panels)
                + accuracy(panels);
    }

    /** One item for each parameter that has one value, or the same values, in all of some panels. */
    private static List<String> items(List<SolvedPanel> some, List<SolvedPanel> all) {
        boolean isCommon = some.size() == all.size();
        List<String> items = new ArrayList<>();
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            List<Double> values = points(some)
                    .map(SolvedPoint::parameters)
                    .filter(parameters -> parameters.dependsOn(parameter))
                    .map(parameters -> rounded(parameters.get(parameter)))
                    .distinct()
                    .sorted()
                    .toList();
            if (!values.isEmpty() && (values.size() == 1 || !isCommon)) {
                boolean isSwept = some.stream()
                        .anyMatch(panel -> panel.panel()
                                .axis()
                                .parameter()
                                .filter(swept -> swept.sets(parameter))
                                .isPresent());
                items.add(item(parameter, values, isSwept));
            }
        }
        same(some, isCommon, parameters -> parameters.activation().label())
                .ifPresent(label -> items.add(FigureCaption.joined("σ = " + label)));
        same(some, isCommon, parameters -> parameters.reuse() ? "reused sequences (e = 1)" : "fresh sequences (e = 0)")
                .ifPresent(words -> items.add(FigureCaption.joined(words)));
        return items;
    }

    /** What was solved for, such as a best λ, has more digits than one reads; the table has them all. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(MOST_DIGITS)).doubleValue();
    }

    /** Where the panel stands, which its title begins with. */
    private static String place(PresetPanel panel) {
        int colon = panel.title().indexOf(':');
        return colon < 0 ? panel.title() : panel.title().substring(0, colon);
    }

    private static String item(ParameterInfo parameter, List<Double> values, boolean isSwept) {
        if (values.size() == 1) {
            return FigureCaption.equation(parameter, values.getFirst());
        }
        String ends = FigureCaption.plain(values.getFirst()) + " … " + FigureCaption.plain(values.getLast());
        String all = values.stream().map(FigureCaption::plain).collect(Collectors.joining(", ", "{", "}"));
        return FigureCaption.joined(parameter.symbol() + " = " + (isSwept || values.size() > MOST_LISTED ? ends : all));
    }

    private static Optional<String> same(
            List<SolvedPanel> panels, boolean onlyOne, Function<Parameters, String> property) {
        List<String> found = points(panels)
                .map(SolvedPoint::parameters)
                .map(property)
                .distinct()
                .toList();
        return found.size() == 1 || (!onlyOne && !found.isEmpty())
                ? Optional.of(String.join(" or ", found))
                : Optional.empty();
    }

    private static Stream<SolvedPoint> points(List<SolvedPanel> panels) {
        return panels.stream().flatMap(panel -> panel.series().stream()).flatMap(series -> series.points().stream());
    }

    private static String marks(List<SolvedPanel> panels) {
        StringBuilder words = new StringBuilder();
        if (panels.stream().map(SolvedPanel::panel).map(PresetPanel::marks).anyMatch(marks -> marks.minima())) {
            boolean doubted = panels.stream()
                    .filter(panel -> panel.panel().marks().minima())
                    .flatMap(panel -> panel.series().stream())
                    .flatMap(series -> series.minimum().stream())
                    .anyMatch(minimum -> minimum.verdict() == Verdict.BROKEN);
            words.append("Red dashed lines: minima of the curves")
                    .append(doubted ? "; training need not have them where curves are hatched. " : ". ");
        }
        if (panels.stream()
                .flatMap(panel -> panel.series().stream())
                .anyMatch(series -> series.uncalibrated().isPresent())) {
            words.append("Circles: ").append(FigureCaption.joined("β = 1")).append(". ");
        }
        doubts(panels, Verdict.DOUBTFUL)
                .ifPresent(places -> words.append("Pale: replica symmetry is doubtful (")
                        .append(places)
                        .append("), and training may differ from the theory by more than the standard errors. "));
        doubts(panels, Verdict.BROKEN)
                .ifPresent(places -> words.append("Hatched: replica symmetry is broken (")
                        .append(places)
                        .append("), and training need not follow the theory. "));
        return words.toString();
    }

    /** Where curves have a verdict, panel by panel, such as "left: α′ = 0.1 … 0.8"; empty where none has it. */
    private static Optional<String> doubts(List<SolvedPanel> panels, Verdict verdict) {
        List<String> places = new ArrayList<>();
        for (SolvedPanel panel : panels) {
            List<VerdictStretch> stretches = panel.series().stream()
                    .flatMap(series -> VerdictStretch.of(series.places(), verdict).stream())
                    .toList();
            if (!stretches.isEmpty()) {
                places.add(place(panel.panel()).toLowerCase(Locale.ROOT) + ": "
                        + FigureCaption.joined(panel.panel().axis().symbol() + " = " + text(stretches)));
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", places));
    }

    /** What several curves have together, in order; stretches that touch are one. */
    private static String text(List<VerdictStretch> stretches) {
        List<double[]> united = new ArrayList<>();
        for (VerdictStretch stretch : stretches.stream()
                .sorted(Comparator.comparingDouble(VerdictStretch::from))
                .toList()) {
            if (!united.isEmpty() && stretch.from() <= united.getLast()[1]) {
                united.getLast()[1] = Math.max(united.getLast()[1], stretch.to());
            } else {
                united.add(new double[] {stretch.from(), stretch.to()});
            }
        }
        return united.stream()
                .map(ends -> FigureCaption.plain(rounded(ends[0]))
                        + (ends[0] == ends[1] ? "" : " … " + FigureCaption.plain(rounded(ends[1]))))
                .collect(Collectors.joining(", "));
    }

    private static String dots(List<SolvedPanel> panels) {
        List<SolvedDot> dots = panels.stream()
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> series.dots().stream())
                .toList();
        if (dots.isEmpty()) {
            return "";
        }
        int most = dots.stream().mapToInt(SolvedDot::runs).max().orElseThrow();
        int least = dots.stream().mapToInt(SolvedDot::runs).min().orElseThrow();
        String runs = least == most ? Integer.toString(most) : least + " to " + most;
        return "Squares: training at "
                + FigureCaption.joined("D = " + dots.getFirst().dimension())
                + (most == 1
                        ? ", one run. "
                        : ", mean and standard deviation of " + FigureCaption.joined(runs + " runs") + ". ");
    }

    private static String accuracy(List<SolvedPanel> panels) {
        List<Integer> nodes = points(panels)
                .map(point -> point.accuracy().nodes())
                .distinct()
                .sorted()
                .toList();
        String few = String.format(Locale.ROOT, "%d", nodes.getFirst());
        String many = nodes.size() == 1 ? "" : String.format(Locale.ROOT, " to %d", nodes.getLast());
        return "Bands: standard errors at " + FigureCaption.joined(few + many + " nodes") + ".";
    }
}
