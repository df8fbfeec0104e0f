package org.attune.storage.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class DataFolderTest {
    private static Properties linux() {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Linux");
        return properties;
    }

    @Test
    void isTheFolderOfTheUser() {
        DataFolder folder = DataFolder.of(linux(), Map.of("HOME", "/home/someone"));

        assertThat(folder.path()).isEqualTo(Path.of("/home/someone/.local/share/attune"));
        assertThat(folder.unreachable()).isEmpty();
    }

    /** A name with a zero is one that the runtime refuses in every locale. */
    @Test
    void isTemporaryWhereThatCannotBeNamed() throws IOException {
        DataFolder folder = DataFolder.of(linux(), Map.of("XDG_DATA_HOME", "/home/some\0one"));

        assertThat(folder.path()).isDirectory();
        assertThat(folder.unreachable()).contains("/home/some\0one");
        Files.delete(folder.path());
    }
}
