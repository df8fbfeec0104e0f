/** Tests of the spectral input channel against closed forms, quadrature, finite differences and random matrices. */
@NullMarked
package org.attune.theory.spectrum;

import org.jspecify.annotations.NullMarked;
