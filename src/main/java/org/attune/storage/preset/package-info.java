/** Figures of the paper read from the files in the resource folder {@code presets}. */
@NullMarked
package org.attune.storage.preset;

import org.jspecify.annotations.NullMarked;
