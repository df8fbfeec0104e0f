package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.attune.model.Accuracy;
import org.attune.model.AxisScale;
import org.attune.model.FinetuningPrediction;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Stage;
import org.attune.model.Status;
import org.attune.model.Verdict;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves stay on their branch: neither noise nor jumps of the equations of a finite number of nodes cut it. */
final class BranchContinuityTest {
    /** Where the right panel of Figure 2 goes on with an overlap of .8 to .5, and few nodes make the equations jump. */
    @ParameterizedTest
    @CsvSource({"1024, 2.8, 3.6", "1024, 3.4, 4.2", "2048, 2.9, 3.7"})
    void informedBranchIsNotLostWhereTheEquationsJumpByLessThanTheirNoise(int nodes, double from, double to) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.DELTA, 2)
                .with(ParameterInfo.LAMBDA_PRIME, 0.5)
                .withPrescribed(Optional.of(PrescribedPretraining.DEFAULT));
        CurveRequest request =
                new CurveRequest(parameters, ParameterInfo.PRESCRIBED_NOISE, AxisScale.LINEAR, from, to, 9);

        assertThat(solve(request, new Accuracy(nodes, 1))).allSatisfy(answer -> {
            assertThat(answer.convergence().status()).isEqualTo(Status.CONVERGED);
            assertThat(answer.overlap().value()).isGreaterThan(0.3);
            if (answer.assessment(Stage.FINETUNING).verdict() != Verdict.BROKEN) {
                assertThat(answer.overlap().value()).isGreaterThan(0.5);
                assertThat(answer.convergence().residual())
                        .isLessThan(answer.overlap().standardError());
            }
        });
    }

    private static List<FinetuningPrediction> solve(CurveRequest request, Accuracy accuracy) {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            return CurveSolver.solve(
                            request,
                            accuracy,
                            new StateEvolutionPredictor(new InformationLibrary()),
                            CancellationSignal.NONE,
                            executor,
                            point -> {})
                    .stream()
                    .map(point -> point.prediction().finetuning())
                    .toList();
        }
    }
}
