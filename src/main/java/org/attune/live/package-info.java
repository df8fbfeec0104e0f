/**
 * The latest-wins service between window and theory: takes curve requests, solves them in the background, streams
 * immutable snapshots. Knows nothing of JavaFX.
 */
@NullMarked
package org.attune.live;

import org.jspecify.annotations.NullMarked;
