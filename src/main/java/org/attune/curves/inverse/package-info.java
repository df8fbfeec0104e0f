/**
 * Asking backwards: at which values of a parameter a quantity reaches a target. Pure: the crossings are bracketed on
 * deterministic curves and refined.
 */
@NullMarked
package org.attune.curves.inverse;

import org.jspecify.annotations.NullMarked;
