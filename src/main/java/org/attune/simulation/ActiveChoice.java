package org.attune.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.attune.theory.CancellationSignal;

/**
 * Active fine-tuning, Algorithm 1, arXiv:2606.05899: of all candidates those with the smallest ‖σ(βz) − σ(0)‖² are
 * labelled. Never more than the chosen ones are held.
 *
 * @param map σ
 * @param beta β
 * @param cancellation asked between candidates
 */
record ActiveChoice(AttentionMap map, double beta, CancellationSignal cancellation) {
    private record Scored(Candidate candidate, double score, int place) {}

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).thenComparingInt(Scored::place);

    /**
     * The chosen ones.
     *
     * @param source the candidates
     * @param count N′
     * @param candidates N′/ρ ≥ N′; all are taken where it is no more
     */
    List<Candidate> choose(CandidateSource source, int count, int candidates) {
        PriorityQueue<Scored> best = new PriorityQueue<>(BEST_FIRST.reversed());
        double[] flat = new double[map.size()];
        map.apply(flat, flat);
        double[] own = new double[map.size()];
        for (int place = 0; place < candidates; place++) {
            if (place % PretrainingLoss.BLOCK == 0) {
                cancellation.throwIfCancelled();
            }
            Candidate candidate = source.next();
            Arrays.setAll(own, i -> beta * candidate.model()[i]);
            map.apply(own, own);
            best.add(new Scored(candidate, candidates == count ? 0 : AttentionMap.distance(own, flat), place));
            if (best.size() > count) {
                best.remove();
            }
        }
        return best.stream()
                .sorted(Comparator.comparingInt(Scored::place))
                .map(Scored::candidate)
                .toList();
    }
}
