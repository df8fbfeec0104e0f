package org.attune.theory.channel;

import java.util.Arrays;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.FieldBatch;
import org.attune.theory.lanes.ProximalKernel;
import org.attune.theory.lanes.Responses;

/**
 * Responses of the pre-training proximals, and the derivatives of the averages of {@link ExtensiveRankChannel} in M, B
 * and V, all from the minima of one evaluation.
 *
 * <p>A minimum moves by du = C dũ + C(u−ũ) dV/V, C = (I + VH)⁻¹, and its weight by that of exp(−objective/temperature);
 * the objective changes by −(u−ũ)·dũ + loss dV. The averages of the responses themselves move with third derivatives of
 * the loss: those are differences over a part of the nodes, since nothing but the size of an error comes from them. Not
 * thread-safe.
 */
final class ExtensiveRankSlopes {
    /** M, B and V. */
    static final int VARIABLES = 3;

    /** Directions at each minimum: g, ζ and u − ũ. */
    private static final int LABEL = 0;

    private static final int NOISE = 1;
    private static final int DISPLACEMENT = 2;

    private static final int DIRECTIONS = 3;

    /** Step of differences, relative. */
    private static final double STEP = 1e-3;

    /** Fewest nodes from which differences are taken, and the share of many. */
    private static final int FEWEST = 32;

    private static final int SHARE = 64;

    private final ChannelNodes nodes;
    private final FieldBatch batch;
    private final ProximalKernel kernel;
    private final ScalarExtensiveRankKernel scalar;
    private final double temperature;
    private final double labelScale;
    private final int dimension;
    private final int stride;
    private final Responses responses;
    private final Responses movedResponses;
    private final Descents moved;
    private final double[] start;

    /** Change of ũ per unit of M and of B, of the objective, and of the functions, at the minimum at hand. */
    private final double[] objectiveSlopes = new double[VARIABLES];

    private final double[][] functionSlopes = new double[VARIABLES][ExtensiveRankChannel.FUNCTIONS];
    private final double[] functions = new double[ExtensiveRankChannel.FUNCTIONS];

    /** Weighted sums over the minima of a slot. */
    private final double[] meanFunctions = new double[ExtensiveRankChannel.FUNCTIONS];

    private final double[] meanObjectives = new double[VARIABLES];
    private final double[][] products = new double[VARIABLES][ExtensiveRankChannel.FUNCTIONS];
    private final double[][] sums = new double[VARIABLES][ExtensiveRankChannel.FUNCTIONS];

    private double residualVariance;
    private double inverseCurvature;
    private boolean differences;

    ExtensiveRankSlopes(
            ChannelNodes nodes,
            double labelVariance,
            double temperature,
            FieldBatch batch,
            ProximalKernel kernel,
            ScalarExtensiveRankKernel scalar) {
        this.nodes = nodes;
        this.batch = batch;
        this.kernel = kernel;
        this.scalar = scalar;
        this.temperature = temperature;
        this.labelScale = 1 / Math.sqrt(labelVariance);
        this.dimension = nodes.dimension();
        this.stride = nodes.count() / Math.max(FEWEST, nodes.count() / SHARE);
        this.responses = new Responses(dimension, DIRECTIONS);
        this.movedResponses = new Responses(dimension, 0);
        this.moved = new Descents(dimension);
        this.start = new double[dimension];
    }

    /**
     * Begins anew at a point.
     *
     * @param measured whether the averages of the responses and their slopes are asked for, too
     */
    void begin(double newResidualVariance, double newInverseCurvature, boolean measured) {
        differences = measured;
        responses.setMeasured(measured);
        residualVariance = newResidualVariance;
        inverseCurvature = newInverseCurvature;
        for (double[] row : sums) {
            Arrays.fill(row, 0);
        }
    }

    /** Derivative of the average of a function over all scrambles. */
    double slope(int variable, int function) {
        return sums[variable][function] / nodes.count();
    }

    /**
     * Adds the minima of some slots.
     *
     * @param minima in the order of their slots, at their ends
     * @param weights of each among those of its slot
     * @param averages receives those of the responses
     */
    void add(Descents minima, double[] weights, ScrambleAverages averages) {
        respond(minima);
        int next = 0;
        while (next < minima.count()) {
            int slot = minima.slot(next);
            int first = next;
            while (next < minima.count() && minima.slot(next) == slot) {
                next++;
            }
            addSlot(minima, first, next, weights, averages);
        }
        for (int variable = 0; variable < VARIABLES && differences; variable++) {
            addDifferences(minima, weights, variable);
        }
    }

