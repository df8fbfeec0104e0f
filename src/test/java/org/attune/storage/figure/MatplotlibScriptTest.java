package org.attune.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatplotlibScriptTest {
    private static final ScriptLine LINE = new ScriptLine(
            "Δ_eff",
            "effective \"noise\"",
            "x",
            "y",
            "error",
            Map.of("series", "a"),
            "#009e73",
            List.of(8.0, 4.0),
            2,
            new ScriptDoubt("verdict", "nodes", 1024, 0.7, 0.5, 0.3),
            true);
    private static final ScriptPanel PANEL = new ScriptPanel(
            "Noise",
            "α′",
            "fine-tuning samples",
            AxisScale.LOGARITHMIC,
            0.3,
            30,
            0,
            1.5,
            AxisScale.LINEAR,
            List.of(LINE),
            List.of(new ScriptDots("x", "y", "deviation", "dimension", "#009e73", 2)),
            List.of(new ScriptMark(3, "o_BO = 1:", "o_w", "#0072b2")),
            List.of(0.5),
            List.of(new ScriptSpan(1, 3, "fine-tuning: theory broken", "#d55e00", true)));
    private static final ScriptLook LOOK = new ScriptLook("#0d1117", "#f0f6fc", "#b1bac4", "#21262d", 16);
    private static final String SCRIPT = MatplotlibScript.text(
            "data.csv", "Δ = 0.5,\nκ₀ = 1", 2, new FigureSize(960, 480, 1), LOOK, List.of(PANEL, PANEL));

    @TempDir
    private Path folder;

    @Test
    void saysAsDataWhatItDraws() throws IOException {
        String data = SCRIPT.substring(SCRIPT.indexOf("PANELS = ") + "PANELS = ".length(), SCRIPT.indexOf("FOLDER = "));
        JsonNode panels = new ObjectMapper().readTree(data);

        assertThat(panels).hasSize(2);
        JsonNode panel = panels.get(0);
        assertThat(panel.get("xlabel").asText()).isEqualTo("$α′$  fine-tuning samples");
        assertThat(panel.get("xscale").asText()).isEqualTo("log");
        assertThat(panel.get("yscale").asText()).isEqualTo("linear");
        assertThat(panel.get("xlim").get(1).asDouble()).isEqualTo(30);
        assertThat(panel.get("ylim").get(1).asDouble()).isEqualTo(1.5);
        JsonNode line = panel.get("lines").get(0);
        assertThat(line.get("label").asText()).isEqualTo("$\\mathrm{Δ}_{\\mathrm{eff}}$  effective \"noise\"");
        assertThat(line.get("rows").get("series").asText()).isEqualTo("a");
        assertThat(line.get("width").asDouble()).isEqualTo(1.5);
        assertThat(line.get("dash").get(0).asDouble()).isEqualTo(6);
        assertThat(line.get("filled").asInt()).isEqualTo(1);
        assertThat(line.get("verdict").asText()).isEqualTo("verdict");
        assertThat(line.get("nodes").asText()).isEqualTo("nodes");
        assertThat(line.get("opacity").get("holds").asDouble()).isEqualTo(0.7);
        assertThat(line.get("opacity").get("doubtful").asDouble()).isEqualTo(0.5);
        assertThat(line.get("opacity").get("broken").asDouble()).isEqualTo(0.3);
        assertThat(line).noneMatch(JsonNode::isBoolean);
        assertThat(panel.get("dots").get(0).get("deviation").asText()).isEqualTo("deviation");
        assertThat(panel.get("marks").get(0).get("label").asText()).isEqualTo("$o_{\\mathrm{BO}}$ = 1: $o_w$");
        assertThat(SCRIPT)
                .contains("SIZE = (10.000, 5.000)")
                .contains("COLUMNS = 2")
                .contains("GROUND = \"#0d1117\"")
                .contains("\"font.size\": 12.00")
                .contains("# Δ = 0.5,\n# κ₀ = 1\n");
    }

    /** White curves on white paper would be lost. */
    @Test
    void nothingAroundTheCurvesHasAColourThatIsNotAskedFor() {
        assertThat(SCRIPT.substring(SCRIPT.indexOf("FOLDER = "))).doesNotContain("\"#", "\"white\"", "\"black\"");
        assertThatThrownBy(() -> new ScriptLook("#ffffff", "#000000", "#000000", "#000000", 0))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("text size");
    }

    /** Skipped where there is no Python; where there is Matplotlib too, the figure is drawn. */
    @Test
    void pythonUnderstandsIt() throws Exception {
        assumeThat(run("-c", "import ast")).as("python3").isZero();
        Path script = folder.resolve("figure.py");
        Files.writeString(script, SCRIPT);
        Files.writeString(folder.resolve("data.csv"), """
                        series,x,y,error,dimension,deviation,verdict,nodes
                        a,0.3,1,0.1,,,broken,512
                        a,3,,,,,,512
                        a,30,0.5,0,,,holds,4096
                        b,3,9,9,,,,
                        c,3,1,0.1,60,0.2,,
                        """);

        assertThat(run("-c", """
                        import ast, sys
                        for line in ast.parse(open(sys.argv[1], encoding="utf-8").read()).body:
                            if isinstance(line, ast.Assign) and line.targets[0].id == "PANELS":
                                ast.literal_eval(line.value)
                        """, script)).isZero();
        if (run("-c", "import matplotlib") == 0) {
            assertThat(run(script)).isZero();
            assertThat(folder.resolve("figure.matplotlib.pdf")).isNotEmptyFile();
        }
    }

    /** Skipped where there is no Python. */
    @Test
    void stretchesEndHalfWayBetweenVerdictsAndAccuraciesAreApart() throws Exception {
        assumeThat(run("-c", "import ast")).as("python3").isZero();
        Path script = folder.resolve("figure.py");
        Files.writeString(script, SCRIPT);

        assertThat(run("-c", """
                        import ast, math, sys
                        tree = ast.parse(open(sys.argv[1], encoding="utf-8").read())
                        names = ("stretches", "with_gaps")
                        body = [part for part in tree.body if isinstance(part, ast.FunctionDef) and part.name in names]
                        code = {"math": math}
                        exec(compile(ast.Module(body, []), "script", "exec"), code)
                        class Axes:
                            def get_xscale(self): return "log"
                            def get_xlim(self): return (1, 10000)
                        found = list(code["stretches"](Axes(), [1, 100, 10000], ["broken", "broken", "holds"]))
                        assert [part[0] for part in found] == ["broken", "holds"], found
                        assert abs(found[0][2] - 0.75) < 1e-9 and found[0][1] == 0 and found[1][2] == 1, found
                        parted = code["with_gaps"]([1.0, 2.0, 3.0], ["512", "512", "4096"])
                        assert parted[:2] == [1.0, 2.0] and math.isnan(parted[2]) and parted[3] == 3.0, parted
                        """, script)).isZero();
    }

    private int run(Object... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "python3";
        for (int i = 0; i < arguments.length; i++) {
            command[i + 1] = arguments[i].toString();
        }
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noPython) {
            return -1;
        }
    }
}
