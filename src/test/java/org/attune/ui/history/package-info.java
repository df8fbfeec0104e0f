/** Tests of undo and redo. */
@NullMarked
package org.attune.ui.history;

import org.jspecify.annotations.NullMarked;
