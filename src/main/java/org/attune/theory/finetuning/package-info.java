/**
 * State evolution of fine-tuning (Result 5, arXiv:2606.05899): the frozen fields left by pre-training, the rank-one
 * channel, its fixed point, and the errors of the fine-tuned model.
 */
@NullMarked
package org.attune.theory.finetuning;

import org.jspecify.annotations.NullMarked;
