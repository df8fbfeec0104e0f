/** Tests of the window by mouse and keyboard, with a predictor of made-up formulas and with the real theory. */
@NullMarked
package org.attune.ui.shell;

import org.jspecify.annotations.NullMarked;
