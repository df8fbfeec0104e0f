package org.attune.storage.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program puts into a session's file is not lost in silence. */
final class SessionStoreTest {
    @TempDir
    private Path folder;

    private Path file;
    private SessionStore store;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("lecture.attune");
        new SessionStore(folder).save(file, session(0.1));
        store = new SessionStore(folder);
    }

    @Test
    void aFileThatStaysAsItWasIsSavedAgainAndAgain() throws IOException {
        store.open(file);

        store.save(file, session(0.2));
        store.save(file, session(0.3));

        assertThat(store.load(file)).isEqualTo(session(0.3));
    }

    @Test
    void anEditIsNoticedEvenIfTimeAndSizeStay() throws IOException {
        store.open(file);
        FileTime time = Files.getLastModifiedTime(file);
        String edited = Files.readString(file).replace("light", "night");
        Files.writeString(file, edited);
        Files.setLastModifiedTime(file, time);

        assertThatExceptionOfType(FileChangedException.class)
                .isThrownBy(() -> store.save(file, session(0.2)))
                .returns(false, FileChangedException::vanished);

        assertThat(file).hasContent(edited);
    }

    @Test
    void whatASecondWindowSavedIsNoticedAndMayBeOverwritten() throws IOException {
        store.save(file, session(0.2));
        SessionStore second = new SessionStore(folder);
        second.open(file);
        second.save(file, session(0.4));

        assertThatExceptionOfType(FileChangedException.class).isThrownBy(() -> store.save(file, session(0.3)));
        assertThat(store.load(file)).isEqualTo(session(0.4));

        store.overwrite(file, session(0.3));
        store.save(file, session(0.5));
        assertThat(store.load(file)).isEqualTo(session(0.5));
    }

    @Test
    void reloadingMakesTheFileKnownAgain() throws IOException {
        store.open(file);
        new SessionStore(folder).save(file, session(0.4));

        assertThat(store.open(file).session()).isEqualTo(session(0.4));

        assertThatNoException().isThrownBy(() -> store.save(file, session(0.3)));
    }

    @Test
    void aFileOfTheSameContentHoldsNothingToLose() throws IOException {
        store.open(file);
        new SessionStore(folder).save(file, session(0.3));

        assertThatNoException().isThrownBy(() -> store.save(file, session(0.3)));
    }

    @Test
    void aFileThatIsGoneIsNoticed() throws IOException {
        store.open(file);
        Files.delete(file);

        assertThatExceptionOfType(FileChangedException.class)
                .isThrownBy(() -> store.save(file, session(0.2)))
                .returns(true, FileChangedException::vanished);
        assertThat(file).doesNotExist();

        store.overwrite(file, session(0.2));
        assertThat(store.load(file)).isEqualTo(session(0.2));
    }

    @Test
    void aFileThatWasNeverUsedHereIsReplacedForTheUserWasAsked() throws IOException {
        store.save(file, session(0.2));

        assertThat(store.load(file)).isEqualTo(session(0.2));
    }

    private static Session session(double lambda) {
        return new Session(
                new SessionState(
                        CurveRequest.DEFAULT.with(
                                CurveRequest.DEFAULT.parameters().with(ParameterInfo.LAMBDA, lambda)),
                        SessionView.INITIAL),
                "light",
                List.of(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty());
    }
}
