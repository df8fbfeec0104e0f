/**
 * The figures of the paper in the window: buttons and a menu that set everything as a panel has it, and its caption.
 */
@NullMarked
package org.attune.ui.preset;

import org.jspecify.annotations.NullMarked;
