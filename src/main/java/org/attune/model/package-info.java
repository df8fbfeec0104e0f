/**
 * What is asked and what is answered: parameters with their ranges and meaning, and the records of a prediction. No
 * logic but validation; every other package may depend on this one and it depends on none.
 */
@NullMarked
package org.attune.model;

import org.jspecify.annotations.NullMarked;
