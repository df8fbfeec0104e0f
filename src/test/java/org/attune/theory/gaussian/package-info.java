@NullMarked
package org.attune.theory.gaussian;

import org.jspecify.annotations.NullMarked;
