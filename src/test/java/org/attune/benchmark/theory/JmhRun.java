package org.attune.benchmark.theory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attune.benchmark.Extent;
import org.attune.benchmark.report.Sample;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Has JMH measure one benchmark method with one set of parameters, in a process of its own. What JMH says goes into a
 * file for each, in {@code target/benchmark/jmh}.
 *
 * @param warmups iterations that are not counted
 * @param iterations iterations that are counted
 * @param time how long an iteration lasts; empty where each is a single shot
 */
record JmhRun(int warmups, int iterations, Optional<TimeValue> time) {
    private static final Path LOGS = Path.of("target", "benchmark", "jmh");

    /** A single shot that takes more than this share of the limit is repeated less often. */
    private static final double SLOW = 0.1;

    private static final int LESS = 4;

    /** Iterations of a given length. */
    static JmhRun iterations(int warmups, int iterations, TimeValue time) {
        return new JmhRun(warmups, iterations, Optional.of(time));
    }

    /** Iterations in each of which the benchmark method runs once. */
    static JmhRun shots(int warmups, int iterations) {
        return new JmhRun(warmups, iterations, Optional.empty());
    }

    /**
     * Measures. Where a single shot is slow, once the program is compiled, fewer follow.
     *
     * @param type the class with the benchmark
     * @param method the benchmark method
     * @param parameters values of its parameters
     * @param extent after how long a shot is given up
     * @return one value per iteration, in the unit of the benchmark; empty when it failed or was given up
     */
    Optional<Sample> measure(Class<?> type, String method, Map<String, String> parameters, Extent extent) {
        if (time.isPresent()) {
            return run(type, method, parameters, extent);
        }
        Optional<Sample> first = shots(Math.min(1, warmups), 1).run(type, method, parameters, extent);
        boolean slow = first.isPresent()
                && first.get().median() > SLOW * extent.limit().toMillis();
        if (first.isEmpty() || iterations == 1 || (slow && iterations < LESS)) {
            return first;
        }
        return (slow ? shots(warmups / LESS, iterations / LESS) : this).run(type, method, parameters, extent);
    }

    private Optional<Sample> run(Class<?> type, String method, Map<String, String> parameters, Extent extent) {
        Path log = log(type.getSimpleName() + "." + method + new TreeMap<>(parameters));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + type.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1)
                .warmupIterations(warmups)
                .measurementIterations(iterations)
                .jvmArgsAppend("-D" + Deadline.SECONDS + "=" + extent.limit().toSeconds())
                .timeout(TimeValue.seconds(2 * extent.limit().toSeconds() + 60))
                .shouldFailOnError(false)
                .output(log.toString());
        time.ifPresent(length -> options.warmupTime(length).measurementTime(length));
        parameters.forEach((name, value) -> options.param(name, value));
        try {
            Optional<Sample> sample = sample(new Runner(options.build()).run());
            String median =
                    sample.map(values -> Double.toString(values.median())).orElse("no result");
            System.out.println("  " + log.getFileName() + ": " + median);
            return sample;
        } catch (RunnerException failure) {
            throw new IllegalStateException("JMH could not run " + type.getSimpleName() + "." + method, failure);
        }
    }

    private static Path log(String name) {
        try {
            return Files.createDirectories(LOGS)
                    .resolve(name.replaceAll("[^A-Za-z0-9.=_]+", " ").strip() + ".log");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Sample> sample(Collection<RunResult> results) {
        List<Double> values = new ArrayList<>();
        for (RunResult result : results) {
            Iterator<Map.Entry<Double, Long>> raw =
                    result.getPrimaryResult().getStatistics().getRawData();
            while (raw.hasNext()) {
                Map.Entry<Double, Long> entry = raw.next();
                for (long count = 0; count < entry.getValue(); count++) {
                    values.add(entry.getKey());
                }
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Sample(values));
    }
}