    private void respond(Descents minima) {
        responses.reserve(minima.count());
        double[] directions = responses.directions();
        for (int k = 0; k < minima.count(); k++) {
            int slot = minima.slot(k);
            int offset = k * responses.length();
            int source = slot / 2 * dimension;
            System.arraycopy(nodes.label(), source, directions, offset + LABEL * dimension, dimension);
            System.arraycopy(nodes.noise(), source, directions, offset + NOISE * dimension, dimension);
            for (int i = 0; i < dimension; i++) {
                directions[offset + DISPLACEMENT * dimension + i] =
                        minima.points()[k * dimension + i] - batch.centres()[slot * dimension + i];
            }
        }
        kernel.respond(minima, inverseCurvature, responses);
        for (int k = 0; k < minima.count(); k++) {
            if (Double.isNaN(responses.traces()[k])) {
                scalar.respond(minima, k, inverseCurvature, responses);
            }
        }
    }

    /** Adds the minima of one slot, and where there are several what their weights change. */
    private void addSlot(Descents minima, int first, int last, double[] weights, ScrambleAverages averages) {
        boolean several = last > first + 1;
        if (several) {
            Arrays.fill(meanFunctions, 0);
            Arrays.fill(meanObjectives, 0);
            for (double[] row : products) {
                Arrays.fill(row, 0);
            }
        }
        for (int k = first; k < last; k++) {
            addMinimum(minima, k, weights[k], averages);
            if (several) {
                addProducts(weights[k]);
            }
        }
        for (int variable = 0; variable < VARIABLES && several; variable++) {
            for (int function = 0; function < functions.length; function++) {
                double covariance = products[variable][function] - meanFunctions[function] * meanObjectives[variable];
                sums[variable][function] -= 0.5 * covariance / temperature;
            }
        }
    }

    private void addMinimum(Descents minima, int k, double weight, ScrambleAverages averages) {
        int slot = minima.slot(k);
        double trace = responses.traces()[k];
        double square = responses.squares()[k];
        evaluate(k, slot % 2 == 0 ? 1 : -1, minima.loss(k));
        functions[ExtensiveRankChannel.RESPONSE_TRACE] = trace;
        functions[ExtensiveRankChannel.RESPONSE_SQUARE] = square;
        for (int variable = 0; variable < VARIABLES; variable++) {
            for (int function = 0; function < ExtensiveRankChannel.RESPONSE_TRACE; function++) {
                sums[variable][function] += 0.5 * weight * functionSlopes[variable][function];
            }
        }
        if (differences) {
            int scramble = nodes.scrambleOf(slot / 2);
            averages.add(scramble, ExtensiveRankChannel.RESPONSE_TRACE, 0.5 * weight * trace);
            averages.add(scramble, ExtensiveRankChannel.RESPONSE_SQUARE, 0.5 * weight * square);
        }
    }

    private void addProducts(double weight) {
        for (int variable = 0; variable < VARIABLES; variable++) {
            meanObjectives[variable] += weight * objectiveSlopes[variable];
            for (int function = 0; function < functions.length; function++) {
                products[variable][function] += weight * functions[function] * objectiveSlopes[variable];
            }
        }
        for (int function = 0; function < functions.length; function++) {
            meanFunctions[function] += weight * functions[function];
        }
    }

