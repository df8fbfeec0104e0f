package org.attune.theory.finetuning;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.channel.RankOneChannel;
import org.attune.theory.channel.ScrambleAverages;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.Effort;
import org.attune.theory.fixedpoint.ErrorPropagation;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.FixedPointMap;
import org.attune.theory.fixedpoint.SearchingSolver;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingOverlaps;
import org.attune.theory.pretraining.PretrainingState;
import org.jspecify.annotations.Nullable;

/**
 * Solves the state evolution of fine-tuning on fresh sequences (e = 0) from an informed start, Eqs. (61)–(73),
 * arXiv:2606.05899.
 *
 * <p>Departs from Eqs. (70), (72): products with ζ take the place of the Jacobian of the proximal, since the proximal
 * jumps:
 *
 * <pre>m̂ = (α′/v) E (χ−χ̃)·(χ* − (m/√b) ζ),  q̂ = (α′/v²) E |χ−χ̃|²,  v̂ = −(α′/(v√b)) E (χ−χ̃)·ζ − 2α′ E ∂_qψ.</pre>
 *
 * <p>The fixed point is sought in (asinh(m/√b), log b, log v), where b = q − m² &gt; 0 holds by itself and m = 0 is an
 * ordinary point. Immutable.
 */
public final class FinetuningSolver {
    private static final int MOST_ITERATIONS = 60;

    /**
     * Plain steps lead down to an update that vanishes, at a residual that stays large; accelerated ones lose the way.
     */
    private static final double ACCELERATION_RANGE = 0.5;

    /**
     * Minima whose objectives v·loss + |χ−χ̃|²/2 differ by less than this over √nodes, in units of q/(1+q), are
     * averaged: wide enough that several nodes share each jump, and vanishing with the Monte-Carlo error.
     */
    private static final double TEMPERATURE = 5;

    /** Where following known minima finds no fixed point, all are searched at each step and smeared this much wider. */
    private static final double WIDER = 4;

    /** Below this q the update vanishes: nothing but its decay to zero is left to follow. */
    private static final double VANISHED = 1e-9;

    private static final double INFORMED_TARGET = 0.9;
    private static final double INFORMED_RESIDUAL = 0.1;

    /**
     * Solves with the frozen model that pre-training left.
     *
     * @param parameters what is asked; only T, Δ, κ₀, α′, λ′ and σ matter beside the frozen model
     * @param nodes nodes for the same T and σ, and the same that pre-training used
     * @param frozen the pre-trained model
     * @param start overlaps near the solution, or null for an informed start
     * @param cancellation asked at each iteration
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public FinetuningState solve(
            Parameters parameters,
            ChannelNodes nodes,
            PretrainingState frozen,
            @Nullable FinetuningOverlaps start,
            CancellationSignal cancellation) {
        return solve(parameters, nodes, scramble -> frozen.overlaps(), frozen::overlapsOf, start, cancellation);
    }

    /**
     * Solves without any pre-training, λ = ∞, Eqs. (81)–(82).
     *
     * @param parameters what is asked; only T, Δ, κ₀, α′, λ′ and σ matter
     * @param nodes nodes for the same T and σ
     * @param start overlaps near the solution, or null for an informed start
     * @param cancellation asked at each iteration
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public FinetuningState solveWithoutPretraining(
            Parameters parameters,
            ChannelNodes nodes,
            @Nullable FinetuningOverlaps start,
            CancellationSignal cancellation) {
        IntFunction<PretrainingOverlaps> none = scramble -> PretrainingOverlaps.COLLAPSED;
        return solve(parameters, nodes, none, none, start, cancellation);
    }

    /**
     * Test error of the frozen model on the fine-tuning task, λ′ = ∞, Eq. (79).
     *
     * <p>For the linear activation (T²+T)/T² · (Δ_eff + 1), with T²+T where Eq. (80) prints T²+T−2.
     */
    public Estimate frozenError(Parameters parameters, ChannelNodes nodes, PretrainingState frozen) {
        FinetuningOverlaps none = new FinetuningOverlaps(0, 0, 0);
        double[] errors =
                fields(parameters, nodes, scramble -> frozen.overlaps()).testErrors(none);
        double[] own = fields(parameters, nodes, frozen::overlapsOf).testErrors(none);
        double pooled = errors[errors.length - 1];
        double[][] deviations = new double[errors.length - 1][];
        for (int scramble = 0; scramble < deviations.length; scramble++) {
            deviations[scramble] = new double[] {own[scramble] - pooled};
        }
        return new Estimate(pooled, ErrorPropagation.standardError(deviations, 0));
    }

