package org.attune.proof;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.model.Activation;
import org.attune.model.Verdict;

/**
 * Compares the theory of fine-tuning with training at many points, and prints the table of the help page on where the
 * theory holds, from which {@link org.attune.model.Assessment} has its bounds. Takes a few minutes on two cores:
 *
 * <pre>
 *     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
 *         -Dexec.args="--add-modules jdk.incubator.vector -cp %classpath org.attune.proof.VerdictCalibration"
 * </pre>
 *
 * Arguments, each of which may be left out: D, the number of seeds, the number of random starts: 400, 6 and 3.
 */
public final class VerdictCalibration {
    private static final int DIMENSION = 400;
    private static final int SEEDS = 6;
    private static final int RANDOM_STARTS = 3;

    private static final List<CalibrationPoint> POINTS = List.of(
            softmax(3, 3, 0.05),
            softmax(3, 1.2, 0.05),
            softmax(2, 3, 0.05),
            linear(3, 1, 0.05),
            softmax(2, 3.5, 0.05),
            softmax(3, 1, 0.05),
            reused(Activation.LINEAR, 0.7, 0.1),
            reused(Activation.LINEAR, 0.5, 0.1),
            reused(Activation.SOFTMAX, 1, 0.05),
            softmax(3, 1.5, 0.05),
            softmax(4, 0.7, 0.05),
            softmax(3, 0.7, 0.3),
            softmax(3, 1, 0.3),
            chosen(3, 0.3, 1.2, 0.05),
            chosen(3, 0.3, 1, 0.05),
            softmax(4, 1, 0.05),
            linear(4, 0.35, 0.1),
            softmax(2, 1.5, 0.05),
            linear(2, 1.5, 0.1),
            softmax(2, 2, 0.5),
            linear(3, 0.5, 0.05),
            reused(Activation.SOFTMAX, 1.5, 0.2),
            softmax(2, 3, 0.2),
            reused(Activation.SOFTMAX, 1.5, 0.05),
            softmax(3, 1.5, 0.005),
            softmax(4, 0.65, 0.1),
            softmax(3, 0.5, 0.05),
            softmax(3, 2, 0.05),
            reused(Activation.SOFTMAX, 1.6, 0.05),
            softmax(4, 0.5, 0.1),
            linear(3, 1, 0.5),
            reused(Activation.SOFTMAX, 1.8, 0.05),
            reused(Activation.SOFTMAX, 1.2, 0.1),
            softmax(4, 0.6, 0.1),
            linear(3, 0.6, 0.05),
            softmax(2, 2.5, 0.3));

    private VerdictCalibration() {}

    /** Prints rows to the error stream as they are found, and the table to the output. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int dimension = argument(arguments, 0, DIMENSION);
        int seeds = argument(arguments, 1, SEEDS);
        int randomStarts = argument(arguments, 2, RANDOM_STARTS);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        List<Calibration> rows = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Calibration>> running = POINTS.stream()
                    .map(point -> workers.submit(() -> {
                        Calibration row = point.calibrate(dimension, seeds, randomStarts);
                        progress.println(row.row());
                        return row;
                    }))
                    .toList();
            for (Future<Calibration> row : running) {
                rows.add(row.get());
            }
        }
        rows.sort(Comparator.comparingDouble(Calibration::jumps));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Calibration.HEADER);
        rows.forEach(row -> out.println(row.row()));
        out.println();
        for (Verdict verdict : Verdict.values()) {
            List<Calibration> alike =
                    rows.stream().filter(row -> row.verdictOfJumps() == verdict).toList();
            long agreeing = alike.stream().filter(Calibration::agrees).count();
            out.printf("Of %d points that J_fine calls %s, %d agree.%n", alike.size(), verdict.label(), agreeing);
        }
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static CalibrationPoint softmax(int tokens, double alphaPrime, double lambdaPrime) {
        return new CalibrationPoint(tokens, Activation.SOFTMAX, false, 1, alphaPrime, lambdaPrime);
    }

    private static CalibrationPoint linear(int tokens, double alphaPrime, double lambdaPrime) {
        return new CalibrationPoint(tokens, Activation.LINEAR, false, 1, alphaPrime, lambdaPrime);
    }

    private static CalibrationPoint chosen(int tokens, double rho, double alphaPrime, double lambdaPrime) {
        return new CalibrationPoint(tokens, Activation.SOFTMAX, false, rho, alphaPrime, lambdaPrime);
    }

    /** With two tokens only: the brute search of the train law takes too long for more. */
    private static CalibrationPoint reused(Activation activation, double alphaPrime, double lambdaPrime) {
        return new CalibrationPoint(2, activation, true, 1, alphaPrime, lambdaPrime);
    }
}
