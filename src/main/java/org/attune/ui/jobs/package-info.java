/**
 * What runs in the background: every session reports its job in one way, and one pane lists all of them with progress,
 * time left and a button that cancels.
 */
@NullMarked
package org.attune.ui.jobs;

import org.jspecify.annotations.NullMarked;
