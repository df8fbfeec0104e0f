package org.attune.storage.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.attune.model.AxisScale;
import org.attune.model.Verdict;

/**
 * A Python script that redraws a heat map with Matplotlib from the CSV file beside it, one row for each cell.
 *
 * @param x column of the horizontal axis
 * @param y column of the vertical axis
 * @param value column of what is mapped; an empty cell of the file is blank
 * @param verdict column that says whether replica symmetry holds; empty for what is never in doubt
 * @param nodes column that says how accurate a cell is; no contour leads from cells of one accuracy to those of another
 */
public record LandscapeScript(Axis x, Axis y, Axis value, Optional<String> verdict, String nodes) {
    private static final String BODY = """
            FOLDER = Path(__file__).resolve().parent


            def read():
                with open(FOLDER / DATA, encoding="utf-8-sig", newline="") as file:
                    rows = list(csv.DictReader(file))
                x = sorted({float(row[MAP["x"]["column"]]) for row in rows})
                y = sorted({float(row[MAP["y"]["column"]]) for row in rows})
                cells = [[math.nan] * len(x) for _ in y]
                verdicts = [["holds"] * len(x) for _ in y]
                nodes = [[""] * len(x) for _ in y]
                for row in rows:
                    if row[MAP["value"]["column"]]:
                        column = x.index(float(row[MAP["x"]["column"]]))
                        line = y.index(float(row[MAP["y"]["column"]]))
                        cells[line][column] = float(row[MAP["value"]["column"]])
                        verdicts[line][column] = row[MAP["verdict"]] if MAP["verdict"] else "holds"
                        nodes[line][column] = row[MAP["nodes"]]
                return x, y, cells, verdicts, nodes


            def at(x, y, verdicts, place):
                column = min(range(len(x)), key=lambda i: abs(x[i] - place[0]))
                line = min(range(len(y)), key=lambda i: abs(y[i] - place[1]))
                return verdicts[line][column]


            def mark(axes, x, y, verdicts):
                # Pale and dotted where replica symmetry is doubtful, paler and hatched where it is broken.
                for verdict, opacity in (("doubtful", 0.35), ("broken", 0.6)):
                    mask = [[1.0 if cell == verdict else math.nan for cell in line] for line in verdicts]
                    if any(cell == verdict for line in verdicts for cell in line):
                        pale = LinearSegmentedColormap.from_list("pale", 2 * ["white" if GROUND == "none" else GROUND])
                        axes.pcolormesh(x, y, mask, cmap=pale, alpha=opacity, shading="nearest")
                        if verdict == "broken":
                            bare = LinearSegmentedColormap.from_list("bare", [(1, 1, 1, 0), (1, 1, 1, 0)])
                            axes.pcolor(x, y, mask, cmap=bare, edgecolor=MUTED, linewidth=0, hatch="////",
                                        shading="nearest")
                for line, height in zip(verdicts, y):
                    dotted = [place for cell, place in zip(line, x) if cell == "doubtful"]
                    axes.plot(dotted, [height] * len(dotted), "o", color=TEXT, markersize=1.5)


            def draw_contours(axes, x, y, cells, verdicts, nodes):
                # Only among cells of one accuracy: where two meet, values leap. Faint where the theory is broken.
                for level in sorted({number for line in nodes for number in line if number}):
                    same = [[cell if number == level else math.nan for cell, number in zip(line, numbers)]
                            for line, numbers in zip(cells, nodes)]
                    trusted = [[math.nan if verdict == "broken" else cell for cell, verdict in zip(line, doubts)]
                               for line, doubts in zip(same, verdicts)]
                    for values, opacity in ((same, 0.3), (trusted, 0.6)):
                        if has_square(values):
                            axes.contour(x, y, values, levels=MAP["levels"], colors="white", linewidths=0.8,
                                         alpha=opacity)


            def has_square(cells):
                # Four neighbouring cells with values: without any there is no contour.
                return any(not any(math.isnan(corner) for corner in (one[i], one[i + 1], two[i], two[i + 1]))
                           for one, two in zip(cells, cells[1:]) for i in range(len(one) - 1))


            def add_key(figure, verdicts):
                # What hatched and dotted cells mean, where there are any.
                handles = []
                for verdict, label in MAP["key"].items():
                    if any(cell == verdict for line in verdicts for cell in line):
                        handles.append(Line2D([], [], color=TEXT, marker="o", markersize=1.5, linestyle="", label=label)
                                       if verdict == "doubtful"
                                       else Patch(facecolor="none", edgecolor=MUTED, linewidth=0, hatch="////", label=label))
                if handles:
                    figure.legend(handles=handles, loc="outside upper right", ncols=2, frameon=False, fontsize="small")


            def main():
                x, y, cells, verdicts, nodes = read()
                figure, axes = plt.subplots(figsize=SIZE, layout="constrained")
                axes.set_facecolor("none")
                scale = LinearSegmentedColormap.from_list("attune", MAP["colors"])
                mesh = axes.pcolormesh(x, y, cells, cmap=scale, vmin=MAP["range"][0], vmax=MAP["range"][1],
                                       shading="nearest")
                mark(axes, x, y, verdicts)
                if MAP["levels"]:
                    draw_contours(axes, x, y, cells, verdicts, nodes)
                add_key(figure, verdicts)
                for start, end in zip(MAP["path"], MAP["path"][1:]):
                    # Faint where it leads through cells in which replica symmetry is broken.
                    broken = "broken" in (at(x, y, verdicts, start), at(x, y, verdicts, end))
                    if not broken:
                        axes.plot(*zip(start, end), color="white", linewidth=3, solid_capstyle="round")
                    axes.plot(*zip(start, end), color="black", linewidth=1.5, linestyle=":", alpha=0.3 if broken else 1)
                for place in MAP["optimum"]:
                    axes.plot(*place, "D", color="white", markeredgecolor="black", markersize=8, clip_on=False)
                for place in MAP["point"]:
                    axes.plot(
                        *place, "o", color="none", markeredgecolor="#d1242f", markeredgewidth=2, markersize=10, clip_on=False)
                axes.set_xscale(MAP["x"]["scale"])
                axes.set_yscale(MAP["y"]["scale"])
                axes.set_xlim(*MAP["x"]["range"])
                axes.set_ylim(*MAP["y"]["range"])
                axes.set_xlabel(MAP["x"]["label"])
                axes.set_ylabel(MAP["y"]["label"])
                figure.colorbar(mesh, ax=axes, label=MAP["value"]["label"])
                target = Path(__file__).resolve().with_suffix(".matplotlib.pdf")
                # Without the time, so that the same figure is the same file.
                figure.savefig(target, metadata={"CreationDate": None})
                print("wrote", target)


            if __name__ == "__main__":
                main()
            """;

