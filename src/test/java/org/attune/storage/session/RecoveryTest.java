package org.attune.storage.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that was left by a crash is found, that of a program that runs or ended properly is not. */
final class RecoveryTest {
    private static final Session SESSION = new Session(
            new SessionState(
                    CurveRequest.over(CurveRequest.DEFAULT.parameters(), ParameterInfo.LAMBDA), SessionView.INITIAL),
            "dark",
            List.of(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void aProgramThatRunsKeepsItsSessionForItself() throws IOException {
        try (Recovery running = new Recovery(folder);
                Recovery other = new Recovery(folder)) {
            running.keep(SESSION);

            assertThat(other.left()).isEmpty();
            assertThat(running.left()).isEmpty();
        }
    }

    @Test
    void aProgramThatEndsProperlyLeavesNothing() throws IOException {
        Recovery ended = new Recovery(folder);
        ended.keep(SESSION);
        ended.close();

        assertThat(new Recovery(folder).left()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatACrashLeftIsFoundAndReadUntilItIsDiscarded() throws IOException {
        // What stands after a crash: the session, and a lock that nobody holds any more.
        Files.writeString(folder.resolve("crashed.attune"), SessionJson.text(SESSION));
        Files.createFile(folder.resolve("crashed.lock"));
        Recovery next = new Recovery(folder);

        assertThat(next.left()).hasSize(1);
        Recovery.Left left = next.left().getFirst();
        assertThat(new SessionStore(folder).load(left.file())).isEqualTo(SESSION);

        next.discard(left);
        assertThat(next.left()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void damagedOnesHideNoOthersAndCanBeDiscarded() throws IOException {
        left("old", SessionJson.text(SESSION), 1);
        left("cut", SessionJson.text(SESSION).substring(0, 40), 2);
        left("binary", new byte[] {(byte) 0xff, 0}, 3);
        Path folderOfThatName = Files.createDirectory(folder.resolve("folder.attune"));
        Files.setLastModifiedTime(folderOfThatName, FileTime.fromMillis(4));
        left("new", SessionJson.text(SESSION), 5);
        left("empty", "", 6);
        Recovery next = new Recovery(folder);

        List<Recovery.Left> found = next.left();

        assertThat(found)
                .extracting(
                        one -> String.valueOf(one.file().getFileName()), one -> one.content() instanceof Recovery.Whole)
                .containsExactly(
                        tuple("empty.attune", false),
                        tuple("new.attune", true),
                        tuple("folder.attune", false),
                        tuple("binary.attune", false),
                        tuple("cut.attune", false),
                        tuple("old.attune", true));
        for (Recovery.Left one : found) {
            next.discard(one);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private void left(String name, String text, long time) throws IOException {
        left(name, text.getBytes(StandardCharsets.UTF_8), time);
    }

    private void left(String name, byte[] content, long time) throws IOException {
        Path file = Files.write(folder.resolve(name + ".attune"), content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
        Files.createFile(folder.resolve(name + ".lock"));
    }

    @Test
    void theFolderFollowsTheCustomOfTheSystem() {
        Properties linux = properties("Linux");
        assertThat(UserFolder.of(linux, Map.of())).isEqualTo(Path.of("/home/ada/.local/share/attune"));
        assertThat(UserFolder.of(linux, Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/attune"));
        assertThat(UserFolder.of(linux, Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(Path.of("/home/ada/.local/share/attune"));
        assertThat(UserFolder.of(properties("Mac OS X"), Map.of()))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Attune"));
        assertThat(UserFolder.of(linux, Map.of("HOME", "/other"))).isEqualTo(Path.of("/other/.local/share/attune"));
        assertThat(UserFolder.of(linux, Map.of("HOME", "")))
                .as("no folder")
                .isEqualTo(Path.of("/home/ada/.local/share/attune"));
        assertThat(UserFolder.of(properties("Windows 11"), Map.of("HOME", "/other")))
                .as("of another world")
                .isEqualTo(Path.of("/home/ada/AppData/Roaming/Attune"));
        linux.setProperty(UserFolder.PROPERTY, "/elsewhere");
        assertThat(UserFolder.of(linux, Map.of())).isEqualTo(Path.of("/elsewhere"));
    }

    private static Properties properties(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ada");
        return properties;
    }
}
