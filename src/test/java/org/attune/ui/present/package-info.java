/** Tests of tours and of the look on a projector. */
@NullMarked
package org.attune.ui.present;

import org.jspecify.annotations.NullMarked;
