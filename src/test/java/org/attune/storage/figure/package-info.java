/** Tests of figure files. */
@NullMarked
package org.attune.storage.figure;

import org.jspecify.annotations.NullMarked;
