package org.attune.curves;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.theory.finetuning.FinetuningOverlaps;

/**
 * What many nodes say more than few along a curve, known at four of its points and interpolated between: both node sets
 * are the same at every point, so that their difference bends much less than the curve itself. Where there are no
 * answers of fewer nodes, the answers themselves are interpolated. Immutable.
 *
 * @param anchors the four points, from left to right
 */
record LevelDifference(List<Anchor> anchors) {
    /** As many as tell a cubic. */
    static final int ANCHORS = 4;

    /** An error of a quarter of the standard error makes that larger by 3 %. */
    private static final double SHARE = 0.25;

    /** Part of a value that cannot be seen in the digits of a table. */
    private static final double NEGLIGIBLE = 1e-5;

    /** Part of a value that cannot be seen in a chart while a slider moves: half a pixel of 250. */
    private static final double UNSEEN = 2e-3;

    /** Where the noise changes by more from one point to the next, too much else does. */
    private static final double MOST_CHANGE_OF_NOISE = 4;

    /** Numbers that are only compared with bounds, which are no finer than this. */
    private static final double NOISE_OF_CRITERIA = 0.04;

    private static final Set<Quantity> CRITERIA = EnumSet.of(
            Quantity.PRETRAINING_REPLICON,
            Quantity.FINETUNING_REPLICON,
            Quantity.PRETRAINING_JUMP_SHARE,
            Quantity.FINETUNING_JUMP_SHARE);

    /**
     * A point where both node sets have answered.
     *
     * @param position along the curve
     * @param coarse the answer of few nodes; empty where there are none along the whole curve
     * @param fine the answer of many
     */
    record Anchor(int position, Optional<Prediction> coarse, Prediction fine) {
        private double difference(Quantity quantity) {
            double few = coarse.map(answer -> quantity.of(answer).orElseThrow().value())
                    .orElse(0.0);
            return fine(quantity).value() - few;
        }

        private double[] differences() {
            double[] differences = values(fine);
            if (coarse.isPresent()) {
                double[] few = values(coarse.get());
                Arrays.setAll(differences, k -> differences[k] - few[k]);
            }
            return differences;
        }

        private static double[] values(Prediction answer) {
            return answer.estimates().stream().mapToDouble(Estimate::value).toArray();
        }

        private Estimate fine(Quantity quantity) {
            return quantity.of(fine).orElseThrow();
        }
    }

    /**
     * Checks that there are four.
     *
     * @throws IllegalArgumentException when there are not
     */
    LevelDifference {
        if (anchors.size() != ANCHORS) {
            throw new IllegalArgumentException(
                    "anchors = " + anchors.size() + " is not allowed: it must be " + ANCHORS);
        }
        anchors = List.copyOf(anchors);
    }

