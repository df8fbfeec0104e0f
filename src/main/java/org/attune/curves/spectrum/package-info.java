/** What pre-training does to eigenvalues, as curves: the spectra behind one prediction. Pure functions, no window. */
@NullMarked
package org.attune.curves.spectrum;

import org.jspecify.annotations.NullMarked;
