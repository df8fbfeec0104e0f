@NullMarked
package org.attune.theory.pretraining;

import org.jspecify.annotations.NullMarked;
