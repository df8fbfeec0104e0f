/** Tests of the figures of the paper against its captions. */
@NullMarked
package org.attune.storage.preset;

import org.jspecify.annotations.NullMarked;
