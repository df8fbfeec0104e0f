@NullMarked
package org.attune.theory.prediction;

import org.jspecify.annotations.NullMarked;
