/** What the window remembers from one start to the next: language, size of text, its own size. */
@NullMarked
package org.attune.ui.settings;

import org.jspecify.annotations.NullMarked;
