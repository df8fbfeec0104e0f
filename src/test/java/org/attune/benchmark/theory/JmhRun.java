package org.attune.benchmark.theory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.benchmark.Extent;
import org.attune.benchmark.report.Sample;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Has JMH measure one benchmark method with one set of parameters, in a process of its own.
 *
 * @param warmups iterations that are not counted
 * @param iterations iterations that are counted
 * @param time how long an iteration lasts; of no importance where one is a single shot
 */
record JmhRun(int warmups, int iterations, TimeValue time) {

    /** Iterations in each of which the benchmark method runs once. */
    static JmhRun shots(int warmups, int iterations) {
        return new JmhRun(warmups, iterations, TimeValue.NONE);
    }

    /**
     * Measures.
     *
     * @param type the class with the benchmark
     * @param method the benchmark method
     * @param parameters values of its parameters
     * @param extent after how long a shot is given up
     * @return one value per iteration, in the unit of the benchmark; empty when it failed or was given up
     */
    Optional<Sample> measure(Class<?> type, String method, Map<String, String> parameters, Extent extent) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + type.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1)
                .warmupIterations(warmups)
                .measurementIterations(iterations)
                .jvmArgsAppend(
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-D" + Deadline.SECONDS + "=" + extent.limit().toSeconds())
                .timeout(TimeValue.seconds(2 * extent.limit().toSeconds() + 60))
                .shouldFailOnError(false);
        if (!time.equals(TimeValue.NONE)) {
            options.warmupTime(time).measurementTime(time);
        }
        parameters.forEach((name, value) -> options.param(name, value));
        try {
            return sample(new Runner(options.build()).run());
        } catch (RunnerException failure) {
            throw new IllegalStateException("JMH could not run " + type.getSimpleName() + "." + method, failure);
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
