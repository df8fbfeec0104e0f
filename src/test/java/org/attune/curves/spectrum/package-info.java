/** Tests of the spectra behind a prediction. */
@NullMarked
package org.attune.curves.spectrum;

import org.jspecify.annotations.NullMarked;
