/** Training runs at finite dimension: against the theory, against finite differences, and against themselves. */
@NullMarked
package org.attune.simulation;

import org.jspecify.annotations.NullMarked;
