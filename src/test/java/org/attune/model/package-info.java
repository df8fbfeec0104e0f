/** Tests of the parameters, their ranges and messages, and of what counts as an answer. */
@NullMarked
package org.attune.model;

import org.jspecify.annotations.NullMarked;
