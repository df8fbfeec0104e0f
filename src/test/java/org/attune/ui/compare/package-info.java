/** Tests of pins, families and differences. */
@NullMarked
package org.attune.ui.compare;

import org.jspecify.annotations.NullMarked;
