/** Tests of choosing files, with choosers that answer at once. */
@NullMarked
package org.attune.ui.files;

import org.jspecify.annotations.NullMarked;
