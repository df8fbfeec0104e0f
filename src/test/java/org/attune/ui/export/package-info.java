/** Tests of exported figures and of the dialog that asks for them. */
@NullMarked
package org.attune.ui.export;

import org.jspecify.annotations.NullMarked;
