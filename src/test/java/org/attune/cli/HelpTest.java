package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.ParameterInfo;
import org.attune.storage.SyntheticTheory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(run.err()).isEmpty();
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
