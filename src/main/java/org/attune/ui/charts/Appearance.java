package org.attune.ui.charts;

import java.awt.Color;

/** How charts look: for a bright screen or paper, for a dark screen, for a projector. */
public enum Appearance {
    /** Dark lines on white. */
    LIGHT("Light", false, 1, 1),
    /** Bright lines on near-black. */
    DARK("Dark", true, 1, 1),
    /** Dark lines on white, large and heavy enough for the last row of a lecture hall. */
    PROJECTOR("Projector", false, 1.3, 1.5);

    private final String label;
    private final boolean dark;
    private final double fontScale;
    private final double strokeScale;

    Appearance(String label, boolean dark, double fontScale, double strokeScale) {
        this.label = label;
        this.dark = dark;
        this.fontScale = fontScale;
        this.strokeScale = strokeScale;
    }

    /** The name on screen. */
    public String label() {
        return label;
    }

    /** Whether text is brighter than its background. */
    public boolean isDark() {
        return dark;
    }

    /** Behind everything, around the plots; opaque. */
    public Color background() {
        return dark ? new Color(0x0d1117) : new Color(0xffffff);
    }

    /** Behind the curves; opaque. */
    public Color plot() {
        return background();
    }

    /** Grid lines. */
    public Color grid() {
        return dark ? new Color(0x21262d) : new Color(0xe9ecef);
    }

    /** Axis lines and ticks. */
    public Color axis() {
        return dark ? new Color(0x6e7681) : new Color(0x8c959f);
    }

    /** Headings and symbols. */
    public Color text() {
        return dark ? new Color(0xf0f6fc) : new Color(0x1f2328);
    }

    /** Tick labels and names. */
    public Color mutedText() {
        return dark ? new Color(0xb1bac4) : this == PROJECTOR ? new Color(0x2f363d) : new Color(0x57606a);
    }

    /** The marker at the slider's value. */
    public Color marker() {
        return dark ? new Color(0x9ea7b3) : new Color(0x57606a);
    }

    /** Size of headings, in logical pixels. */
    public double headingSize() {
        return 15 * fontScale;
    }

    /** Size of all other text, in logical pixels. */
    public double textSize() {
        return 13 * fontScale;
    }

    /** Factor on the widths of all curves. */
    public double strokeScale() {
        return strokeScale;
    }
}
