/** Tests of the lanes: their arithmetic by itself; that they agree with the scalar form is tested in theory.channel. */
@NullMarked
package org.attune.theory.lanes;

import org.jspecify.annotations.NullMarked;
