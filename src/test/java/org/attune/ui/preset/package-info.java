/** Tests of the menu of figures. */
@NullMarked
package org.attune.ui.preset;

import org.jspecify.annotations.NullMarked;