    /**
     * Whether the interpolation between two neighbours among the anchors adds nothing to the noise: of every quantity
     * the cubic through the four and the parabolas through three of them agree within a share of the standard error.
     */
    boolean isSmoothBetween(Anchor left, Anchor right) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> quantity.of(left.fine()).isPresent())
                .allMatch(quantity -> isSmoothBetween(left, right, quantity));
    }

    private boolean isSmoothBetween(Anchor left, Anchor right, Quantity quantity) {
        double least = CRITERIA.contains(quantity) ? NOISE_OF_CRITERIA : 0;
        double unseen = left.coarse().isPresent() ? NEGLIGIBLE : UNSEEN;
        double size = unseen / SHARE * Math.abs(left.fine(quantity).value());
        double here = Math.max(least, left.fine(quantity).standardError()) + size;
        double there = Math.max(least, right.fine(quantity).standardError()) + size;
        double middle = 0.5 * (left.position() + right.position());
        return Math.max(here, there) <= MOST_CHANGE_OF_NOISE * Math.min(here, there)
                && bend(quantity) * reach(middle) <= SHARE * Math.min(here, there);
    }

    /** The third divided difference, in size. */
    private double bend(Quantity quantity) {
        double[] differences = anchors.stream()
                .mapToDouble(anchor -> anchor.difference(quantity))
                .toArray();
        for (int order = 1; order < ANCHORS; order++) {
            for (int k = 0; k + order < ANCHORS; k++) {
                differences[k] = (differences[k + 1] - differences[k])
                        / (anchors.get(k + order).position() - anchors.get(k).position());
            }
        }
        return Math.abs(differences[0]);
    }

    /** What a third divided difference of one makes at a position between the cubic and a parabola. */
    private double reach(double position) {
        return Math.max(product(position, 0), product(position, 1));
    }

    private double product(double position, int first) {
        return anchors.subList(first, first + ANCHORS - 1).stream()
                .mapToDouble(anchor -> Math.abs(position - anchor.position()))
                .reduce(1, (one, other) -> one * other);
    }

    /**
     * The answer of few nodes with what many nodes say more.
     *
     * @param coarse the answer of few nodes at a position; empty where there are none along the whole curve
     * @param parameters what is asked there
     * @param left the anchor next to it
     * @param right the anchor next to it on the other side
     */
    Prediction added(Optional<Prediction> coarse, Parameters parameters, int position, Anchor left, Anchor right) {
        double[] weights = weights(position);
        double along = (double) (position - left.position()) / (right.position() - left.position());
        List<double[]> differences = anchors.stream().map(Anchor::differences).toList();
        List<Estimate> from = left.fine().estimates();
        List<Estimate> to = right.fine().estimates();
        Iterator<Integer> numbers = IntStream.range(0, from.size()).iterator();
        return coarse.orElse(left.fine()).map(parameters, left.fine().accuracy(), estimate -> {
            int number = numbers.next();
            double value = coarse.isPresent() ? estimate.value() : 0;
            for (int k = 0; k < ANCHORS; k++) {
                value += weights[k] * differences.get(k)[number];
            }
            // What is never negative stays so.
            boolean negative = estimate.value() < 0
                    || from.get(number).value() < 0
                    || to.get(number).value() < 0;
            return new Estimate(
                    negative ? value : Math.max(0, value),
                    (1 - along) * from.get(number).standardError()
                            + along * to.get(number).standardError());
        });
    }

    /** Weights of the anchors in Lagrange's cubic. */
    private double[] weights(double position) {
        double[] weights = new double[ANCHORS];
        for (int k = 0; k < ANCHORS; k++) {
            weights[k] = 1;
            for (int other = 0; other < ANCHORS; other++) {
                if (other != k) {
                    weights[k] *= (position - anchors.get(other).position())
                            / (anchors.get(k).position() - anchors.get(other).position());
                }
            }
        }
        return weights;
    }

    /**
     * Whether the answers of anchors next to each other are alike; where those of few nodes lie beside them, that has
     * been seen of these already.
     */
    static boolean areAlike(List<Anchor> anchors) {
        return anchors.stream().allMatch(anchor -> anchor.coarse().isPresent())
                || IntStream.range(1, anchors.size())
                        .allMatch(k -> areAlike(
                                anchors.get(k - 1).fine(), anchors.get(k).fine()));
    }

    /** Whether answers are of one kind and one branch, so that differences between them have a meaning. */
    static boolean areAlike(Prediction one, Prediction other) {
        return Neighbourhood.isUsable(one)
                && Neighbourhood.isUsable(other)
                && Arrays.stream(Quantity.values())
                        .allMatch(quantity -> quantity.of(one).isPresent()
                                == quantity.of(other).isPresent())
                && one.estimates().size() == other.estimates().size()
                && one.finetuning().flat() == other.finetuning().flat()
                && isOneBranch(
                        Optional.of(one.finetuning().overlap()),
                        Optional.of(other.finetuning().overlap()))
                && isOneBranch(
                        one.baselines().loraOnly().map(FinetuningPrediction::overlap),
                        other.baselines().loraOnly().map(FinetuningPrediction::overlap));
    }

    private static boolean isOneBranch(Optional<Estimate> one, Optional<Estimate> other) {
        return one.flatMap(here -> other.map(there -> FinetuningOverlaps.areOnOneBranch(here.value(), there.value())))
                .orElse(true);
    }
}
