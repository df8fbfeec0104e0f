/** Tests of the controls. */
@NullMarked
package org.attune.ui.controls;

import org.jspecify.annotations.NullMarked;
