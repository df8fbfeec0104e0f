/** The entry point of the program, and nothing else: it hands over to the window or to the command line. */
@NullMarked
package org.attune;

import org.jspecify.annotations.NullMarked;
