/** Tests of training at the marker. */
@NullMarked
package org.attune.ui.simulate;

import org.jspecify.annotations.NullMarked;
