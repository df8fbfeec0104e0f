/**
 * The words of the window, in the languages it speaks. They lie in the resource folder of this package, one file for an
 * area of the window and a language: {@code AREA.properties} in English, {@code AREA_fr.properties} in French.
 */
@NullMarked
package org.attune.ui.text;

import org.jspecify.annotations.NullMarked;
