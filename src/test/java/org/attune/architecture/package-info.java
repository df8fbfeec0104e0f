/** Tests of the layout itself: which package may use which, and what every package must say about itself. */
@NullMarked
package org.attune.architecture;

import org.jspecify.annotations.NullMarked;
