/** Tests of the shipped answers, and the program that makes them anew. */
@NullMarked
package org.attune.storage.answers;

import org.jspecify.annotations.NullMarked;
