/** What puts the parts together: the one command, {@link org.attune.benchmark.suite.Benchmarks}. */
@NullMarked
package org.attune.benchmark.suite;

import org.jspecify.annotations.NullMarked;
