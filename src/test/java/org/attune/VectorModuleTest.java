package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.theory.lanes.Lanes;
import org.junit.jupiter.api.Test;

/** In programs of their own, because a module can be added only once. */
final class VectorModuleTest {
    private static final String EXPORT = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";

    @Test
    void moduleIsAddedWithoutAWordOnStandardError() throws IOException, InterruptedException {
        Said said = start(EXPORT);

        assertThat(said.out()).isEqualTo("loaded true, lanes " + Lanes.available());
        assertThat(said.err()).isEmpty();
    }

    @Test
    void startThatDoesNotExportTheClassGoesOnWithScalars() throws IOException, InterruptedException {
        Said said = start();

        assertThat(said.out()).isEqualTo("loaded false, lanes false");
        assertThat(said.err()).isEmpty();
    }

    private record Said(String out, String err) {}

    private static Said start(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), VectorModuleProbe.class.getName()));
        Process process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return new Said(out, err);
    }
}
