/**
 * Numbers as people type and paste them: one grammar for the window and the command line. Files have grammars of their
 * own. Knows neither parameters nor their ranges.
 */
@NullMarked
package org.attune.model.number;

import org.jspecify.annotations.NullMarked;
