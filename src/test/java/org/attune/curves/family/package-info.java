/** Tests of families. */
@NullMarked
package org.attune.curves.family;

import org.jspecify.annotations.NullMarked;
