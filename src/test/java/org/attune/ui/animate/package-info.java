/** Tests of a parameter that moves by itself. */
@NullMarked
package org.attune.ui.animate;

import org.jspecify.annotations.NullMarked;
