/** Tests of {@code org.attune.ui.jobs}. */
@NullMarked
package org.attune.ui.jobs;

import org.jspecify.annotations.NullMarked;
