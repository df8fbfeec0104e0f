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
 * @param format what is written
 * @param size size of the whole figure
 * @param appearance colours
 * @param transparent whether the ground is left bare
 * @param captioned whether a caption with all parameters stands below the charts
 */
public record ExportRequest(
        List<ChartKind> charts,
        ExportFormat format,
        FigureSize size,
        Appearance appearance,
        boolean transparent,
        boolean captioned) {
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

    /** A PNG file with caption on an opaque ground. */
    public static ExportRequest png(List<ChartKind> charts, FigureSize size, Appearance appearance) {
        return new ExportRequest(charts, ExportFormat.PNG, size, appearance, false, true);
    }
}
