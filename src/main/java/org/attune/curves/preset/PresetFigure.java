package org.attune.curves.preset;

import java.util.List;

/**
 * A figure of the paper.
 *
 * @param id its name, such as "fig1"
 * @param title what it shows
 * @param note what of its parameters the caption leaves open and is chosen here; empty when nothing is
 * @param panels its panels and insets, in reading order
 */
public record PresetFigure(String id, String title, String note, List<PresetPanel> panels) {
    /** Defensive copy. */
    public PresetFigure {
        panels = List.copyOf(panels);
    }
}
