/** The report of the benchmarks: samples and their statistics, the JSON file, and the table made of it. No clocks. */
@NullMarked
package org.attune.benchmark.report;

import org.jspecify.annotations.NullMarked;
