/** Families of curves: one curve for each of several values of a second parameter. What is asked only, no answers. */
@NullMarked
package org.attune.curves.family;

import org.jspecify.annotations.NullMarked;
