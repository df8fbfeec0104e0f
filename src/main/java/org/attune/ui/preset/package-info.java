/** The figures of the paper in the window: a menu that sets everything as a panel has it. */
@NullMarked
package org.attune.ui.preset;

import org.jspecify.annotations.NullMarked;