    private static FrozenFields fields(
            Parameters parameters, ChannelNodes nodes, IntFunction<PretrainingOverlaps> frozen) {
        return new FrozenFields(parameters.activation(), nodes, parameters.labelVariance(), frozen);
    }

    private FinetuningState solve(
            Parameters parameters,
            ChannelNodes nodes,
            IntFunction<PretrainingOverlaps> pooledModel,
            IntFunction<PretrainingOverlaps> scrambledModels,
            @Nullable FinetuningOverlaps start,
            CancellationSignal cancellation) {
        FrozenFields fields = fields(parameters, nodes, pooledModel);
        Effort effort = Effort.forNodes(2 * nodes.count());
        SearchingSolver solver = new SearchingSolver(effort, MOST_ITERATIONS, Double.MAX_VALUE);
        SearchingSolver careful = new SearchingSolver(effort, MOST_ITERATIONS, ACCELERATION_RANGE);
        double temperature = TEMPERATURE / Math.sqrt(nodes.count() * 2.0);
        Stage stage = new Stage(parameters, fields, temperature, false, cancellation);
        FixedPoint point = solver.solve(stage::newPass, coordinates(start == null ? informedStart(parameters) : start));
        if (!point.converged()) {
            point = better(point, careful.solve(stage::newPass, coordinates(informedStart(parameters))));
        }
        if (!point.converged() && effort.persistent()) {
            Stage thorough = new Stage(parameters, fields, WIDER * temperature, true, cancellation);
            FixedPoint searched = careful.solve(thorough::newPass, coordinates(informedStart(parameters)));
            if (searched.converged() || searched.residual() < point.residual()) {
                stage = thorough;
                point = searched;
            }
        }
        double[] x = point.x();
        // ŵ and −ŵ are the same model; m ≥ 0 by convention.
        boolean mirrored = x[0] < 0;
        x[0] = Math.abs(x[0]);
        double[][] rows = stage.rows(x, mirrored);
        double[] values = rows[rows.length - 1];
        FinetuningOverlaps overlaps = overlaps(x);
        Status status = point.converged() ? Status.CONVERGED : Status.NOT_CONVERGED;
        if (point.converged() && overlaps.self() <= VANISHED) {
            status = Status.COLLAPSED;
            overlaps = new FinetuningOverlaps(0, 0, overlaps.inverseCurvature());
            Arrays.fill(values, VARIABLES, VARIABLES + 2, 0);
            values[VARIABLES + 6] = 0;
        }
        Convergence convergence = new Convergence(status, point.iterations(), point.residual());
        double[] errors = new double[FinetuningState.COLUMNS];
        if (status == Status.CONVERGED) {
            Stage pooled = stage;
            Stage scrambled = stage.on(fields(parameters, nodes, scrambledModels));
            double[][] own = scrambled.rows(x, false);
            System.arraycopy(own, 0, rows, 0, rows.length - 1);
            double[][] deviations =
                    ErrorPropagation.deviations(rows, moved -> pooled.rows(moved, false)[ChannelNodes.SCRAMBLES], x);
            for (int k = 0; k < errors.length; k++) {
                errors[k] = ErrorPropagation.standardError(deviations, VARIABLES + k);
            }
        }
        return FinetuningState.of(convergence, overlaps, Arrays.copyOfRange(values, VARIABLES, values.length), errors);
    }

    private static FixedPoint better(FixedPoint first, FixedPoint second) {
        return second.residual() < first.residual() ? second : first;
    }

    private static FinetuningOverlaps informedStart(Parameters parameters) {
        return new FinetuningOverlaps(
                INFORMED_TARGET, INFORMED_RESIDUAL, 1 / (2 * parameters.lambdaPrime() + parameters.alphaPrime()));
    }

    private static final int VARIABLES = 3;

    private static double[] coordinates(FinetuningOverlaps overlaps) {
        return new double[] {
            inverseHyperbolicSine(overlaps.target() / Math.sqrt(overlaps.residualVariance())),
            Math.log(overlaps.residualVariance()),
            Math.log(overlaps.inverseCurvature())
        };
    }

    private static double inverseHyperbolicSine(double x) {
        return Math.copySign(Math.log(Math.abs(x) + Math.hypot(1, x)), x);
    }

    private static FinetuningOverlaps overlaps(double[] x) {
        return new FinetuningOverlaps(Math.sinh(x[0]) * Math.exp(x[1] / 2), Math.exp(x[1]), Math.exp(x[2]));
    }

