package org.attune.storage.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.attune.model.AxisScale;
import org.attune.model.Verdict;

/**
 * A Python script that redraws a figure with Matplotlib from the CSV file beside it, and needs nothing else. What it
 * draws stands at its beginning as data, to be changed by who writes a paper.
 */
public final class MatplotlibScript {
    private static final double POINTS_PER_PIXEL = 72 / PythonScript.PIXELS_PER_INCH;

    private static final String BODY = """
            FOLDER = Path(__file__).resolve().parent
            SYMBOLS = {line["label"]: line["symbol"] for panel in PANELS for line in panel["lines"] if line["symbol"]}


            def read_rows():
                with open(FOLDER / DATA, encoding="utf-8-sig", newline="") as file:
                    return list(csv.DictReader(file))


            def column(rows, name):
                return [float(row[name]) if row[name] else math.nan for row in rows]


            def draw_line(axes, line, rows, order, positive):
                wanted = line["rows"]
                rows = [row for row in rows if all(row.get(name, "") == value for name, value in wanted.items())]
                x = column(rows, line["x"])
                # What has no place on a logarithmic axis is a gap.
                y = [math.nan if positive and value <= 0 else value for value in column(rows, line["y"])]
                error = column(rows, line["error"]) if line["error"] else [0.0] * len(rows)
                verdicts = [row.get(line["verdict"]) or "holds" for row in rows]
                spans = list(stretches(axes, x, verdicts))
                # No line joins points of different accuracy.
                nodes = [int(row.get(line["nodes"]) or 0) for row in rows]
                kinds = [min(number, line["brokenNodes"] or number) if verdict == "broken" else number
                         for number, verdict in zip(nodes, verdicts)]
                x, y, error = (with_gaps(values, kinds) for values in (x, y, error))
                style = (0, [length / line["width"] for length in line["dash"]]) if line["dash"] else "solid"
                look = {"color": line["color"], "linestyle": style, "linewidth": line["width"]}
                # The sample in the legend looks as the line does where the theory holds.
                axes.plot([], [], alpha=line["opacity"]["holds"], label=line["label"] or None, **look)
                for verdict, left, right in spans:
                    pale = {"alpha": line["opacity"][verdict], "zorder": order}
                    parts = axes.plot(x, y, **look, **pale)
                    for point in lonely(y):
                        parts += axes.plot(x[point], y[point], "o", color=line["color"],
                                           markersize=line["width"] + 1.5, **pale)
                    for part in parts:
                        # The whole line each time, cut off, so that its dashes run through. Set last: plot sets its own.
                        part.set_clip_path(Rectangle((left, 0), right - left, 1, transform=axes.transAxes))
                if line["filled"]:
                    axes.fill_between(x, 0, y, color=line["color"], alpha=0.24, linewidth=0, zorder=order - 1)
                if line["error"]:
                    below = [value - deviation for value, deviation in zip(y, error)]
                    above = [value + deviation for value, deviation in zip(y, error)]
                    axes.fill_between(x, below, above, where=banded(axes, below, above), color=line["color"],
                                      alpha=0.22, linewidth=0, zorder=order - 1)


            def banded(axes, below, above):
                # A band wider than a third of the axis would say no more than that the curve is uncertain.
                lower, upper = axes.get_ylim()
                if axes.get_yscale() == "log":
                    return [low > 0 and 3 * math.log(high / low) <= math.log(upper / lower)
                            for low, high in zip(below, above)]
                return [3 * (high - low) <= upper - lower for low, high in zip(below, above)]


            def stretches(axes, x, verdicts):
                # Where points have one verdict, from half way to their neighbours, in shares of the width of the axes.
                scale = math.log if axes.get_xscale() == "log" else float
                lower, upper = (scale(end) for end in axes.get_xlim())
                places = [(scale(value) - lower) / (upper - lower) for value in x]
                left = 0
                for point, verdict in enumerate(verdicts):
                    last = point + 1 == len(verdicts)
                    if last or verdicts[point + 1] != verdict:
                        right = 1 if last else min(max((places[point] + places[point + 1]) / 2, 0), 1)
                        yield verdict, left, right
                        left = right


            def with_gaps(values, kinds):
                parted = []
                for point, value in enumerate(values):
                    if point and kinds[point] != kinds[point - 1]:
                        parted.append(math.nan)
                    parted.append(value)
                return parted


            def draw_dots(axes, dots, rows, panel):
                lower, upper = panel["xlim"]
                for row in rows:
                    if not row.get(dots["rows"]) or not row[dots["y"]]:
                        continue
                    x, y = float(row[dots["x"]]), float(row[dots["y"]])
                    if lower <= x <= upper and (y > 0 or panel["yscale"] != "log"):
                        deviation = row.get(dots["deviation"])
                        axes.errorbar(x, y, float(deviation) if deviation else None, fmt="s", color=dots["color"],
                                      markersize=dots["width"] + 3, markeredgecolor=GROUND, markeredgewidth=0.6,
                                      elinewidth=0.6 * dots["width"], capsize=dots["width"] + 1, zorder=5)


            def lonely(y):
                # Points between two gaps, through which there is no line.
                gap = [True] + [math.isnan(value) for value in y] + [True]
                return [i for i in range(len(y)) if gap[i] and not gap[i + 1] and gap[i + 2]]


            def annotate(axes, taken, label, x, size, edge, offset, step):
                # Beside what is marked, in the first row towards the middle that is free there.
                if not label:
                    return
                left = axes.transAxes.inverted().transform(axes.transData.transform((x, 0)))[0]
                text = axes.annotate(label, (x, edge), xycoords=("data", "axes fraction"), xytext=(3, offset),
                                     textcoords="offset points", fontsize=size)
                width = text.get_window_extent().width / axes.get_window_extent().width
                if left + width > 1:
                    text.set_horizontalalignment("right")
                    text.xyann = (-3, offset)
                    left -= width
                row = 0
                while any(edge == other and row == line and left < right and begin < left + width
                          for other, line, begin, right in taken):
                    row += 1
                taken.append((edge, row, left, left + width))
                text.xyann = (text.xyann[0], offset + step * row * 11)


            def draw_panel(axes, panel, rows):
                axes.set_xscale(panel["xscale"])
                axes.set_yscale(panel["yscale"])
                axes.set_xlim(panel["xlim"])
                axes.set_ylim(panel["ylim"])
                taken = []
                for level in panel["levels"]:
                    axes.axhline(level, color=MUTED, linewidth=0.8)
                for span in panel["spans"]:
                    if span["hatched"]:
                        axes.axvspan(span["from"], span["to"], facecolor="none", edgecolor=MUTED,
                                     alpha=0.3, hatch="//", linewidth=0, zorder=0)
                    axes.axvspan(span["from"], span["to"], 0, 0.045, facecolor=span["color"], alpha=0.15,
                                 linewidth=0)
                    annotate(axes, taken, span["label"], span["from"], "x-small", 0, 12, 1)
                for index, line in enumerate(panel["lines"]):
                    # The first lies above the others.
                    draw_line(axes, line, rows, 4 - 0.01 * index, panel["yscale"] == "log")
                for dots in panel["dots"]:
                    draw_dots(axes, dots, rows, panel)
                for mark in panel["marks"]:
                    axes.axvline(mark["x"], color=mark["color"],
                                 linestyle="--" if mark["label"] else ":", linewidth=0.9)
                    annotate(axes, taken, mark["label"], mark["x"], "small", 1, -10, -1)
                axes.set_title(panel["title"], loc="left", fontweight="semibold")
                axes.set_xlabel(panel["xlabel"])
                axes.grid(True, color=GRID)
                axes.set_axisbelow(True)
                for axis, scale, (lower, upper) in (
                        (axes.xaxis, panel["xscale"], panel["xlim"]), (axes.yaxis, panel["yscale"], panel["ylim"])):
                    if scale == "log":
                        plain_ticks(axis, upper / lower)
                add_legend(axes)


            def add_legend(axes):
                handles, labels = axes.get_legend_handles_labels()
                if not handles:
                    return
                # Below the axes, where it covers no curve.
                below = {"fontsize": "small", "frameon": False, "loc": "upper left", "bbox_to_anchor": (0, -0.16)}
                legend = axes.legend(ncol=2, **below)
                if legend.get_window_extent().width > 1.2 * axes.get_window_extent().width:
                    # Where their names are too long, symbols stand alone.
                    axes.legend(handles, [SYMBOLS.get(label, label) for label in labels], ncol=5, **below)


            def plain_ticks(axis, ratio):
                axis.set_major_locator(ticker.LogLocator(subs=(1, 2, 5) if ratio < 100 else (1, 3) if ratio < 1e4 else (1,)))
                axis.set_major_formatter(ticker.FuncFormatter(lambda value, position: f"{value:g}"))
                axis.set_minor_formatter(ticker.NullFormatter())


            def main():
                rows = read_rows()
                grid = (-(-len(PANELS) // COLUMNS), COLUMNS)
                figure, grid_axes = plt.subplots(*grid, figsize=SIZE, squeeze=False, layout="constrained")
                flat = [axes for row in grid_axes for axes in row]
                for axes, panel in zip(flat, PANELS):
                    draw_panel(axes, panel, rows)
                for axes in flat[len(PANELS):]:
                    axes.set_visible(False)
                target = Path(__file__).resolve().with_suffix(".matplotlib.pdf")
                # Without the time, so that the same figure is the same file.
                figure.savefig(target, metadata={"CreationDate": None})
                print("wrote", target)


            if __name__ == "__main__":
                main()
            """;

