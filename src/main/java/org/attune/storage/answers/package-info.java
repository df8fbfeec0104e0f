/**
 * Answers of the theory that the program ships, so that its first curves stand when its window does; in a text that is
 * read back to the very same numbers.
 */
@NullMarked
package org.attune.storage.answers;

import org.jspecify.annotations.NullMarked;
