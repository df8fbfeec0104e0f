/** Tests of session files. */
@NullMarked
package org.attune.storage.session;

import org.jspecify.annotations.NullMarked;
