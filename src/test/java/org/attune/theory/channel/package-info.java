@NullMarked
package org.attune.theory.channel;

import org.jspecify.annotations.NullMarked;
