package org.attune.simulation.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.curves.preset.PresetPanel;
import org.attune.curves.preset.SolvedDot;
import org.attune.curves.preset.SolvedPanel;
import org.attune.curves.preset.SolvedPoint;
import org.attune.curves.preset.SolvedSeries;
import org.attune.model.Quantity;
import org.attune.simulation.SeedAverage;
import org.attune.simulation.Simulation;
import org.attune.simulation.figure.DotQuestion.Measured;
import org.attune.theory.CancellationSignal;

/**
 * Adds dots to the panels of a figure: at a few places of each curve that training can reach, the mean of training runs
 * with the parameters that the curve has there. Runs that share their pre-training share it here, too.
 *
 * @param simulation where the runs go
 * @param dimension D
 * @param seeds number of runs behind each dot
 * @param firstSeed seed of the first
 * @param informed whether fine-tuning also starts from w*
 */
public record FigureDots(Simulation simulation, int dimension, int seeds, long firstSeed, boolean informed) {
    /** Places on each curve. */
    private static final int DOTS = 5;

    /**
     * Checks that all panels can be simulated, before anything is solved.
     *
     * @throws org.attune.model.ParameterException as {@link Simulation#size}
     */
    public void check(List<PresetPanel> panels) {
        panels.stream()
                .flatMap(panel -> panel.series().stream())
                .filter(series -> isTrained(series.quantity()))
                .forEach(series -> simulation.size(series.parameters(), dimension));
    }

    /**
     * The panels with their dots. A place where no run converged has none.
     *
     * @param cancellation asked between steps
     * @param progress told how many trainings are done, from whichever thread has done one
     * @throws org.attune.model.ParameterException as {@link Simulation#size}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public List<SolvedPanel> addTo(List<SolvedPanel> panels, CancellationSignal cancellation, DotProgress progress) {
        Set<Measured> needed = panels.stream()
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> questions(series).stream())
                .flatMap(question -> {
                    List<Measured> parts = new ArrayList<>(List.of(question.own()));
                    question.subtracted().ifPresent(parts::add);
                    return parts.stream();
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
        TrainingPlan plan = TrainingPlan.of(needed);
        List<Map<Measured, Double>> runs =
                plan.run(simulation, dimension, seeds, firstSeed, informed, cancellation, progress);
        return panels.stream()
                .map(panel -> new SolvedPanel(
                        panel.panel(),
                        panel.series().stream()
                                .map(series -> series.withDots(dots(series, runs)))
                                .toList()))
                .toList();
    }

    /** How many dots a curve has when all runs converge. */
    public int places(SolvedSeries series) {
        return questions(series).size();
    }

    private List<SolvedDot> dots(SolvedSeries series, List<Map<Measured, Double>> runs) {
        return questions(series).stream()
                .flatMap(question -> dot(question, runs).stream())
                .toList();
    }

    private Optional<SolvedDot> dot(DotQuestion question, List<Map<Measured, Double>> runs) {
        List<Double> values =
                runs.stream().flatMap(run -> value(question, run).stream()).toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        SeedAverage average = SeedAverage.of(values);
        return Optional.of(new SolvedDot(
                question.x(),
                average.mean(),
                average.standardDeviation(),
                average.runs(),
                dimension,
                question.own().parameters()));
    }

    private static Optional<Double> value(DotQuestion question, Map<Measured, Double> run) {
        Optional<Double> own = Optional.ofNullable(run.get(question.own()));
        if (question.subtracted().isEmpty()) {
            return own;
        }
        Optional<Double> other =
                Optional.ofNullable(run.get(question.subtracted().get()));
        return own.flatMap(one -> other.map(two -> one - two + question.constant()));
    }

    /** What the dots of a curve show, evenly from left to right and not at its ends. */
    private static List<DotQuestion> questions(SolvedSeries series) {
        if (!isTrained(series.series().quantity())) {
            return List.of();
        }
        List<SolvedPoint> points = series.points();
        return IntStream.range(0, DOTS)
                .map(dot -> (int) Math.round((dot + 0.5) / DOTS * (points.size() - 1)))
                .distinct()
                .mapToObj(index -> DotQuestion.of(series.series(), points.get(index)))
                .toList();
    }

    /** Whether a training run has the quantity: the Bayes-optimal benchmark is no training. */
    private static boolean isTrained(Quantity quantity) {
        return quantity.family() != Quantity.Family.BAYES;
    }
}
