/** Tests of the view of spectra. */
@NullMarked
package org.attune.ui.spectrum;

import org.jspecify.annotations.NullMarked;
