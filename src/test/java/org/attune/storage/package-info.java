/** Tests of the file formats, against what other readers would make of the text. */
@NullMarked
package org.attune.storage;

import org.jspecify.annotations.NullMarked;