    /**
     * What stands along an axis, or on the colour scale.
     *
     * @param column of the CSV file
     * @param symbol its symbol
     * @param name its name
     * @param scale spacing
     * @param from lower end
     * @param to upper end
     */
    public record Axis(String column, String symbol, String name, AxisScale scale, double from, double to) {
        private ObjectNode tree() {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            tree.put("column", column);
            tree.put("label", MathText.label(symbol, name));
            tree.put("scale", scale == AxisScale.LOGARITHMIC ? "log" : "linear");
            tree.putArray("range").add(from).add(to);
            return tree;
        }
    }

    /**
     * A place on the map.
     *
     * @param x along the horizontal axis
     * @param y along the vertical axis
     */
    public record Place(double x, double y) {}

    /**
     * What is drawn on the map.
     *
     * @param colors of the scale from its lower to its upper end, such as "#081d58"
     * @param levels of the contour lines
     * @param path the places that a line joins
     * @param optimum the best place, if there is one
     * @param point where the sliders stand, if it is on the map
     * @param key what doubtful and broken cells are called
     */
    public record Marks(
            List<String> colors,
            List<Double> levels,
            List<Place> path,
            List<Place> optimum,
            List<Place> point,
            Key key) {
        /** Defensive copies. */
        public Marks {
            colors = List.copyOf(colors);
            levels = List.copyOf(levels);
            path = List.copyOf(path);
            optimum = List.copyOf(optimum);
            point = List.copyOf(point);
        }
    }

    /**
     * What cells are called in which the theory does not hold for certain.
     *
     * @param doubtful those with a dot
     * @param broken hatched ones
     */
    public record Key(String doubtful, String broken) {}

    /**
     * The text of the script.
     *
     * @param dataFile name of the CSV file, in the folder of the script
     * @param caption the words below the figure
     * @param size size of the figure
     * @param look how it draws what surrounds the map
     * @param marks what is drawn on the map
     */
    public String text(String dataFile, String caption, FigureSize size, ScriptLook look, Marks marks) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        map.set("x", x.tree());
        map.set("y", y.tree());
        map.set("value", value.tree());
        map.put("verdict", verdict.orElse(""));
        map.put("nodes", nodes);
        map.putObject("key")
                .put(Verdict.DOUBTFUL.label(), MathText.plain(marks.key().doubtful()))
                .put(Verdict.BROKEN.label(), MathText.plain(marks.key().broken()));
        map.putArray("range").add(value.from()).add(value.to());
        ArrayNode colors = map.putArray("colors");
        marks.colors().forEach(colors::add);
        ArrayNode levels = map.putArray("levels");
        marks.levels().forEach(levels::add);
        put(map, "path", marks.path());
        put(map, "optimum", marks.optimum());
        put(map, "point", marks.point());
        String imported = "from matplotlib.colors import LinearSegmentedColormap\n"
                + "from matplotlib.lines import Line2D\nfrom matplotlib.patches import Patch";
        return new PythonScript("landscape", imported, "", "MAP", BODY).text(dataFile, caption, size, look, map);
    }

    private static void put(ObjectNode map, String name, List<Place> places) {
        ArrayNode array = map.putArray(name);
        places.forEach(place -> array.addArray().add(place.x()).add(place.y()));
    }
}
