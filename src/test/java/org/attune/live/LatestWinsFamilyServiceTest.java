package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.attune.curves.BrokenTheory;
import org.attune.curves.CurveRequest;
import org.attune.curves.Refinement;
import org.attune.model.Accuracy;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread, and a live curve held at the first point of its final level: what comes next is counted, not timed. */
@Timeout(30)
final class LatestWinsFamilyServiceTest {
    private static final int POINTS = 9;
    private static final Parameters LIVE = Parameters.DEFAULT;
    private static final Parameters MEMBER = Parameters.DEFAULT.with(ParameterInfo.LAMBDA_PRIME, 2);

    private final GatedPredictor gated = new GatedPredictor(level -> level == Level.FINAL);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Predictor theory = new Recorder();
    private final BlockingQueue<FamilySnapshot> last = new LinkedBlockingQueue<>();

    private final class Recorder implements Predictor {
        @Override
        public Prediction predict(
                Parameters parameters,
                Accuracy accuracy,
                @Nullable Prediction neighbour,
                CancellationSignal cancellation) {
            asked.add((of(parameters, MEMBER) ? "family " : "live ") + GatedPredictor.levelOf(accuracy));
            return gated.predict(parameters, accuracy, neighbour, cancellation);
        }
    }

    @Test
    void previewsOfAFamilyComeBeforeTheRefinementOfTheLiveCurve() throws Exception {
        try (SolverPool solvers = new SolverPool(1);
                LatestWinsCurveService live = new LatestWinsCurveService(theory, solvers, snapshot -> {});
                LatestWinsFamilyService families = new LatestWinsFamilyService(theory, solvers, last::add)) {
            live.submit(request(LIVE));
            GatedPredictor.Held point = gated.next();
            asked.clear();

            families.submit(List.of(request(MEMBER)));
            assertThat(take().level()).as("while the point is still held").contains(Level.PREVIEW);
            gated.open();
            point.release();
            while (!take().last()) {
                // The last snapshot is the end.
            }

            List<String> order = new ArrayList<>(asked);
            assertThat(order.subList(0, POINTS)).containsOnly("family PREVIEW");
            assertThat(order).contains("live FINAL", "family DRAFT", "family FINAL");
            // Refinements of both take turns.
            assertThat(order.indexOf("family DRAFT")).isLessThan(order.lastIndexOf("live FINAL"));
        }
    }

    @Test
    void curvesAreOfOneLevelAndStayDraftsWhereReplicaSymmetryIsBroken() throws Exception {
        Predictor broken = BrokenTheory.below(2);
        // A set, because a refinement that gave way to a preview may be asked once more.
        Set<Map.Entry<Level, Parameters>> refined = ConcurrentHashMap.newKeySet();
        Predictor counted = (parameters, accuracy, neighbour, cancellation) -> {
            refined.add(Map.entry(GatedPredictor.levelOf(accuracy), parameters));
            return broken.predict(parameters, accuracy, neighbour, cancellation);
        };
        List<FamilySnapshot> all = new ArrayList<>();
        try (SolverPool solvers = new SolverPool(2);
                LatestWinsFamilyService families = new LatestWinsFamilyService(counted, solvers, last::add)) {
            families.submit(List.of(request(LIVE), request(MEMBER)));
            do {
                all.add(take());
            } while (!all.getLast().last());
        }

        // α′ = 0.5 · 2^(i/2): four of nine are below 2.
        assertThat(refined).filteredOn(asked -> asked.getKey() == Level.DRAFT).hasSize(2 * POINTS);
        assertThat(refined).filteredOn(asked -> asked.getKey() == Level.FINAL).hasSize(2 * 5);
        assertThat(all)
                .allSatisfy(snapshot -> assertThat(snapshot.curves())
                        .allSatisfy(curve -> assertThat(curve.stream()
                                        .flatMap(Optional::stream)
                                        .filter(answer -> answer.parameters().alphaPrime() >= 2)
                                        .map(Prediction::accuracy)
                                        .distinct())
                                .hasSizeLessThan(2)));
        assertThat(all.getLast().curves())
                .allSatisfy(curve ->
                        assertThat(curve.stream().flatMap(Optional::stream)).allMatch(Refinement::isLast));
    }

    private FamilySnapshot take() throws InterruptedException {
        FamilySnapshot snapshot = last.poll(10, TimeUnit.SECONDS);
        assertThat(snapshot).isNotNull();
        return snapshot;
    }

    private static CurveRequest request(Parameters parameters) {
        return new CurveRequest(parameters, ParameterInfo.ALPHA_PRIME, AxisScale.LOGARITHMIC, 0.5, 8, POINTS);
    }

    private static boolean of(Parameters parameters, Parameters curve) {
        return parameters.get(ParameterInfo.LAMBDA_PRIME) == curve.get(ParameterInfo.LAMBDA_PRIME);
    }
}
