/**
 * Asks for files: which one to open, where to write, whether another one may be replaced. Every file chooser of the
 * program is opened here, and the folders where they begin are remembered here. What is in the files is no matter of
 * this package.
 */
@NullMarked
package org.attune.ui.files;

import org.jspecify.annotations.NullMarked;
