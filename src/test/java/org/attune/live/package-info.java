/** Tests of the live service, with predictors and clocks that do what the test says. */
@NullMarked
package org.attune.live;

import org.jspecify.annotations.NullMarked;
