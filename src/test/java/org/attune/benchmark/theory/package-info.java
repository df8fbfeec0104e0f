/** Benchmarks of theory, curves and service that need no window, measured by JMH in processes of their own. */
@NullMarked
package org.attune.benchmark.theory;

import org.jspecify.annotations.NullMarked;
