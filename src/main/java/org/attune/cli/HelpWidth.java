package org.attune.cli;

import org.jspecify.annotations.Nullable;

/**
 * How wide help is: as the terminal, where the environment tells. Asking the terminal itself would start a process each
 * time.
 */
final class HelpWidth {
    /** Where nothing is known. */
    static final int USUAL = 80;

    /** Longer lines are hard to read. */
    static final int LARGEST = 100;

    /** Picocli has no narrower help. */
    static final int SMALLEST = 55;

    private HelpWidth() {}

    /**
     * Letters in a line.
     *
     * @param columns what the environment says of the width of the terminal, in COLUMNS; null for nothing
     */
    static int of(@Nullable String columns) {
        try {
            return columns == null ? USUAL : Math.clamp(Integer.parseInt(columns.strip()), SMALLEST, LARGEST);
        } catch (NumberFormatException notANumber) {
            return USUAL;
        }
    }
}
