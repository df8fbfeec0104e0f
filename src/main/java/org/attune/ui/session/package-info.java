/**
 * The session of a window: its file, its snapshots, what is kept for the case of a crash, and the menus and strips that
 * show them. Formats and files are in {@code storage.session}.
 */
@NullMarked
package org.attune.ui.session;

import org.jspecify.annotations.NullMarked;
