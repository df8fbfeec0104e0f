/** Tests of the charts, and a predictor of simple formulas to test them with. */
@NullMarked
package org.attune.ui.charts;

import org.jspecify.annotations.NullMarked;
