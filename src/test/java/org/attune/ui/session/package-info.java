/** Tests of the session's files as the window handles them. */
@NullMarked
package org.attune.ui.session;

import org.jspecify.annotations.NullMarked;
