package org.attune.storage.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.curves.CachedTheory;
import org.attune.curves.CachingPredictor;
import org.attune.curves.CurveRequest;
import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TourAnswersTest {
    /** As for {@link FirstAnswersTest}. */
    private static final double ROUNDING = 1e-4;

    private static final double SHARE_OF_ERROR = 0.2;

    /** Which points are interpolated, or too broken to be refined, rounding may decide on another machine. */
    private static final int MOST_FINALS = 3;

    static List<CurveRequest> steps() {
        return TourAnswersGenerator.requests();
    }

    /** Whoever leads a class through the tour waits for previews at most. */
    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsCompleteWithHardlyAFinalSolution(CurveRequest step) throws InterruptedException {
        AtomicInteger finals = new AtomicInteger();
        CachingPredictor theory = CachedTheory.predictor(new InformationLibrary(), TourAnswers.read());

        assertThat(TourAnswersGenerator.finish(new Counter(theory, finals), step)
                        .isWhole())
                .isTrue();
        assertThat(finals.get())
                .as("are the curves of the tour to be made anew by TourAnswersGenerator?")
                .isLessThanOrEqualTo(MOST_FINALS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void areWhatTheSolverSaysAtTheMarker(CurveRequest step) {
        Prediction shipped = TourAnswers.read().stream()
                .filter(answer -> answer.parameters().equals(step.parameters()))
                .findFirst()
                .orElseThrow();
        Predictor theory = CachedTheory.predictor(new InformationLibrary());
        Prediction draft = theory.predict(step.parameters(), Level.DRAFT.accuracy(), null, CancellationSignal.NONE);
        Prediction solved = theory.predict(step.parameters(), Level.FINAL.accuracy(), draft, CancellationSignal.NONE);

        assertThat(Quantity.values())
                .allSatisfy(quantity -> assertThat(agree(quantity.of(shipped), quantity.of(solved)))
                        .as("%s: %s, solved %s", quantity.symbol(), quantity.of(shipped), quantity.of(solved))
                        .isTrue());
    }

    @Test
    void areFinalOnes() {
        assertThat(TourAnswers.read()).extracting(Prediction::accuracy).containsOnly(Level.FINAL.accuracy());
    }

    private static boolean agree(Optional<Estimate> shipped, Optional<Estimate> solved) {
        if (shipped.isEmpty() || solved.isEmpty()) {
            return shipped.isEmpty() && solved.isEmpty();
        }
        double value = solved.get().value();
        return Math.abs(shipped.get().value() - value)
                <= ROUNDING * (1 + Math.abs(value))
                        + SHARE_OF_ERROR * solved.get().standardError();
    }

    /** Counts the final answers that are not known and have to be solved. */
    private record Counter(Predictor theory, AtomicInteger finals) implements Predictor {
        @Override
        public Prediction predict(
                Parameters parameters,
                Accuracy accuracy,
                @Nullable Prediction neighbour,
                CancellationSignal cancellation) {
            if (accuracy.equals(Level.FINAL.accuracy())
                    && theory.known(parameters, accuracy).isEmpty()) {
                finals.incrementAndGet();
            }
            return theory.predict(parameters, accuracy, neighbour, cancellation);
        }

        @Override
        public Optional<Prediction> known(Parameters parameters, Accuracy accuracy) {
            return theory.known(parameters, accuracy);
        }

        @Override
        public Predictor restrictedTo(Set<Stage> stages) {
            return theory.restrictedTo(stages);
        }
    }
}
