package org.attune.ui.charts;

/**
 * Says of a chart that it shows what a panel of the paper shows.
 *
 * @param chart the chart
 * @param name the name of the panel, such as "Figure 3, left"
 * @param shortName the same where there is little room
 */
public record PaperPanel(ChartKind chart, String name, String shortName) {}
