/** Tests of what the program says about itself. */
@NullMarked
package org.attune.ui.help;

import org.jspecify.annotations.NullMarked;
