package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.attune.model.number.DecimalSign;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with labels such as 0.3 1 3 10 30, and small unlabelled ticks between. */
final class LogarithmicAxis extends LogAxis {
    @Serial
    private static final long serialVersionUID = 1L;

    private final DecimalSign sign;

    /** Both ends must be positive. */
    LogarithmicAxis(double lower, double upper) {
        this(lower, upper, DecimalSign.POINT);
    }

    /** The same with a decimal sign in its labels. */
    LogarithmicAxis(double lower, double upper, DecimalSign sign) {
        this.sign = sign;
        setAutoRange(false);
        setSmallestValue(lower / 10);
        setRange(lower, upper);
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        return ticks(TickRoom.horizontal(this, graphics, area, sign));
    }

    @Override
    protected List<NumberTick> refreshTicksVertical(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        return ticks(TickRoom.vertical(this, graphics, area, sign));
    }

    private List<NumberTick> ticks(TickRoom room) {
        List<NumberTick> ticks =
                new ArrayList<>(room.majorTicks(Ticks.logarithmicLabels(getLowerBound(), getUpperBound(), room)));
        for (double mark : Ticks.logarithmicMarks(getLowerBound(), getUpperBound())) {
            ticks.add(new NumberTick(TickType.MINOR, mark, "", TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
