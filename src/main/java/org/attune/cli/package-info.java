/**
 * The command line: reads options into questions, asks the theory, prints the answer. Standard output carries the
 * answer and nothing else; whatever is said about it goes to standard error. Knows nothing of JavaFX and AWT, so that
 * it runs where there is no display.
 */
@NullMarked
package org.attune.cli;

import org.jspecify.annotations.NullMarked;
