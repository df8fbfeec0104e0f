/** Tests of the landscape. */
@NullMarked
package org.attune.ui.landscape;

import org.jspecify.annotations.NullMarked;
