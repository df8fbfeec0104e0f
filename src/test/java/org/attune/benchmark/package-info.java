/**
 * How fast Attune is: what the parts of the benchmarks share. One command, {@code mvn -q -Pbenchmark verify}, measures
 * and writes {@code target/benchmark.json}; it is in {@code benchmark.suite}. The parts are measured by JMH,
 * {@code benchmark.theory}, and in the real window, {@code benchmark.window}; what the report says and how it is read
 * is in {@code benchmark.report}. None of it runs in {@code mvn verify}, but for tests of the bookkeeping, which read
 * no clock.
 */
@NullMarked
package org.attune.benchmark;

import org.jspecify.annotations.NullMarked;
