/**
 * Sessions as files: what a window asks and shows, named states of it, and how they are kept where a crash does not
 * lose them. Data and blocking file access only; who waits for it is not known here.
 */
@NullMarked
package org.attune.storage.session;

import org.jspecify.annotations.NullMarked;
