package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionJson;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CurveCommandTest {
    private static final String THREE_POINTS = "curve --x lambda --from 0.5 --to 1.5 --points 3";

    @TempDir
    private Path folder;

    @Test
    void printsCsvOfTheSweptPoints() {
        Run run = Run.of(SyntheticTheory.COMPLETE, THREE_POINTS);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(CurveCsv.text(swept(ParameterInfo.LAMBDA, 0.5, 1, 1.5)));
        assertThat(run.err()).isEmpty();
        assertThat(Run.of(SyntheticTheory.COMPLETE, THREE_POINTS + " --csv -")).isEqualTo(run);
        assertThat(Run.of(SyntheticTheory.COMPLETE, THREE_POINTS + " --format csv --csv -"))
                .isEqualTo(run);
    }

    @Test
    void printsJsonAndTableWhenAsked() {
        assertThat(Run.of(SyntheticTheory.COMPLETE, THREE_POINTS + " --format json")
                        .out())
                .isEqualTo(PredictionJson.text(swept(ParameterInfo.LAMBDA, 0.5, 1, 1.5)));

        Run table = Run.of(SyntheticTheory.COMPLETE, THREE_POINTS + " --format table");

        assertThat(table.exitCode()).isZero();
        assertThat(table.out().lines().map(String::strip))
                .hasSize(4)
                .first()
                .asString()
                .startsWith("λ ")
                .contains("E′", "o_w", "Δ_eff");
        assertThat(table.out()
                        .lines()
                        .map(line -> line.strip().split(" ", -1)[0])
                        .skip(1))
                .containsExactly("0.500000", "1.00000", "1.50000");
    }

    @Test
    void fileHoldsTheCsvAndStandardOutputStaysEmpty() throws IOException {
        Path file = folder.resolve("curve.csv");
        Files.writeString(file, "old");

        Run run = Run.of(SyntheticTheory.COMPLETE, (THREE_POINTS + " --csv " + file).split(" ", -1));

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(file).content().isEqualTo(CurveCsv.text(swept(ParameterInfo.LAMBDA, 0.5, 1, 1.5)));
        try (var entries = Files.list(folder)) {
            assertThat(entries).containsExactly(file);
        }
    }

    @Test
    void aByteOrderMarkStandsBeforeCsvOnly() {
        Path file = folder.resolve("curve.csv");

        Run printed = Run.of(SyntheticTheory.COMPLETE, THREE_POINTS + " --bom");
        Run written = Run.of(SyntheticTheory.COMPLETE, THREE_POINTS + " --bom --format json --csv " + file);

        assertThat(printed.out())
                .isEqualTo("\uFEFF"
                        + Run.of(SyntheticTheory.COMPLETE, THREE_POINTS).out());
        assertThat(file).content().isEqualTo(printed.out());
        assertThat(written.out()).startsWith("[");
        assertThat(Run.of(SyntheticTheory.COMPLETE, THREE_POINTS + " --bom --format json"))
                .extracting(Run::exitCode, Run::out)
                .containsExactly(2, "");
    }

    @Test
    void fileAndTableCanBeHadTogether() {
        Path file = folder.resolve("curve.csv");

        Run run = Run.of(SyntheticTheory.COMPLETE, (THREE_POINTS + " --format table --csv " + file).split(" ", -1));

        assertThat(run.out()).hasLineCount(4);
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void failureLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("curve.csv"), "old");
        Predictor broken = (parameters, accuracy, neighbour, cancellation) -> {
            throw new ArithmeticException("broken");
        };

        Run run = Run.of(broken, (THREE_POINTS + " --csv " + file).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(file).content().isEqualTo("old");
    }

    @Test
    void sweepsTheUsualRangeOfFinetuningSamplesUnlessToldOtherwise() {
        List<Double> values = column("curve");

        assertThat(values).hasSize(41);
        assertThat(values.getFirst()).isEqualTo(1.5);
        assertThat(values.getLast()).isEqualTo(30);
        assertThat(values.get(20)).as("equal differences").isCloseTo(15.75, Offset.offset(1e-12));
    }

    @Test
    void logarithmicSpacingIsByEqualRatios() {
        List<Double> values = column("curve --log --from 0.5 --to 8 --points 5");

        assertThat(values).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(values.get(i)).isCloseTo(0.5 * Math.pow(2, i), Offset.offset(1e-12));
        }
    }

    @Test
    void otherParametersStayAndTheSweptOneIsReplaced() {
        Run run = Run.of(SyntheticTheory.COMPLETE, THREE_POINTS + " --lambda 7 --delta 0.125 --nodes 256");

        assertThat(run.out().lines().skip(1)).hasSize(3).allMatch(line -> line.startsWith("3,0.125,"));
        assertThat(run.out()).doesNotContain(",7.0,");
    }

    @Test
    void axisMayBeGivenByItsJsonNameOrSymbol() {
        Run run = Run.of(SyntheticTheory.COMPLETE, "curve --x lambda-prime --points 2");

        assertThat(run.exitCode()).isZero();
        assertThat(Run.of(SyntheticTheory.COMPLETE, "curve --x lambdaPrime --points 2"))
                .isEqualTo(run);
        assertThat(Run.of(SyntheticTheory.COMPLETE, "curve --x λ′ --points 2")).isEqualTo(run);
    }

    @Test
    void pointsThatDidNotConvergeAreCountedInOneLine() {
        SyntheticTheory theory = new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.empty());
        Predictor halfway = (parameters, accuracy, neighbour, cancellation) ->
                (parameters.lambda() < 0.7 ? SyntheticTheory.COMPLETE : theory).predict(parameters);

        Run run = Run.of(halfway, THREE_POINTS);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .isEqualToNormalizingNewlines("attune curve: 2 of 3 points did not converge in every stage, the first"
                        + " at λ = 1; the numbers of these stages are left out\n");
        assertThat(run.out()).hasLineCount(4);
    }

    @Test
    void stretchWhereReplicaSymmetryIsBrokenIsSaidInOneLine() {
        Predictor jumping = (parameters, accuracy, neighbour, cancellation) -> Stages.withJumps(
                SyntheticTheory.COMPLETE.predict(parameters),
                parameters.lambda() < 0.7 ? 0.01 : parameters.lambda() < 2.2 ? 0.2 * parameters.lambda() : 0.1);

        Run run = Run.of(jumping, "curve --x lambda --from 0.5 --to 3 --points 6 --format table");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "attune curve: at 3 of 6 points, λ from 1 to 2, replica symmetry is broken in fine-tuning: jumps"
                                + " of the proximal carry up to 40 % of its response; training need not follow the"
                                + " theory there\n"
                                + "attune curve: at 2 of 6 points, λ from 2.5 to 3, replica symmetry is doubtful in"
                                + " fine-tuning: jumps of the proximal carry up to 10 % of its response; training may"
                                + " differ from the theory there by more than the standard errors\n");
        assertThat(run.out().lines().skip(1).map(line -> line.strip().replaceAll(".* ", "")))
                .containsExactly("holds", "broken", "broken", "broken", "doubtful", "doubtful");
    }

    @Test
    void pointsWithASecondFixedPointAreCountedInOneLine() {
        Predictor halfway = (parameters, accuracy, neighbour, cancellation) -> (parameters.lambda() < 0.7
                        ? SyntheticTheory.COMPLETE
                        : SyntheticTheory.TWO_BRANCHES)
                .predict(parameters);

        Run run = Run.of(halfway, THREE_POINTS);

        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "attune curve: 2 of 3 points have a second fixed point of fine-tuning, the"
                                + " first at λ = 1; training that knows nothing of the target may end there\n");
        int column = CurveCsv.columns().indexOf("finetuning.secondBranch.overlap");
        assertThat(run.out().lines().skip(1).map(line -> line.split(",", -1)[column].isEmpty()))
                .containsExactly(true, false, false);
    }

    @Test
    void prescribedMomentIsSweptAsFarAsTheMomentsAreACovariance() {
        Run run = Run.of(
                SyntheticTheory.COMPLETE,
                "curve --x prescribed-m --points 3 --prescribed-q0 4 --prescribed-q 1 --prescribed-m 0.5");

        assertThat(run.exitCode()).isZero();
        int column = CurveCsv.columns().indexOf("parameters.prescribedM");
        assertThat(run.out().lines().skip(1).map(line -> line.split(",", -1)[column]))
                .containsExactly("0.0", "1.0", "2.0");
    }

    @Test
    void effectiveNoiseIsSweptByBothSecondMoments() {
        Run run = Run.of(
                SyntheticTheory.COMPLETE,
                "curve --x prescribed-noise --from 1 --to 3 --points 3 --delta 2 --prescribed-q0 4 --prescribed-q 1"
                        + " --prescribed-m 0");

        assertThat(run.err()).contains("Δ_eff = 1.0 is not allowed: Δ_eff must be at least");
        run = Run.of(
                SyntheticTheory.COMPLETE,
                "curve --x prescribed-noise --from 4 --to 8 --points 3 --delta 2 --prescribed-q0 4 --prescribed-q 1"
                        + " --prescribed-m 0");
        assertThat(run.exitCode()).isZero();
        List<String> columns = CurveCsv.columns();
        for (String[] expected : new String[][] {
            {"parameters.prescribedQ0", "3.0", "4.0", "5.0"}, {"parameters.prescribedQ", "0.0", "1.0", "2.0"}
        }) {
            assertThat(run.out().lines().skip(1).map(line -> line.split(",", -1)[columns.indexOf(expected[0])]))
                    .containsExactly(expected[1], expected[2], expected[3]);
        }
    }

    private static List<Double> column(String arguments) {
        Run run = Run.of(SyntheticTheory.COMPLETE, arguments);
        int column = CurveCsv.columns().indexOf("parameters.alphaPrime");
        return run.out()
                .lines()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",", -1)[column]))
                .toList();
    }

    private static List<Prediction> swept(ParameterInfo axis, double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> SyntheticTheory.COMPLETE.predict(Parameters.DEFAULT.with(axis, value)))
                .toList();
    }
}
