/** Benchmarks of the program in its window: a scripted hand on the sliders, and an eye on the screen. */
@NullMarked
package org.attune.benchmark.window;

import org.jspecify.annotations.NullMarked;
