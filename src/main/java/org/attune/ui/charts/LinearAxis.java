package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.attune.model.number.DecimalSign;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** A linear axis with labels at round steps, as many as have room. */
final class LinearAxis extends NumberAxis {
    @Serial
    private static final long serialVersionUID = 1L;

    private final DecimalSign sign;

    LinearAxis(double lower, double upper) {
        this(lower, upper, DecimalSign.POINT);
    }

    /** The same with a decimal sign in its labels. */
    LinearAxis(double lower, double upper, DecimalSign sign) {
        this.sign = sign;
        setAutoRange(false);
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
        return room.alignedTicks(Ticks.linearLabels(getLowerBound(), getUpperBound(), room));
    }
}
