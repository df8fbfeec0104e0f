/**
 * Many proximal problems of one stage solved at once, one in each lane of a SIMD register: the arithmetic that nearly
 * all time goes into, and nothing else. Structure of arrays: component k of lane j lies at k·W + j. Only this package
 * touches the incubating Vector API; {@link org.attune.theory.lanes.Lanes#available} tells whether it is there, and
 * {@code theory.channel} holds the scalar form of the same problems, which is the reference.
 */
@NullMarked
package org.attune.theory.lanes;

import org.jspecify.annotations.NullMarked;
