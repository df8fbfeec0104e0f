/**
 * What leaves and enters the program as files or text: predictions and parameters as JSON, curves as CSV. Formats only;
 * what the numbers mean is in {@code model}, and how they are found in {@code theory}.
 */
@NullMarked
package org.attune.storage;

import org.jspecify.annotations.NullMarked;
