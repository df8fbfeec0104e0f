/** Tests of the texts: none is missing in any language. */
@NullMarked
package org.attune.ui.text;

import org.jspecify.annotations.NullMarked;
