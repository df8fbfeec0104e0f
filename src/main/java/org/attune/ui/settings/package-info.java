/** What the window remembers from one start to the next: language, size of text, where it stood, its panels. */
@NullMarked
package org.attune.ui.settings;

import org.jspecify.annotations.NullMarked;
