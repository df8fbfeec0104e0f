package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.attune.curves.CachedTheory;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.attune.storage.InformationLibrary;
import org.attune.storage.PredictionField;
import org.attune.storage.PredictionJson;
import org.attune.storage.Question;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.ui.export.PaperPainter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SolveCommandTest {

    @Test
    void withoutOptionsAnswersTheDefaultQuestionInJson() {
        Run run = Run.of(SyntheticTheory.COMPLETE, "solve");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(PredictionJson.text(SyntheticTheory.COMPLETE.predict()));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyOptionReachesTheTheory() {
        Run run = Run.of(
                SyntheticTheory.COMPLETE,
                "solve --tokens 4 --delta 0.25 --kappa0 0.75 --kappa 1.5 --alpha 0.2 --alpha-prime 6 --lambda 0.01"
                        + " --lambda-prime 0.02 --activation linear --reuse true --beta 1.25 --rho 0.5 --nodes 256"
                        + " --seed -9 --format json");

        Parameters parameters = new Parameters(
                4, 0.25, 0.75, 1.5, 0.2, 6, 0.01, 0.02, Activation.LINEAR, true, 1.25, 0.5, Optional.empty());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo(PredictionJson.text(SyntheticTheory.COMPLETE.predict(
                        parameters, new Accuracy(256, -9), null, CancellationSignal.NONE)));
    }

    @Test
    void prescribedMomentsReachTheTheory() {
        Run run = Run.of(
                SyntheticTheory.COMPLETE,
                "solve --prescribed-q0 1.5 --prescribed-q 1.25 --prescribed-m -1 --beta 0.5 --nodes 4096");

        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.BETA, 0.5)
                .withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.25, -1)));
        assertThat(run).isEqualTo(new Run(0, PredictionJson.text(SyntheticTheory.COMPLETE.predict(parameters)), ""));
    }

    @Test
    void stagesThatDidNotConvergeAreSaidOnStandardErrorAndAnswered() throws Exception {
        SyntheticTheory theory =
                new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.of(Status.NOT_CONVERGED));

        Run run = Run.of(theory, "solve");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .containsExactly(
                        "attune solve: fine-tuning did not converge (residual 3.3e-02 after 17 iterations); its numbers"
                                + " are left out",
                        "attune solve: the Bayes-optimal benchmark did not converge (residual 3.3e-02 after 17"
                                + " iterations); its numbers are left out");
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .at("/finetuning/status")
                        .textValue())
                .isEqualTo("NOT_CONVERGED");
    }

    @Test
    void oneRemarkSaysThatNothingFollowsFromUnconvergedPretraining() {
        Run run = Run.of(
                new SyntheticTheory(Status.NOT_CONVERGED, Status.NOT_CONVERGED, Optional.of(Status.CONVERGED)),
                "solve");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "attune solve: pre-training did not converge (residual 3.3e-02 after 17 iterations), and"
                                + " fine-tuning, which starts from it, has no answer either; the numbers of both are"
                                + " left out\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--alpha 2 --lambda 1e-8",
                "--alpha 1 --lambda 1e-9",
                "--alpha 2 --lambda 1e-8 --activation linear",
                "--alpha 1 --lambda 1e-10 --activation linear"
            })
    void recoveryWithTheSmallestRidgeIsAnswered(String options) throws Exception {
        Run run = Run.of(CachedTheory.predictor(new InformationLibrary()), "solve --delta 0 --nodes 256 " + options);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("NaN", "Infinity");
        JsonNode pretraining = new ObjectMapper().readTree(run.out()).at("/pretraining");
        assertThat(pretraining.at("/status").asText()).isEqualTo("CONVERGED");
        assertThat(pretraining.at("/residual").asDouble()).isLessThan(1e-6);
        assertThat(pretraining.at("/Q").asDouble()).isCloseTo(2, within(1e-6));
    }

    @Test
    void collapseAndPerfectRecoveryAreAnswersWithoutRemark() {
        Run run = Run.of(
                new SyntheticTheory(Status.COLLAPSED, Status.CONVERGED, Optional.of(Status.PERFECT_RECOVERY)), "solve");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void tableNamesEveryQuantity() {
        Run run = Run.of(SyntheticTheory.TWO_BRANCHES, "solve --format table");

        assertThat(run.exitCode()).isZero();
        for (Quantity quantity : Quantity.values()) {
            String value = Numbers.readable(quantity.of(SyntheticTheory.TWO_BRANCHES.predict())
                    .orElseThrow()
                    .value());
            assertThat(run.out().lines())
                    .as(quantity.symbol())
                    .anyMatch(line -> line.startsWith("  " + quantity.symbol() + " ")
                            && line.contains(quantity.label())
                            && line.contains(" " + value));
        }
        for (ParameterInfo parameter : ParameterInfo.values()) {
            assertThat(run.out().lines().findFirst().orElseThrow().contains(parameter.symbol() + " = "))
                    .as(parameter.symbol())
                    .isEqualTo(Parameters.DEFAULT.dependsOn(parameter));
        }
        assertThat(run.out().lines()).allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Test
    void tableShowsADashWhereThereIsNoAnswer() {
        Run run = Run.of(
                new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.empty()), "solve --format table");

        assertThat(run.out()).contains("NOT_CONVERGED").doesNotContain("NaN");
        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("  E′ ") && line.endsWith("—"))
                .anyMatch(line -> line.startsWith("  E ") && !line.endsWith("—"));
    }

    @Test
    void tableHasNoSectionForWhatThereIsNot() {
        assertThat(Run.of(SyntheticTheory.TWO_BRANCHES, "solve --format table").out())
                .contains("Second branch", "Bayes-optimal");
        assertThat(Run.of(SyntheticTheory.COMPLETE, "solve --format table").out())
                .contains("Bayes-optimal")
                .doesNotContain("Second branch", "2nd");
        assertThat(Run.of(
                                SyntheticTheory.COMPLETE,
                                "solve --format table --prescribed-q0 1 --prescribed-q 1 --prescribed-m 0.5")
                        .out())
                .contains("Q₀ = 1, Q = 1, M = 0.5")
                .doesNotContain("Bayes-optimal", "κ =");
    }

    @Test
    void sectionsOfTheTableHoldEveryQuantityOnce() {
        assertThat(Arrays.stream(TableSection.values()).flatMap(section -> section.quantities().stream()))
                .containsExactlyInAnyOrder(Quantity.values());
    }

    @Test
    void repliconThatMayBeBelowOneIsNoReason() {
        assertThat(Run.of(withReplicon(new Estimate(2.6, 7)), "solve --format table")
                        .err())
                .isEmpty();
    }

    @Test
    void brokenReplicaSymmetryIsSaidOnStandardErrorAndBesideTheStatus() {
        Run run = Run.of(withReplicon(new Estimate(1.16, 0.03)), "solve --format table");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "attune solve: the replicon of fine-tuning is 1.16 and should be below 1: replica symmetry is"
                                + " broken, and training need not follow the theory\n");
        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("fine-tuning ") && line.endsWith(", replica symmetry is broken"))
                .anyMatch(line -> line.startsWith("pre-training ") && line.endsWith(", replica symmetry holds"))
                .anyMatch(line -> line.startsWith("LoRA only ") && line.endsWith(", replica symmetry holds"));
    }

    @Test
    void aRepliconThatMayBeAboveOneByChanceIsADoubt() {
        assertThat(Run.of(withReplicon(new Estimate(1.16, 0.05)), "solve").err())
                .contains("the replicon of fine-tuning is 1.16", "training may differ from the theory");
    }

    @Test
    void jumpsThatTheRepliconDoesNotSeeAreSaidOnStandardError() {
        Predictor jumping = (parameters, accuracy, neighbour, cancellation) ->
                Stages.withJumps(SyntheticTheory.COMPLETE.predict(parameters), -0.56);

        assertThat(Run.of(jumping, "solve").err())
                .isEqualToNormalizingNewlines(
                        "attune solve: jumps of the proximal carry 56 % of its response in fine-tuning: replica"
                                + " symmetry is broken, and training need not follow the theory\n");
    }

    @Test
    void secondFixedPointIsSaidOnStandardError() {
        Run run = Run.of(SyntheticTheory.TWO_BRANCHES, "solve");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("attune solve: fine-tuning has a second fixed point, with o_w = ")
                .contains("E′ = ");
    }

    @Test
    void answersAreTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            Run json = Run.of(SyntheticTheory.COMPLETE, "solve --delta 0.125");
            Run table = Run.of(SyntheticTheory.COMPLETE, "solve --delta 0.125 --format table");
            Run refusal = Run.of(SyntheticTheory.COMPLETE, "solve --kappa 0.125");
            Locale.setDefault(Locale.FRANCE);
            assertThat(Run.of(SyntheticTheory.COMPLETE, "solve --delta 0.125")).isEqualTo(json);
            assertThat(Run.of(SyntheticTheory.COMPLETE, "solve --delta 0.125 --format table"))
                    .isEqualTo(table);
            assertThat(Run.of(SyntheticTheory.COMPLETE, "solve --kappa 0.125")).isEqualTo(refusal);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Run.of(SyntheticTheory.COMPLETE, "solve --activation LINEAR --format TABLE")
                            .exitCode())
                    .as("a Turkish lower-case I has no dot")
                    .isZero();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void decimalCommaIsUnderstood() {
        assertThat(Run.of(SyntheticTheory.COMPLETE, "solve --delta 0,125"))
                .isEqualTo(Run.of(SyntheticTheory.COMPLETE, "solve --delta 0.125"));
    }

    @Test
    void failureIsOneLineAndExitCodeOne() {
        Run run = Run.of(broken(), "solve");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .hasLineCount(1)
                .isEqualToNormalizingNewlines(
                        "attune solve: failed: ArithmeticException: first line second line (--verbose shows where)\n");
    }

    @Test
    void questionTooLargeForTheMemoryIsAFailureLikeAnyOther() {
        Predictor greedy = (parameters, accuracy, neighbour, cancellation) -> {
            throw new OutOfMemoryError("Java heap space");
        };

        Run run = Run.of(greedy, "solve --tokens 30");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualToNormalizingNewlines("attune solve: the question is too large for the memory\n");
    }

    @Test
    void stackTraceIsShownOnlyWhenAskedFor() {
        for (String arguments : new String[] {"solve --verbose", "--verbose solve"}) {
            Run run = Run.of(broken(), arguments);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("java.lang.ArithmeticException", "at org.attune.cli.SolveCommandTest");
        }
    }

    @Test
    void answerThatCannotBeWrittenIsAFailure() {
        PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("no space left");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        StringWriter err = new StringWriter();

        int exitCode = AttuneCommand.commandLine(SyntheticTheory.COMPLETE, new PaperPainter())
                .setOut(new PrintWriter(full, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true))
                .execute("solve");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("standard output could not be written");
    }

    @Test
    void defaultsAreThoseOfTheModel() {
        Predictor checking = (parameters, accuracy, neighbour, cancellation) -> {
            assertThat(new Question(parameters, accuracy)).isEqualTo(Question.DEFAULT);
            return SyntheticTheory.COMPLETE.predict(parameters);
        };

        assertThat(Run.of(checking, "solve").exitCode()).isZero();
    }

    @Test
    void theoryItselfGivesEveryNumber() throws Exception {
        Run run = Run.of(
                CachedTheory.predictor(new InformationLibrary()), "solve --delta 0 --alpha 0.05 --nodes 64 --beta 1.2");

        JsonNode tree = new ObjectMapper().readTree(run.out());
        for (PredictionField field : PredictionField.values()) {
            if (field.section() != PredictionField.Section.SECOND_BRANCH) {
                assertThat(tree.at("/" + field.path().replace('.', '/')).isNumber())
                        .as(field.path())
                        .isTrue();
            }
        }
    }

    private static Predictor withReplicon(Estimate replicon) {
        return (parameters, accuracy, neighbour, cancellation) -> Stages.withFinetuning(
                SyntheticTheory.COMPLETE.predict(parameters), finetuning -> Stages.withReplicon(finetuning, replicon));
    }

    private static Predictor broken() {
        return (parameters, accuracy, neighbour, cancellation) -> {
            throw new ArithmeticException("first line\n  second line");
        };
    }
}
