package org.attune.curves.preset;

import java.util.List;

/**
 * A figure of the paper.
 *
 * @param id its name, such as "fig1"
 * @param title what it shows
 * @param note what of its parameters the caption leaves open and is chosen here; empty when nothing is
 * @param panels its panels and insets, in reading order, at least one
 */
public record PresetFigure(String id, String title, String note, List<PresetPanel> panels) {
    /**
     * Checks that there is something to show.
     *
     * @throws IllegalArgumentException when there are no panels
     */
    public PresetFigure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("panels of " + id + " = none is not allowed: at least one");
        }
    }

    /** The panel that stands for the figure where only one can: the first with a family of curves, else the first. */
    public PresetPanel principal() {
        return panels.stream()
                .filter(panel -> panel.family().isPresent())
                .findFirst()
                .orElse(panels.getFirst());
    }
}