    private MatplotlibScript() {}

    /**
     * The text of the script.
     *
     * @param dataFile name of the CSV file, in the folder of the script
     * @param caption the words below the figure
     * @param columns charts side by side, ≥ 1
     * @param size size of the figure
     * @param look how it draws what surrounds the curves
     * @param panels the charts, in reading order
     */
    public static String text(
            String dataFile, String caption, int columns, FigureSize size, ScriptLook look, List<ScriptPanel> panels) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        panels.forEach(panel -> list.add(tree(panel)));
        String constants = "COLUMNS = " + columns + "\n";
        return new PythonScript(
                        "figure",
                        "from matplotlib import ticker\nfrom matplotlib.patches import Rectangle",
                        constants,
                        "PANELS",
                        BODY)
                .text(dataFile, caption, size, look, list);
    }

    private static ObjectNode tree(ScriptPanel panel) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("title", MathText.plain(panel.title()));
        tree.put("xlabel", MathText.label(panel.xSymbol(), panel.xName()));
        tree.put("xscale", scale(panel.scale()));
        tree.put("yscale", scale(panel.valueScale()));
        tree.putArray("xlim").add(panel.from()).add(panel.to());
        tree.putArray("ylim").add(panel.lower()).add(panel.upper());
        ArrayNode lines = tree.putArray("lines");
        panel.lines().forEach(line -> lines.add(tree(line)));
        ArrayNode dots = tree.putArray("dots");
        for (ScriptDots dot : panel.dots()) {
            dots.addObject()
                    .put("x", dot.xColumn())
                    .put("y", dot.yColumn())
                    .put("deviation", dot.deviationColumn())
                    .put("rows", dot.rowsColumn())
                    .put("color", dot.color())
                    .put("width", dot.width() * POINTS_PER_PIXEL);
        }
        ArrayNode marks = tree.putArray("marks");
        for (ScriptMark mark : panel.marks()) {
            marks.addObject()
                    .put("x", mark.x())
                    .put("label", (MathText.ofWords(mark.words()) + " " + MathText.of(mark.symbol())).strip())
                    .put("color", mark.color());
        }
        ArrayNode levels = tree.putArray("levels");
        panel.levels().forEach(levels::add);
        ArrayNode spans = tree.putArray("spans");
        for (ScriptSpan span : panel.spans()) {
            spans.addObject()
                    .put("from", span.from())
                    .put("to", span.to())
                    .put("label", MathText.plain(span.label()))
                    .put("color", span.color())
                    .put("hatched", span.hatched() ? 1 : 0);
        }
        return tree;
    }

    private static ObjectNode tree(ScriptLine line) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("label", MathText.label(line.symbol(), line.name()));
        tree.put("symbol", MathText.of(line.symbol()));
        tree.put("x", line.xColumn());
        tree.put("y", line.yColumn());
        tree.put("error", line.errorColumn());
        ObjectNode rows = tree.putObject("rows");
        line.rows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        tree.put("color", line.color());
        ArrayNode dash = tree.putArray("dash");
        line.dash().forEach(length -> dash.add(length * POINTS_PER_PIXEL));
        tree.put("width", line.width() * POINTS_PER_PIXEL);
        tree.put("verdict", line.doubt().verdictColumn());
        tree.put("nodes", line.doubt().nodesColumn());
        tree.put("brokenNodes", line.doubt().brokenNodes());
        ObjectNode opacity = tree.putObject("opacity");
        for (Verdict verdict : Verdict.values()) {
            opacity.put(verdict.label(), line.doubt().opacity(verdict));
        }
        // Numbers and texts are written alike in JSON and in Python, true and false are not.
        tree.put("filled", line.filled() ? 1 : 0);
        return tree;
    }

    private static String scale(AxisScale scale) {
        return scale == AxisScale.LOGARITHMIC ? "log" : "linear";
    }
}
