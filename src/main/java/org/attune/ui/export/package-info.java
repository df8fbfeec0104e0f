/**
 * Exported figures: charts and caption put together on a sheet, written in the background, and the dialog that asks for
 * size and place. Only the dialog needs a display.
 */
@NullMarked
package org.attune.ui.export;

import org.jspecify.annotations.NullMarked;
