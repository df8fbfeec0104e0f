/** The view of spectra: what the data show of the target's eigenvalues, what is cut off, and what the weights keep. */
@NullMarked
package org.attune.ui.spectrum;

import org.jspecify.annotations.NullMarked;
