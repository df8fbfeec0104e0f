/**
 * One parameter swept: the request, the order of its points, continuation from point to point on one thread or several,
 * and the caches of answers and of stages. Knows nothing of who asks, of levels or of time.
 */
@NullMarked
package org.attune.curves;

import org.jspecify.annotations.NullMarked;
