package org.attune.ui.export;

import java.util.List;
import org.attune.model.ParameterException;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartKind;

/**
 * What to export, and how.
 *
 * @param charts the charts, in reading order; at least one
 * @param size size of the whole figure
 * @param appearance colours
 */
public record ExportRequest(List<ChartKind> charts, FigureSize size, Appearance appearance) {
    /**
     * Checks that there is something to export.
     *
     * @throws ParameterException when there is no chart
     */
    public ExportRequest {
        charts = List.copyOf(charts);
        if (charts.isEmpty()) {
            throw new ParameterException("charts", "none", "one or more");
        }
    }
}
