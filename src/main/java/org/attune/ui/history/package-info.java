/**
 * What has been asked and shown before, and the way back: states of the window, what sets two of them apart, and which
 * changes belong together. View-models only; the buttons and menus are in {@code ui.shell}.
 */
@NullMarked
package org.attune.ui.history;

import org.jspecify.annotations.NullMarked;
