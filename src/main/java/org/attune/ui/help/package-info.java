/** What the program says about itself: what it is, what to cite, what the keys do. */
@NullMarked
package org.attune.ui.help;

import org.jspecify.annotations.NullMarked;