    /** Functions, their slopes and those of the objective at one minimum. */
    private void evaluate(int k, int sign, double loss) {
        double v = inverseCurvature;
        double alongLabel = labelScale;
        double alongNoise = sign / (2 * Math.sqrt(residualVariance));
        double labelDisplacement = product(responses.directions(), k, LABEL, DISPLACEMENT);
        double noiseDisplacement = product(responses.directions(), k, NOISE, DISPLACEMENT);
        double labelNoise = image(k, LABEL, NOISE) - product(responses.directions(), k, LABEL, NOISE);
        double labelImage = image(k, LABEL, DISPLACEMENT);
        double noiseImage = image(k, NOISE, DISPLACEMENT);
        double displacementImage = image(k, DISPLACEMENT, DISPLACEMENT);
        functions[ExtensiveRankChannel.DISPLACEMENT_LABEL] = labelDisplacement;
        functions[ExtensiveRankChannel.DISPLACEMENT_NOISE] = sign * noiseDisplacement;
        functions[ExtensiveRankChannel.DISPLACEMENT_SQUARE] =
                product(responses.directions(), k, DISPLACEMENT, DISPLACEMENT);
        functions[ExtensiveRankChannel.LOSS] = loss;
        put(
                ExtensiveRankChannel.DISPLACEMENT_LABEL,
                alongLabel * (image(k, LABEL, LABEL) - product(responses.directions(), k, LABEL, LABEL)),
                alongNoise * labelNoise,
                labelImage / v);
        put(
                ExtensiveRankChannel.DISPLACEMENT_NOISE,
                sign * alongLabel * labelNoise,
                sign * alongNoise * (image(k, NOISE, NOISE) - product(responses.directions(), k, NOISE, NOISE)),
                sign * noiseImage / v);
        put(
                ExtensiveRankChannel.DISPLACEMENT_SQUARE,
                2 * alongLabel * (labelImage - labelDisplacement),
                2 * alongNoise * (noiseImage - noiseDisplacement),
                2 * displacementImage / v);
        put(
                ExtensiveRankChannel.LOSS,
                -alongLabel * labelImage / v,
                -alongNoise * noiseImage / v,
                -displacementImage / (v * v));
        objectiveSlopes[0] = -alongLabel * labelDisplacement;
        objectiveSlopes[1] = -alongNoise * noiseDisplacement;
        objectiveSlopes[2] = loss;
    }

    private void put(int function, double byTarget, double byResidual, double byCurvature) {
        functionSlopes[0][function] = byTarget;
        functionSlopes[1][function] = byResidual;
        functionSlopes[2][function] = byCurvature;
    }

    private double product(double[] directions, int k, int first, int second) {
        int left = k * responses.length() + first * dimension;
        int right = k * responses.length() + second * dimension;
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += directions[left + i] * directions[right + i];
        }
        return sum;
    }

    /** d·C d′. */
    private double image(int k, int first, int second) {
        int left = k * responses.length() + first * dimension;
        int right = k * responses.length() + second * dimension;
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += responses.directions()[left + i] * responses.images()[right + i];
        }
        return sum;
    }

    /** What moving the minima, and V itself, changes in their responses. */
    private void addDifferences(Descents minima, double[] weights, int variable) {
        moved.clear();
        for (int k = 0; k < minima.count(); k++) {
            if (isSampled(minima, k)) {
                addMoved(minima, k, variable);
            }
        }
        movedResponses.reserve(moved.count());
        double v = variable == ExtensiveRankChannel.INVERSE_CURVATURE
                ? inverseCurvature + step(variable)
                : inverseCurvature;
        kernel.respond(moved, v, movedResponses.traces(), movedResponses.squares());
        int next = 0;
        for (int k = 0; k < minima.count(); k++) {
            if (isSampled(minima, k)) {
                double factor = 0.5 * weights[k] * stride / step(variable);
                double trace = movedResponses.traces()[next] - responses.traces()[k];
                double square = movedResponses.squares()[next] - responses.squares()[k];
                if (!Double.isNaN(trace)) {
                    sums[variable][ExtensiveRankChannel.RESPONSE_TRACE] += factor * trace;
                    sums[variable][ExtensiveRankChannel.RESPONSE_SQUARE] += factor * square;
                }
                next++;
            }
        }
    }

    private boolean isSampled(Descents minima, int k) {
        return minima.slot(k) / 2 % stride == 0;
    }

    private void addMoved(Descents minima, int k, int variable) {
        int slot = minima.slot(k);
        double rate = switch (variable) {
            case ExtensiveRankChannel.TARGET_OVERLAP -> labelScale;
            case ExtensiveRankChannel.RESIDUAL_VARIANCE -> (slot % 2 == 0 ? 1 : -1) / (2 * Math.sqrt(residualVariance));
            default -> 1 / inverseCurvature;
        };
        int image = k * responses.length() + variable * dimension;
        for (int i = 0; i < dimension; i++) {
            start[i] = minima.points()[k * dimension + i]
                    + step(variable) * rate * responses.images()[image + i];
        }
        moved.add(slot, start, 0);
    }

    private double step(int variable) {
        return switch (variable) {
            case ExtensiveRankChannel.TARGET_OVERLAP -> STEP / labelScale;
            case ExtensiveRankChannel.RESIDUAL_VARIANCE -> STEP * residualVariance;
            default -> STEP * inverseCurvature;
        };
    }
}
