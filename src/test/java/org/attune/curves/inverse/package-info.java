/** Tests of asking backwards. */
@NullMarked
package org.attune.curves.inverse;

import org.jspecify.annotations.NullMarked;
