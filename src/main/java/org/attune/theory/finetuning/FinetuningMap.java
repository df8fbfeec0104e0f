package org.attune.theory.finetuning;

import java.util.stream.IntStream;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.channel.RankOneChannel;
import org.attune.theory.channel.ScrambleAverages;
import org.attune.theory.channel.Search;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Precision;

/**
 * One application of the state evolution of fine-tuning, Eqs. (67)–(72), arXiv:2606.05899, in
 * {@link FinetuningCoordinates}, on one set of sequences; it keeps the proximals that it has found. Not thread-safe.
 */
final class FinetuningMap implements FinetuningSystem {
    private final Parameters parameters;
    private final RankOneChannel channel;
    private final CancellationSignal cancellation;

    /**
     * A map.
     *
     * @param parameters uses σ, α′ and λ′
     * @param temperature at which nearly equal minima are averaged, in units of q/(1+q)
     * @param known minima of a nearby question to start from, or none
     * @param concurrency where the shares of many nodes are worked on
     */
    FinetuningMap(
            Parameters parameters,
            ChannelNodes nodes,
            TrainingSequences sequences,
            double temperature,
            KnownMinima known,
            CancellationSignal cancellation,
            Concurrency concurrency) {
        this(
                parameters,
                new RankOneChannel(
                        parameters.activation(), nodes, sequences, temperature, known, cancellation, concurrency),
                cancellation);
    }

    private FinetuningMap(Parameters parameters, RankOneChannel channel, CancellationSignal cancellation) {
        this.parameters = parameters;
        this.channel = channel;
        this.cancellation = cancellation;
    }

    /** The same map on nearby sequences, from the same minima. */
    FinetuningMap on(TrainingSequences nearby) {
        return new FinetuningMap(parameters, channel.on(nearby), cancellation);
    }

    @Override
    public FinetuningOverlaps image(FinetuningOverlaps overlaps, Search search) {
        cancellation.throwIfCancelled();
        ScrambleAverages averages =
                channel.evaluate(overlaps.target(), overlaps.residualVariance(), overlaps.inverseCurvature(), search);
        return conjugates(averages, ChannelNodes.SCRAMBLES, overlaps)
                .overlaps(parameters.lambdaPrime(), overlaps.inverseCurvature());
    }

    @Override
    public FinetuningEquations equations(FinetuningOverlaps overlaps, Search search, Precision precision) {
        cancellation.throwIfCancelled();
        ScrambleAverages averages = channel.evaluate(
                overlaps.target(), overlaps.residualVariance(), overlaps.inverseCurvature(), search, precision);
        return equations(averages, ChannelNodes.SCRAMBLES, overlaps);
    }

    /** How far a point is from solving the equations of one scramble, or the pooled ones. */
    FinetuningEquations equations(ScrambleAverages averages, int row, FinetuningOverlaps overlaps) {
        return FinetuningEquations.of(averages, row, overlaps, parameters.alphaPrime(), parameters.lambdaPrime());
    }

    @Override
    public Measurement measure(FinetuningOverlaps overlaps, Search search) {
        cancellation.throwIfCancelled();
        ScrambleAverages averages = channel.evaluate(
                overlaps.target(),
                overlaps.residualVariance(),
                overlaps.inverseCurvature(),
                search,
                Precision.SKETCHED);
        double[][] rows = IntStream.rangeClosed(0, ChannelNodes.SCRAMBLES)
                .mapToObj(row -> equations(averages, row, overlaps).mismatch())
                .toArray(double[][]::new);
        return new Measurement(
                equations(averages, ChannelNodes.SCRAMBLES, overlaps),
                new NodeNoise(rows),
                averages.pooled(RankOneChannel.DISTANT_WEIGHT));
    }

    /** The averages at a point, with those of the responses. */
    ScrambleAverages respond(FinetuningOverlaps overlaps, Search search, Precision precision) {
        cancellation.throwIfCancelled();
        return channel.respond(
                overlaps.target(), overlaps.residualVariance(), overlaps.inverseCurvature(), search, precision);
    }

    /** Conjugates according to one scramble, or pooled. */
    FinetuningConjugates conjugates(ScrambleAverages averages, int row, FinetuningOverlaps overlaps) {
        return FinetuningConjugates.of(averages, row, overlaps, parameters.alphaPrime());
    }

    /** The minima where the map was last evaluated. */
    KnownMinima knownMinima() {
        return channel.knownMinima();
    }

    /** Newton steps of all proximals so far. */
    long newtonSteps() {
        return channel.newtonSteps();
    }
}
