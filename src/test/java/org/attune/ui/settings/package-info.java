/** Tests of what the window remembers. */
@NullMarked
package org.attune.ui.settings;

import org.jspecify.annotations.NullMarked;
