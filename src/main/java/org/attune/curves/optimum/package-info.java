/**
 * What is best on a curve: one or two parameters at which a quantity is least or largest, the four optima that the
 * theory is asked for, and the fine-tuning samples that a better pre-training saves. Searches are deterministic and
 * work on the calling thread.
 */
@NullMarked
package org.attune.curves.optimum;

import org.jspecify.annotations.NullMarked;
