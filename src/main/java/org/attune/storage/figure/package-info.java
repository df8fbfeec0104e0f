/**
 * Figures as files: how large, what is written below and into them, and the encoding. What is drawn comes from the
 * caller; nothing here needs a display.
 */
@NullMarked
package org.attune.storage.figure;

import org.jspecify.annotations.NullMarked;
