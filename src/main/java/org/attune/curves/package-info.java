/**
 * One parameter swept: the request, continuation along the curve, refinement, parallelism and the cache of stage
 * results.
 */
@NullMarked
package org.attune.curves;

import org.jspecify.annotations.NullMarked;
