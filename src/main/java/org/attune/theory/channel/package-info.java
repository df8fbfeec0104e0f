/**
 * The scalar channels that training reduces to: the loss on attention matrices, its derivatives, and the proximal maps
 * as global minima.
 */
@NullMarked
package org.attune.theory.channel;

import org.jspecify.annotations.NullMarked;
