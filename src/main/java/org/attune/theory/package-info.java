/**
 * Pure functions of parameters and node sets: {@code spectrum}, {@code gaussian}, {@code channel}, {@code fixedpoint},
 * {@code pretraining}, {@code finetuning} and {@code bayes}, put together in {@code prediction}. No threads, no clock,
 * no files, no JavaFX, no logging; the same question always has the same answer.
 */
@NullMarked
package org.attune.theory;

import org.jspecify.annotations.NullMarked;
