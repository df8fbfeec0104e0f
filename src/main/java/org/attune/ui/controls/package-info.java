/**
 * The controls that parameters are set with. A control shows what it is told and reports what the user wants; it keeps
 * no state of the program, and knows of parameters only what {@link org.attune.model.ParameterInfo} says.
 */
@NullMarked
package org.attune.ui.controls;

import org.jspecify.annotations.NullMarked;
