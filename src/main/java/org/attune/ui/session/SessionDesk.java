package org.attune.ui.session;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.attune.storage.session.FileChangedException;
import org.attune.storage.session.Findings;
import org.attune.storage.session.RecentFiles;
import org.attune.storage.session.Recovery;
import org.attune.storage.session.Session;
import org.attune.storage.session.SessionStore;
import org.attune.ui.animate.AnimationPlan;
import org.attune.ui.charts.Appearance;
import org.attune.ui.compare.ComparisonState;
import org.attune.ui.history.ExplorerState;

/**
 * The file of a window's session: opened and saved in the background, compared with what the window shows, and kept for
 * the case of a crash. To be used on the JavaFX application thread only.
 */
public final class SessionDesk implements AutoCloseable {
    private static final Duration KEEP_AFTER = Duration.seconds(1.5);

    private final SessionHost host;
    private final Snapshots snapshots;
    private final SessionStore store;
    private final Recovery recovery;
    private final Executor fxThread;
    private final DeskListener listener;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("attune-sessions").daemon().factory());
    private final PauseTransition keeping = new PauseTransition(KEEP_AFTER);
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
    private final ReadOnlyObjectWrapper<RecentFiles> recent =
            new ReadOnlyObjectWrapper<>(this, "recent", RecentFiles.NONE);
    private final ReadOnlyObjectWrapper<List<Recovery.Left>> left =
            new ReadOnlyObjectWrapper<>(this, "left", List.of());
    private final ExplorerState start;
    private Session saved;
    private boolean keepingFailed;

    /** A way to write a session. */
    @FunctionalInterface
    private interface Writing {
        void write(Path target, Session session) throws IOException;
    }

    /** Something that waits for the disk. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    /** Is told, on the JavaFX application thread, what came of it. */
    @FunctionalInterface
    private interface Outcome<T> {
        void accept(T result);
    }

    /**
     * Begins a session without a file.
     *
     * @param host the window; whoever changes it calls {@link #changed}
     * @param snapshots its named states
     * @param store reads and writes files
     * @param recovery keeps the session for the case of a crash; closed with this
     * @param fxThread runs tasks on the JavaFX application thread
     * @param listener is told what does not work
     */
    public SessionDesk(
            SessionHost host,
            Snapshots snapshots,
            SessionStore store,
            Recovery recovery,
            Executor fxThread,
            DeskListener listener) {
        this.host = host;
        this.snapshots = snapshots;
        this.store = store;
        this.recovery = recovery;
        this.fxThread = fxThread;
        this.listener = listener;
        start = host.state();
        saved = session();
        keeping.setOnFinished(event -> keep());
        snapshots.allProperty().addListener((property, before, all) -> changed());
        inBackground(store::recent, recent::set, this::sayOnce);
        inBackground(recovery::left, left::set, this::sayOnce);
    }

    /** The file that was opened or saved last; empty for a session without one. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Whether the window shows something else than the file, or than at the start. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** The files used last. */
    public ReadOnlyObjectProperty<RecentFiles> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /** The sessions that crashes have left, the last one first. */
    public ReadOnlyObjectProperty<List<Recovery.Left>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** The named states. */
    public Snapshots snapshots() {
        return snapshots;
    }

    /** What a file would hold now. */
    public Session session() {
        return new Session(
                StateConversion.toFile(host.state()),
                StateConversion.nameOf(host.appearance()),
                host.state().snapshots(),
                PinConversion.toFile(host.state().comparison().pins()),
                host.state().comparison().subtracted(),
                Optional.of(AnimationConversion.toFile(host.animation())),
                host.findings());
    }

    /**
     * What another window needs to carry on a session.
     *
     * @param present what the window shows
     * @param saved what the file holds, or what stood there at the start
     * @param file the file; empty for a session without one
     */
    public record Handover(Session present, Session saved, Optional<Path> file) {}

    /** The session, for a window that takes the place of this one. */
    public Handover handover() {
        return new Handover(session(), saved, file.get());
    }

    /** Shows the session of a window whose place this one takes; what was not saved there still is not. */
    public void carryOn(Handover session) {
        if (show(session.present(), failure -> listener.notOpened(session.file().orElse(Path.of("")), failure))) {
            saved = session.saved();
            file.set(session.file());
            changed();
        }
    }

    /** The window has changed. */
    public void changed() {
        snapshots.changed();
        modified.set(!session().holdsSameWork(saved));
        // Not started anew by each change, so that a long drag does not put it off.
        if (keeping.getStatus() != Animation.Status.RUNNING) {
            keeping.playFromStart();
        }
    }

    /** Begins anew, without a file; what was asked before can be brought back by undo. */
    public void begin() {
        host.restore(start);
        host.show(Findings.NONE);
        settle(Optional.empty());
    }

    /** Opens a file; when it cannot be used the listener is told, and everything stays as it is. */
    public void open(Path target) {
        inBackground(
                () -> store.open(target),
                opened -> {
                    if (show(opened.session(), failure -> listener.notOpened(target, failure))) {
                        settle(Optional.of(target));
                        listener.succeeded();
                        if (!opened.missing().isEmpty()) {
                            listener.completed(target, opened.missing());
                        }
                        remember(recent.get().with(target));
                    }
                },
                failure -> listener.notOpened(target, failure));
    }

    /**
     * Saves to a file, unless another program has changed or removed it since it was read or written here; then the
     * listener is asked.
     *
     * @param target the file
     * @param afterwards run when it stands
     */
    public void save(Path target, Runnable afterwards) {
        write(target, store::save, afterwards);
    }

    /**
     * Saves to a file, whatever has become of it.
     *
     * @param target the file
     * @param afterwards run when it stands
     */
    public void overwrite(Path target, Runnable afterwards) {
        write(target, store::overwrite, afterwards);
    }

    private void write(Path target, Writing writing, Runnable afterwards) {
        Session written = session();
        inBackground(
                () -> {
                    writing.write(target, written);
                    return written;
                },
                done -> {
                    saved = done;
                    file.set(Optional.of(target));
                    changed();
                    remember(recent.get().with(target));
                    listener.succeeded();
                    afterwards.run();
                },
                failure -> {
                    if (failure instanceof FileChangedException changed) {
                        listener.changedElsewhere(target, changed.vanished(), afterwards);
                    } else {
                        listener.notSaved(target, failure);
                    }
                });
    }

    /** Takes a file from the list of those used last. */
    public void forget(Path target) {
        remember(recent.get().without(target));
    }

    /** Shows a session that was left, as one that has not been saved; then it is kept as this one's. */
    public void recover(Recovery.Left session) {
        inBackground(
                () -> store.load(session.file()),
                loaded -> {
                    if (show(loaded, failure -> mark(session, failure))) {
                        // Saving must not overwrite whatever file is open: this is something else.
                        file.set(Optional.empty());
                        Session kept = session();
                        inBackground(
                                () -> {
                                    recovery.keep(kept);
                                    recovery.discard(session);
                                    return kept;
                                },
                                done -> {
                                    take(session);
                                    changed();
                                },
                                this::sayOnce);
                    }
                },
                failure -> mark(session, failure));
    }

    /** What could not be shown after all is listed as damaged, unless another program has taken it. */
    private void mark(Recovery.Left session, Exception failure) {
        if (failure instanceof NoSuchFileException) {
            take(session);
            listener.notOpened(session.file(), failure);
        } else {
            left.set(left.get().stream()
                    .map(other ->
                            other.file().equals(session.file()) ? session.with(new Recovery.Damaged(failure)) : other)
                    .toList());
        }
    }

    private void take(Recovery.Left session) {
        left.set(left.get().stream()
                .filter(other -> !other.file().equals(session.file()))
                .toList());
    }

    /** Removes a session that was left. */
    public void discard(Recovery.Left session) {
        inBackground(
                () -> {
                    recovery.discard(session);
                    return session;
                },
                this::take,
                listener::notDiscarded);
    }

    /** Waits for what is being written; then there is nothing to recover. */
    @Override
    public void close() {
        keeping.stop();
        inBackground(
                () -> {
                    recovery.close();
                    return "";
                },
                done -> {},
                failure -> {});
        background.close();
    }

    private boolean show(Session loaded, Outcome<Exception> refused) {
        try {
            ExplorerState now = host.state();
            ExplorerState present = StateConversion.toWindow(loaded.present(), now)
                    .with(new ComparisonState(
                            PinConversion.toWindow(loaded.pins()),
                            loaded.subtracted(),
                            loaded.present().view().family()))
                    .with(loaded.snapshots().stream()
                            .map(snapshot -> StateConversion.completed(snapshot, now))
                            .toList());
            Appearance appearance = StateConversion.appearance(loaded.appearance());
            Optional<AnimationPlan> animation = loaded.animation().map(AnimationConversion::toWindow);
            // A projector belongs to the room, not to the session.
            if (appearance != Appearance.PROJECTOR && host.appearance() != Appearance.PROJECTOR) {
                host.setAppearance(appearance);
            }
            animation.ifPresent(host::setAnimation);
            host.restore(present);
            // Afterwards: the answers belong to what is asked now.
            host.show(loaded.findings());
        } catch (IllegalArgumentException unusable) {
            refused.accept(unusable);
            return false;
        }
        return true;
    }

    private void settle(Optional<Path> newFile) {
        saved = session();
        file.set(newFile);
        changed();
    }

    private void remember(RecentFiles files) {
        recent.set(files);
        inBackground(
                () -> {
                    store.remember(files);
                    return files;
                },
                done -> {},
                this::sayOnce);
    }

    private void keep() {
        Session now = session();
        boolean worth = modified.get();
        inBackground(
                () -> {
                    if (worth) {
                        recovery.keep(now);
                    } else {
                        recovery.clear();
                    }
                    return worth;
                },
                done -> {},
                this::sayOnce);
    }

    private void sayOnce(Exception failure) {
        if (!keepingFailed) {
            keepingFailed = true;
            listener.notKept(failure);
        }
    }

    private <T> void inBackground(Work<T> work, Outcome<T> done, Outcome<Exception> failed) {
        try {
            background.execute(() -> {
                try {
                    T result = work.run();
                    fxThread.execute(() -> done.accept(result));
                } catch (IOException | RuntimeException failure) {
                    fxThread.execute(() -> failed.accept(failure));
                }
            });
        } catch (RejectedExecutionException closed) {
            // The window is gone; there is nobody to tell.
            fxThread.execute(() -> failed.accept(closed));
        }
    }
}
