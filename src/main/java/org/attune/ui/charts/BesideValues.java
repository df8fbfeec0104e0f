package org.attune.ui.charts;

import java.util.List;

/**
 * The values of one of the things that stand beside the curves, at one point.
 *
 * @param name what the legend calls it
 * @param style how its first curve is drawn
 * @param rows its values there, gaps left out
 */
record BesideValues(String name, SeriesStyle style, List<Readout.Row> rows) {
    /** Defensive copy. */
    BesideValues {
        rows = List.copyOf(rows);
    }

    /** The values of everything beside the curves of a figure that has one at a place. */
    static List<BesideValues> of(ChartFigure figure, double abscissa) {
        ChartData data = figure.data();
        return data.comparison().ghosts().stream()
                .filter(ghost -> !ghost.isCurrent())
                .filter(ghost -> !ghost.curves().isEmpty())
                .map(ghost -> new BesideValues(
                        ghost.name(),
                        ghost.style(ghost.curves().getFirst().quantity(), figure.appearance()),
                        ghost.curves().stream()
                                .map(Curve::quantity)
                                .flatMap(quantity -> ghost
                                        .at(quantity, abscissa, data.scale())
                                        .map(value -> new Readout.Row(
                                                quantity, value, ghost.verdict(quantity, abscissa, data.scale())))
                                        .stream())
                                .toList()))
                .filter(beside -> !beside.rows().isEmpty())
                .toList();
    }

    /** The same in words: the name alone before a single value, else before each with its symbol. */
    String spoken() {
        StringBuilder text = new StringBuilder(name).append(':');
        for (int i = 0; i < rows.size(); i++) {
            Readout.Row row = rows.get(i);
            text.append(i == 0 ? " " : ", ")
                    .append(row.quantity().symbol())
                    .append(" = ")
                    .append(row.marked());
        }
        return text.toString();
    }
}
