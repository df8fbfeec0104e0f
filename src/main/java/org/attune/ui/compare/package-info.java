/**
 * Comparing: pinned curves, families, differences, and the question which parameter reaches a target. The state is
 * immutable, view models hold no controls, and panes show them.
 */
@NullMarked
package org.attune.ui.compare;

import org.jspecify.annotations.NullMarked;
