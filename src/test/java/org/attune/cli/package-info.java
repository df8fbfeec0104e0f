/** Tests of the command line, run as a user would but with a synthetic theory behind it. */
@NullMarked
package org.attune.cli;

import org.jspecify.annotations.NullMarked;
