package org.attune.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.stage.Window;
import org.attune.storage.FileKind;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No file is replaced unasked, and a chooser begins where one was last. */
final class FileChoicesTest {
    /** Shows nothing: it only stands for the one that asks. */
    private static final class Asking extends Window {}

    private final List<FileRequest> requests = new ArrayList<>();
    private final Queue<Optional<Path>> answers = new ArrayDeque<>();
    private final List<List<Path>> replacements = new ArrayList<>();
    private final Queue<Boolean> allowed = new ArrayDeque<>();
    private final Window owner = new Asking();

    @TempDir
    private Path home;

    private FileChoices files;

    @BeforeEach
    void begin() {
        files = new FileChoices(
                (asking, request) -> {
                    requests.add(request);
                    return answers.remove();
                },
                (asking, lost) -> {
                    replacements.add(lost);
                    return allowed.remove();
                },
                home);
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void aFileIsAskedAboutThatTheChooserHasNotSeen(FileKind kind) throws IOException {
        Path standing = Files.createFile(home.resolve(kind.name("v1.2")));
        answers.add(Optional.of(home.resolve("v1.2")));
        allowed.add(true);

        assertThat(files.save(owner, kind, "suggestion")).hasValue(standing);

        assertThat(replacements).containsExactly(List.of(standing));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void whoDeclinesIsAskedForAnotherName(FileKind kind) throws IOException {
        Path folder = Files.createDirectory(home.resolve("figures"));
        Path standing = Files.createFile(folder.resolve(kind.name("first")));
        answers.add(Optional.of(folder.resolve("first")));
        answers.add(Optional.of(folder.resolve("second")));
        allowed.add(false);

        assertThat(files.save(owner, kind, "suggestion")).hasValue(folder.resolve(kind.name("second")));

        assertThat(replacements).containsExactly(List.of(standing));
        assertThat(requests)
                .extracting(FileRequest::folder, FileRequest::name)
                .containsExactly(tuple(home, "suggestion"), tuple(folder, kind.name("first")));
    }

    @Test
    void whoDeclinesMayGiveUp() throws IOException {
        Files.createFile(home.resolve("x.attune"));
        answers.add(Optional.of(home.resolve("x")));
        answers.add(Optional.empty());
        allowed.add(false);

        assertThat(files.save(owner, FileKind.SESSION, "")).isEmpty();
        assertThat(files.folders()).isEqualTo(LastFolders.NONE);
    }

    @Test
    void whatTheChooserHasAskedAboutIsNotAskedAgain() throws IOException {
        Path capitals = Files.createFile(home.resolve("X.ATTUNE"));
        answers.add(Optional.of(capitals));

        assertThat(files.save(owner, FileKind.SESSION, "")).hasValue(capitals);
        assertThat(replacements).isEmpty();
    }

    @Test
    void nothingIsAskedWhereNothingIsLost() throws IOException {
        Files.createDirectory(home.resolve("folder.attune"));
        answers.add(Optional.of(home.resolve("new")));
        answers.add(Optional.of(home.resolve("folder")));

        assertThat(files.save(owner, FileKind.SESSION, "")).hasValue(home.resolve("new.attune"));
        assertThat(files.save(owner, FileKind.SESSION, "")).hasValue(home.resolve("folder.attune"));
        assertThat(replacements).isEmpty();
    }

    @Test
    void everyFileThatIsWrittenIsAskedAbout() throws IOException {
        Path drawing = Files.createFile(home.resolve("a.png"));
        Path table = Files.createFile(home.resolve("a.csv"));
        answers.add(Optional.of(home.resolve("a")));
        answers.add(Optional.of(drawing));
        allowed.add(true);
        allowed.add(true);

        for (int i = 0; i < 2; i++) {
            assertThat(files.save(owner, FileKind.PNG, "", target -> List.of(target, FileKind.CSV.beside(target))))
                    .hasValue(drawing);
        }

        assertThat(replacements).containsExactly(List.of(drawing, table), List.of(table));
    }

    @Test
    void eachKindBeginsWhereItWasLast() throws IOException {
        Path sessions = Files.createDirectory(home.resolve("sessions"));
        Path figures = Files.createDirectory(home.resolve("figures"));
        files.used(FileKind.SESSION, sessions.resolve("lecture.attune"));
        answers.add(Optional.of(figures.resolve("a.png")));
        files.save(owner, FileKind.PNG, "a.png");
        answers.add(Optional.empty());
        files.save(owner, FileKind.PNG, "a.png");
        answers.add(Optional.empty());
        files.save(owner, FileKind.CSV, "a.csv");
        answers.add(Optional.empty());
        files.open(owner, FileKind.SESSION);

        assertThat(requests).extracting(FileRequest::folder).containsExactly(sessions, figures, sessions, sessions);
    }

    @Test
    void aFolderThatIsGoneLeavesTheWayToIt() throws IOException {
        Path talk =
                Files.createDirectories(home.resolve("talks").resolve("2026").resolve("figures"));
        files.used(FileKind.PDF, talk.resolve("a.pdf"));
        Files.delete(talk);
        Files.delete(talk.getParent());
        answers.add(Optional.empty());

        files.save(owner, FileKind.PDF, "a.pdf");

        assertThat(requests).extracting(FileRequest::folder).containsExactly(home.resolve("talks"));
    }

    @Test
    void withoutAnyFolderItIsTheHome() {
        Path elsewhere = home.getRoot().resolve("no such folder of anybody");
        files.setFolders(LastFolders.NONE.with(FileKind.TOUR, elsewhere.resolve("a.json")));
        answers.add(Optional.empty());

        files.open(owner, FileKind.TOUR);

        assertThat(requests).extracting(FileRequest::folder).containsExactly(home);
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void everyChooserHasATitleInEveryLanguage(FileKind kind) {
        for (Language language : Language.values()) {
            FileTexts texts = new FileTexts(language);
            for (FileRequest.Purpose purpose : FileRequest.Purpose.values()) {
                assertThat(texts.title(purpose, kind)).isNotBlank();
            }
            assertThat(texts.description(kind)).isNotBlank();
        }
    }
}
