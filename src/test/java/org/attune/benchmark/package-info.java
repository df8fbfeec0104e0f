/**
 * How fast Attune is: one command, {@link org.attune.benchmark.Benchmarks}, that measures and writes
 * {@code target/benchmark.json}. The parts of the report are measured by JMH ({@code benchmark.theory}) and in the real
 * window ({@code benchmark.window}); what the report says and how it is read is {@code benchmark.report}. None of it
 * runs in {@code mvn verify}, but for tests of the bookkeeping, which read no clock.
 */
@NullMarked
package org.attune.benchmark;

import org.jspecify.annotations.NullMarked;
