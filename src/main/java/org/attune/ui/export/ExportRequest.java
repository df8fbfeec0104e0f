package org.attune.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attune.model.number.DecimalSign;
import org.attune.storage.FileKind;
import org.attune.storage.figure.FigureSize;
import org.attune.storage.figure.ScriptLook;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.SeriesStyle;
import org.attune.ui.text.Language;

/**
 * What to export, and how.
 *
 * @param charts the charts of the board, in reading order; none for another view
 * @param format what is written
 * @param size size of the whole figure
 * @param appearance colours
 * @param transparent whether the ground is left bare
 * @param captioned whether a caption with all parameters stands below the charts
 * @param tabled whether the table of the data is written beside a drawing
 * @param marked whether tables begin with a byte-order mark
 * @param legible whether all text keeps its size: charts that have no room beside it are refused
 * @param decimalSign of the numbers in a drawing and its caption; empty for that of the language
 */
public record ExportRequest(
        List<ChartKind> charts,
        ExportFormat format,
        FigureSize size,
        Appearance appearance,
        boolean transparent,
        boolean captioned,
        boolean tabled,
        boolean marked,
        boolean legible,
        Optional<DecimalSign> decimalSign) {
    /** Defensive copy. */
    public ExportRequest {
        charts = List.copyOf(charts);
    }

    /** A figure whose caption is written smaller where there is little room. */
    public ExportRequest(
            List<ChartKind> charts,
            ExportFormat format,
            FigureSize size,
            Appearance appearance,
            boolean transparent,
            boolean captioned,
            boolean tabled,
            boolean marked) {
        this(charts, format, size, appearance, transparent, captioned, tabled, marked, false, Optional.empty());
    }

    /** One file without the table of the data beside it, and without a byte-order mark. */
    public ExportRequest(
            List<ChartKind> charts,
            ExportFormat format,
            FigureSize size,
            Appearance appearance,
            boolean transparent,
            boolean captioned) {
        this(charts, format, size, appearance, transparent, captioned, false, false, false, Optional.empty());
    }

    /** The sign in a drawing and its caption; a script has points, as Matplotlib writes them on the axes. */
    public DecimalSign sign(Language language) {
        return format == ExportFormat.MATPLOTLIB ? DecimalSign.POINT : decimalSign.orElse(language.decimalSign());
    }

    /**
     * Every file that is written.
     *
     * @param target the one asked for
     * @return that one first; a table beside a drawing or a script has the same name but for its ending
     */
    public List<Path> files(Path target) {
        boolean withTable =
                format == ExportFormat.MATPLOTLIB || (tabled && format.drawing().isPresent());
        return withTable ? List.of(target, FileKind.CSV.beside(target)) : List.of(target);
    }

    /** How a script draws what surrounds its curves. */
    public ScriptLook scriptLook() {
        return new ScriptLook(
                transparent ? ScriptLook.BARE : SeriesStyle.webColor(appearance.background()),
                SeriesStyle.webColor(appearance.text()),
                SeriesStyle.webColor(appearance.mutedText()),
                SeriesStyle.webColor(appearance.grid()),
                appearance.textSize() * size.pointsPerPixel() / FigureSize.SCREEN_POINTS);
    }

    /** A PNG file with caption on an opaque ground. */
    public static ExportRequest png(List<ChartKind> charts, FigureSize size, Appearance appearance) {
        return new ExportRequest(charts, ExportFormat.PNG, size, appearance, false, true);
    }
}
