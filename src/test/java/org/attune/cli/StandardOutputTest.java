package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.attune.storage.SyntheticTheory;
import org.attune.ui.export.PaperPainter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class StandardOutputTest {
    private final StringWriter remarks = new StringWriter();

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private int solve(StandardOutput output) {
        CommandLine command = AttuneCommand.commandLine(SyntheticTheory.COMPLETE, new PaperPainter());
        return command.setOut(output).setErr(new PrintWriter(remarks, true)).execute("solve");
    }

    @Test
    void writesThrough() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput output = StandardOutput.of(bytes, () -> true, StandardCharsets.UTF_8);
        output.print("Δ′");
        output.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Δ′");
        assertThat(output.isReaderGone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe, false", "Relais brisé (pipe), true"})
    void aReaderThatHasGoneIsNoError(String message, boolean pipe) {
        StandardOutput output = StandardOutput.of(failing(message), () -> pipe, StandardCharsets.UTF_8);

        assertThat(solve(output)).isEqualTo(OneLineErrors.READER_GONE);
        assertThat(remarks.toString()).doesNotContain("could not be written");
    }

    @Test
    void aFullDiskIsOne() {
        StandardOutput output =
                StandardOutput.of(failing("No space left on device"), () -> false, StandardCharsets.UTF_8);

        assertThat(solve(output)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(remarks.toString()).contains("could not be written");
    }
}
