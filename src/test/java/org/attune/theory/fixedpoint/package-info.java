@NullMarked
package org.attune.theory.fixedpoint;

import org.jspecify.annotations.NullMarked;
