package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.attune.model.ParameterInfo;
import org.attune.storage.SyntheticTheory;
import org.attune.ui.export.PaperPainter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "-h", "solve --help", "solve -h", "curve --help", "optima --help", "simulate --help"})
    void isAnAnswer(String arguments) {
        Run run = Run.of(SyntheticTheory.COMPLETE, arguments);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: attune").contains("--verbose", "--version", "Exit codes");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',60",
        "'',100",
        "solve,60",
        "solve,100",
        "curve,60",
        "curve,100",
        "optima,60",
        "optima,100",
        "simulate,60",
        "simulate,100",
        "figure,60",
        "figure,100"
    })
    void fitsTheTerminalAndIsMadeOfSentences(String command, int width) {
        String help = help(command, width);

        assertThat(help.lines()).allMatch(line -> line.length() <= width);
        String words = help.replaceAll("\\s+", " ");
        assertThat(words).doesNotContain("..", ",,", " ,", " .", "a SVG", "a HTML", "an PNG", "an PDF", " the the ");
        // Each option says something that begins as a sentence does.
        assertThat(help.substring(0, help.indexOf("Exit codes"))
                        .replaceAll("(?m)^ *--[a-z0-9-]+(=<[^>]+>)?\n", "      --o ")
                        .lines())
                .filteredOn(line -> line.matches(" +(-., )?--[a-z0-9-]+(=<[^>]+>)? .*"))
                .allMatch(line -> line.matches(" +(-., )?--[a-z0-9-]+(=<[^>]+>)? +\\p{Lu}.*"));
    }

    /** An example may be copied into a shell, which takes a line that ends with a backslash as going on. */
    @Test
    void examplesAreWholeAtEveryWidth() {
        for (String command : new String[] {"solve", "curve", "optima", "simulate", "figure"}) {
            assertThat(examples(help(command, 60))).isEqualTo(examples(help(command, 100)));
        }
    }

    private static List<String> examples(String help) {
        String whole = help.replaceAll(" \\\\\\R +", " ");
        return whole.lines().filter(line -> line.startsWith("  attune ")).toList();
    }

    private static String help(String command, int width) {
        StringWriter out = new StringWriter();
        AttuneCommand.commandLine(SyntheticTheory.COMPLETE, new PaperPainter())
                .setOut(new PrintWriter(out, true))
                .setUsageHelpWidth(width)
                .execute((command + " --help").strip().split(" ", -1));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"60,60", " 72 ,72", "200,100", "20,55", "0,55", "x,80", "'',80", "99999999999,80", ",80"})
    void isAsWideAsTheTerminalWithinReason(@Nullable String columns, int width) {
        assertThat(HelpWidth.of(columns)).isEqualTo(width);
    }

    @ParameterizedTest
    @EnumSource(value = ParameterInfo.class, mode = EnumSource.Mode.EXCLUDE, names = "PRESCRIBED_NOISE")
    void describesEachParameterAsTheModelDoes(ParameterInfo parameter) {
        for (String command : new String[] {"solve", "curve", "optima", "simulate"}) {
            String help = Run.of(SyntheticTheory.COMPLETE, command + " --help").out();

            assertThat(help.replaceAll("\\s+", " "))
                    .contains("--" + parameter.optionName() + "=<" + parameter.symbol() + ">")
                    .contains(parameter.help())
                    .containsIgnoringCase(
                            parameter.isPrescribed()
                                    ? parameter.help() + " " + parameter.allowed() + "."
                                    : parameter.allowed() + ". Default: " + Numbers.plain(parameter.defaultValue())
                                            + ".");
        }
    }

    @Test
    void listsTheOptionsUnderTheirStages() {
        String help = Run.of(SyntheticTheory.COMPLETE, "curve --help").out();

        assertThat(help.lines().toList())
                .containsSubsequence(
                        "Sweep",
                        "Task",
                        "Pre-training",
                        "Fine-tuning",
                        "Pre-training given instead of solved for: all three, or none",
                        "Accuracy",
                        "Output",
                        "General",
                        "Exit codes",
                        "Examples");
    }

    @Test
    void namesTheCommands() {
        assertThat(Run.of(SyntheticTheory.COMPLETE, "--help").out())
                .contains("solve", "curve", "optima", "simulate", "window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "solve --version", "curve -V", "optima -V"})
    void versionIsOneLine(String arguments) {
        Run run = Run.of(SyntheticTheory.COMPLETE, arguments);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).hasLineCount(1).startsWith("attune ");
        assertThat(run.err()).isEmpty();
    }
}
