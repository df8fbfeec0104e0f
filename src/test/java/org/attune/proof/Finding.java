package org.attune.proof;

/**
 * Something wrong with one answer.
 *
 * @param cause what
 * @param detail the numbers that show it
 */
record Finding(Cause cause, String detail) {}
