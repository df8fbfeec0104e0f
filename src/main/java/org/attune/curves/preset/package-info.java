/**
 * Figures of the paper as data, and their numbers: each figure is a list of panels, each panel a list of curves over
 * one axis. Nothing is drawn or read here.
 */
@NullMarked
package org.attune.curves.preset;

import org.jspecify.annotations.NullMarked;
