package org.attune.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of dropped files; how a drop is told by the system cannot be had without one. */
final class FileDropTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Path> opened = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private final FileDrop drop = new FileDrop(later::add, opened::add, refused::add);

    @Test
    void aFileIsOpenedWhenTheDropHasEnded() {
        drop.take(files("lecture.attune"));
        assertThat(opened).as("a question would keep the other program waiting").isEmpty();
        later.remove().run();
        assertThat(opened).containsExactly(Path.of("lecture.attune"));
    }

    @Test
    void aSingleFileOfAnyNameIsOpenedSoThatItsProblemIsTold() {
        drop.take(files("notes.txt"));
        later.remove().run();
        assertThat(opened).containsExactly(Path.of("notes.txt"));
    }

    @Test
    void theOnlySessionAmongSeveralFilesIsMeant() {
        drop.take(files("figure.png", "lecture.attune", "notes.txt"));
        later.remove().run();
        assertThat(opened).containsExactly(Path.of("lecture.attune"));
        assertThat(refused).isEmpty();
    }

    @Test
    void anEndingMayBeLargeAndAFolderIsNoSession(@TempDir Path folder) throws IOException {
        Path named = Files.createDirectory(folder.resolve("slides.attune"));
        drop.take(List.of(named.toFile(), new File("LECTURE.ATTUNE"), new File("notes.txt")));
        later.remove().run();
        assertThat(opened).containsExactly(Path.of("LECTURE.ATTUNE"));
    }

    @Test
    void noFilesAreNothing() {
        drop.take(List.of());
        assertThat(later).isEmpty();
    }

    @Test
    void noneOfSeveralSessionsIsGuessed() {
        drop.take(files("one.attune", "two.attune"));
        later.remove().run();
        assertThat(opened).isEmpty();
        assertThat(refused).containsExactly(2);
    }

    private static List<File> files(String... names) {
        return List.of(names).stream().map(File::new).toList();
    }
}
