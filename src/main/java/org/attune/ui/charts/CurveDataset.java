package org.attune.ui.charts;

import java.io.Serial;
import org.attune.model.Estimate;
import org.jfree.data.xy.AbstractXYDataset;
import org.jspecify.annotations.Nullable;

/** Shows the curves of a chart to JFreeChart; nothing is copied. */
final class CurveDataset extends AbstractXYDataset {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ChartData data;

    CurveDataset(ChartData data) {
        this.data = data;
    }

    ChartData data() {
        return data;
    }

    Curve curve(int series) {
        return data.curves().get(series);
    }

    @Override
    public int getSeriesCount() {
        return data.curves().size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return curve(series).quantity();
    }

    @Override
    public int getItemCount(int series) {
        return data.abscissae().size();
    }

    @Override
    public Number getX(int series, int item) {
        return data.abscissae().get(item);
    }

    /** Null is JFreeChart's word for a gap. */
    @Override
    public @Nullable Number getY(int series, int item) {
        return curve(series).estimates().get(item).map(Estimate::value).orElse(null);
    }
}