    /** The map of one question on one set of fields, with the proximals it has found so far. */
    private static final class Stage {
        private final Parameters parameters;
        private final FrozenFields fields;
        private final RankOneChannel channel;
        private final double temperature;
        private final boolean thorough;
        private final CancellationSignal cancellation;

        Stage(
                Parameters parameters,
                FrozenFields fields,
                double temperature,
                boolean thorough,
                CancellationSignal cancellation) {
            this.parameters = parameters;
            this.fields = fields;
            this.channel = new RankOneChannel(
                    fields.activation(), fields.nodes(), fields.models(), fields.targets(), temperature);
            this.temperature = temperature;
            this.thorough = thorough;
            this.cancellation = cancellation;
        }

        private Stage(Stage other, FrozenFields fields) {
            this.parameters = other.parameters;
            this.fields = fields;
            this.channel = other.channel.on(fields.models());
            this.temperature = other.temperature;
            this.thorough = false;
            this.cancellation = other.cancellation;
        }

        /** The same map on nearby fields, from the same minima. */
        Stage on(FrozenFields nearby) {
            return new Stage(this, nearby);
        }

        FixedPointMap newPass() {
            return new Pass();
        }

        private final class Pass implements FixedPointMap {
            private boolean first = true;

            @Override
            public void apply(double[] x, double[] result) {
                cancellation.throwIfCancelled();
                FinetuningOverlaps overlaps = overlaps(x);
                if (overlaps.self() <= VANISHED) {
                    System.arraycopy(x, 0, result, 0, x.length);
                    return;
                }
                ScrambleAverages averages = evaluate(overlaps, first);
                first = false;
                FinetuningConjugates conjugates =
                        FinetuningConjugates.of(averages, ChannelNodes.SCRAMBLES, overlaps, parameters.alphaPrime());
                System.arraycopy(
                        coordinates(conjugates.overlaps(parameters.lambdaPrime())), 0, result, 0, result.length);
            }
        }

        private ScrambleAverages evaluate(FinetuningOverlaps overlaps, boolean search) {
            return channel.evaluate(
                    overlaps.target(),
                    overlaps.residualVariance(),
                    overlaps.inverseCurvature(),
                    thorough ? Search.ALL_STARTS : search ? Search.USUAL_STARTS : Search.KNOWN_MINIMA);
        }

        /** For each scramble, and last pooled: the map at x, then q, m, v, q̂, m̂, v̂, o_w, E′, L′. */
        double[][] rows(double[] x, boolean search) {
            cancellation.throwIfCancelled();
            FinetuningOverlaps overlaps = overlaps(x);
            ScrambleAverages averages = evaluate(overlaps, search);
            double[] testErrors = fields.testErrors(overlaps);
            double[][] rows = new double[testErrors.length][];
            FinetuningConjugates pooled =
                    FinetuningConjugates.of(averages, ChannelNodes.SCRAMBLES, overlaps, parameters.alphaPrime());
            FinetuningOverlaps pooledImage = pooled.overlaps(parameters.lambdaPrime());
            for (int scramble = 0; scramble < rows.length; scramble++) {
                FinetuningConjugates conjugates =
                        FinetuningConjugates.of(averages, scramble, overlaps, parameters.alphaPrime());
                FinetuningOverlaps image = conjugates.overlaps(parameters.lambdaPrime());
                rows[scramble] = new double[] {
                    linearRatio(image, pooledImage),
                    linearLogarithm(image.residualVariance(), pooledImage.residualVariance()),
                    linearLogarithm(image.inverseCurvature(), pooledImage.inverseCurvature()),
                    overlaps.self(),
                    overlaps.target(),
                    overlaps.inverseCurvature(),
                    conjugates.self(),
                    conjugates.target(),
                    conjugates.inverseCurvature(),
                    overlaps.overlap(),
                    testErrors[scramble],
                    averages.all(RankOneChannel.LOSS)[scramble]
                };
            }
            return rows;
        }

        /** The first coordinate, asinh(m/√b), to first order about the pooled image. */
        private static double linearRatio(FinetuningOverlaps own, FinetuningOverlaps pooled) {
            double scale = Math.sqrt(pooled.residualVariance());
            double ratio = pooled.target() / scale;
            double change = (own.target() - pooled.target()) / scale
                    - ratio * (own.residualVariance() / pooled.residualVariance() - 1) / 2;
            return inverseHyperbolicSine(ratio) + change / Math.hypot(1, ratio);
        }

        /** log(own) to first order about the pooled value. */
        private static double linearLogarithm(double own, double pooled) {
            return Math.log(pooled) + own / pooled - 1;
        }
    }
}
