/** Tests of how the figures of the paper are answered. */
@NullMarked
package org.attune.curves.preset;

import org.jspecify.annotations.NullMarked;
