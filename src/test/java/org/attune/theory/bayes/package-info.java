/** Tests of the Bayes-optimal benchmark, and the generator of its tables. */
@NullMarked
package org.attune.theory.bayes;

import org.jspecify.annotations.NullMarked;
