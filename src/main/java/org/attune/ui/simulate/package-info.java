/**
 * Training runs at the marker: the session that trains in the background, the items of the menu, and the bar that says
 * how far it is.
 */
@NullMarked
package org.attune.ui.simulate;

import org.jspecify.annotations.NullMarked;
