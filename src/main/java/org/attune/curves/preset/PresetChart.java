package org.attune.curves.preset;

import java.util.List;
import org.attune.model.Quantity;

/**
 * What the window draws in one of its charts while it shows a panel of the paper.
 *
 * @param name the name of the chart in files, such as "errors"
 * @param curves the quantities that are drawn, and no others
 */
public record PresetChart(String name, List<Quantity> curves) {
    /** Defensive copy. */
    public PresetChart {
        curves = List.copyOf(curves);
    }
}
