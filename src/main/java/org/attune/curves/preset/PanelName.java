package org.attune.curves.preset;

/**
 * Names a panel of a figure of the paper.
 *
 * @param figure the figure, such as "fig2"
 * @param panel the panel within it, such as "left"
 */
public record PanelName(String figure, String panel) {
    /** The number of the figure in the paper, such as "2". */
    public String number() {
        return figure.substring("fig".length());
    }
}
