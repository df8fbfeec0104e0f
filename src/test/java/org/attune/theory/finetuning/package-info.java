@NullMarked
package org.attune.theory.finetuning;

import org.jspecify.annotations.NullMarked;
