package org.attune.storage.figure;

import java.util.Locale;
import org.attune.model.ParameterException;

/**
 * How a script draws what surrounds its curves.
 *
 * @param ground behind everything: a colour such as "#ffffff", or {@link #BARE}
 * @param text colour of headings
 * @param mutedText colour of the numbers at the axes and of the axes themselves
 * @param grid colour of grid lines
 * @param textSize size of text in logical pixels, &gt; 0
 */
public record ScriptLook(String ground, String text, String mutedText, String grid, double textSize) {
    /** A ground that is left bare. */
    public static final String BARE = "none";

    private static final double POINTS_PER_PIXEL = 72 / PythonScript.PIXELS_PER_INCH;

    /** Refuses a size of text that is not positive. */
    public ScriptLook {
        if (!(textSize > 0)) {
            throw new ParameterException("text size", Double.toString(textSize), "a number > 0");
        }
    }

    /** Lines of Python that set it, for all that is drawn after them. */
    String lines() {
        return String.format(Locale.ROOT, """
                GROUND = "%s"
                TEXT = "%s"
                MUTED = "%s"
                GRID = "%s"
                plt.rcParams.update({
                    "font.size": %.2f,
                    "figure.facecolor": GROUND, "axes.facecolor": GROUND, "savefig.facecolor": GROUND,
                    "text.color": TEXT, "axes.titlecolor": TEXT, "axes.labelcolor": TEXT,
                    "axes.edgecolor": MUTED, "xtick.color": MUTED, "ytick.color": MUTED,
                })
                """, ground, text, mutedText, grid, textSize * POINTS_PER_PIXEL);
    }
}
