package org.attune.ui.charts;

import java.awt.Color;

/**
 * How charts look: for a bright screen or paper, for a dark screen, for a projector. All lengths are in logical pixels.
 */
public enum Appearance {
    /** Dark lines on white. */
    LIGHT(Ground.WHITE, 1, 1),
    /** Bright lines on near-black. */
    DARK(Ground.NEAR_BLACK, 1, 1),
    /** Dark lines on white, large and heavy enough for the last row of a lecture hall. */
    PROJECTOR(Ground.WHITE_STRONG, 1.3, 1.5);

    /** The colours that go with a background. */
    private enum Ground {
        WHITE(
                0xffffff, 0xeaedf0, 0x8c959f, 0x1f2328, 0x57606a, 0x6e7781, 0xd55e00, 0xe69f00, 0xcc79a7, 0x0072b2,
                0x56b4e9, 0x009e73),
        WHITE_STRONG(
                0xffffff, 0xdde1e6, 0x57606a, 0x000000, 0x24292f, 0x57606a, 0xc85200, 0xd98c00, 0xb8588e, 0x00609a,
                0x2c97d8, 0x008560),
        NEAR_BLACK(
                0x0d1117, 0x21262d, 0x6e7681, 0xf0f6fc, 0xb1bac4, 0x8b949e, 0xf57c36, 0xf2b632, 0xe59cc6, 0x3f97e0,
                0x92d4ff, 0x2cc69b);

        private final Color background;
        private final Color grid;
        private final Color axis;
        private final Color text;
        private final Color mutedText;
        private final Color baseline;
        private final Color vermillion;
        private final Color orange;
        private final Color reddishPurple;
        private final Color blue;
        private final Color skyBlue;
        private final Color bluishGreen;

        Ground(
                int background,
                int grid,
                int axis,
                int text,
                int mutedText,
                int baseline,
                int vermillion,
                int orange,
                int reddishPurple,
                int blue,
                int skyBlue,
                int bluishGreen) {
            this.background = new Color(background);
            this.grid = new Color(grid);
            this.axis = new Color(axis);
            this.text = new Color(text);
            this.mutedText = new Color(mutedText);
            this.baseline = new Color(baseline);
            this.vermillion = new Color(vermillion);
            this.orange = new Color(orange);
            this.reddishPurple = new Color(reddishPurple);
            this.blue = new Color(blue);
            this.skyBlue = new Color(skyBlue);
            this.bluishGreen = new Color(bluishGreen);
        }
    }

    private final Ground ground;
    private final double fontScale;
    private final double strokeScale;

    Appearance(Ground ground, double fontScale, double strokeScale) {
        this.ground = ground;
        this.fontScale = fontScale;
        this.strokeScale = strokeScale;
    }

    /** Whether text is brighter than its background. */
    public boolean isDark() {
        return ground == Ground.NEAR_BLACK;
    }

    /** Behind everything; opaque. */
    public Color background() {
        return ground.background;
    }

    /** Grid lines. */
    public Color grid() {
        return ground.grid;
    }

    /** Axis lines and ticks. */
    public Color axis() {
        return ground.axis;
    }

    /** Headings and symbols, and the Bayes-optimal curves. */
    public Color text() {
        return ground.text;
    }

    /** Tick labels, names and captions. */
    public Color mutedText() {
        return ground.mutedText;
    }

    /** The grey of baselines. */
    public Color baseline() {
        return ground.baseline;
    }

    /** First warm colour. */
    public Color vermillion() {
        return ground.vermillion;
    }

    /** Second warm colour. */
    public Color orange() {
        return ground.orange;
    }

    /** Third warm colour. */
    public Color reddishPurple() {
        return ground.reddishPurple;
    }

    /** First cool colour. */
    public Color blue() {
        return ground.blue;
    }

    /** Second cool colour. */
    public Color skyBlue() {
        return ground.skyBlue;
    }

    /** Third cool colour. */
    public Color bluishGreen() {
        return ground.bluishGreen;
    }

    /** Size of headings. */
    public double headingSize() {
        return 15 * fontScale;
    }

    /** Size of all other text. */
    public double textSize() {
        return 13 * fontScale;
    }

    /** Factor on the widths of all curves. */
    public double strokeScale() {
        return strokeScale;
    }
}
