package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class WindowStartTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicInteger opened = new AtomicInteger();

    private int start(String system, Map<String, String> environment, Runnable window) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        return WindowStart.of(properties, environment, new PrintStream(said, true, StandardCharsets.UTF_8))
                .open(window);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutADisplayOneLineSaysSo() {
        assertThat(start("Linux", Map.of(), opened::incrementAndGet)).isEqualTo(1);

        assertThat(opened).hasValue(0);
        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains("DISPLAY is not set", "attune --help");
    }

    @Test
    void aDisplayThatCannotBeOpenedIsNone() {
        int code = start("Linux", Map.of("DISPLAY", ":77"), () -> {
            throw new UnsupportedOperationException("Unable to open DISPLAY");
        });

        assertThat(code).isEqualTo(1);
        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains("Unable to open DISPLAY");
    }

    @Test
    void elsewhereTheWindowNeedsNoVariable() {
        assertThat(start("Mac OS X", Map.of(), opened::incrementAndGet)).isZero();
        assertThat(start("Linux", Map.of("DISPLAY", ":0"), opened::incrementAndGet))
                .isZero();

        assertThat(opened).hasValue(2);
        assertThat(said()).isEmpty();
    }
}
