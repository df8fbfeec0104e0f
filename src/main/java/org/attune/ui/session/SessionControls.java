package org.attune.ui.session;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.attune.storage.FileKind;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.MissingParameters;
import org.attune.storage.session.RecentFiles;
import org.attune.ui.controls.NoticeBar;
import org.attune.ui.files.FileChoices;
import org.attune.ui.text.Texts;

/**
 * What the user sees of a session: items of the menus "File" and "Edit", the strip of snapshots, messages above the
 * window, its title, files dropped on it, and the question before unsaved changes are lost.
 */
public final class SessionControls implements DeskListener {
    /** So many states that lack parameters are named, and the others counted. */
    private static final int MOST_PLACES = 3;

    private final Stage stage;
    private final FileChoices files;
    private final UnsavedQuestion question;
    private final ChangedFileQuestion changedQuestion;
    private final Texts texts = Texts.of("session");
    private final NoticeBar notices = new NoticeBar(texts.text("dismiss"));
    private final VBox header = new VBox();
    private final Menu recent = new Menu(texts.text("file.recent"));
    private Optional<SessionDesk> desk = Optional.empty();
    private Optional<SnapshotStrip> strip = Optional.empty();

    /** What was last said of a file that could not be used. */
    private Optional<String> refused = Optional.empty();

    /**
     * Creates the controls; {@link #use} joins them to a desk.
     *
     * @param stage the window
     * @param files asks for files
     * @param question asks about changes that are not saved
     * @param changedQuestion asks about a file that another program has changed
     */
    public SessionControls(
            Stage stage, FileChoices files, UnsavedQuestion question, ChangedFileQuestion changedQuestion) {
        this.stage = stage;
        this.files = files;
        this.question = question;
        this.changedQuestion = changedQuestion;
        recent.setId("menu-recent");
        header.getChildren().add(notices);
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::closing);
    }

    /** Joins the controls to what they control. */
    public void use(SessionDesk newDesk) {
        desk = Optional.of(newDesk);
        SnapshotStrip newStrip = new SnapshotStrip(newDesk.snapshots(), this::take);
        strip = Optional.of(newStrip);
        LeftSessionsPane left =
                new LeftSessionsPane(one -> unlessUnsaved(() -> newDesk.recover(one)), newDesk::discard);
        newDesk.leftProperty().subscribe(left::show);
        header.getChildren().setAll(notices, left, newStrip);
        newDesk.fileProperty().subscribe(file -> showTitle());
        newDesk.modifiedProperty().subscribe(modified -> showTitle());
        newDesk.recentProperty().subscribe(this::fillRecent);
    }

    /** Messages and snapshots, to stand above everything. */
    public VBox header() {
        return header;
    }

    /** Where messages are shown. */
    public NoticeBar notices() {
        return notices;
    }

    /** Items for the menu "File". */
    public List<MenuItem> fileItems() {
        return List.of(
                item("file.new", "Shortcut+N", () -> unlessUnsaved(() -> desk.ifPresent(SessionDesk::begin))),
                item(
                        "file.open",
                        "Shortcut+O",
                        () -> files.open(stage, FileKind.SESSION).ifPresent(this::open)),
                recent,
                item("file.save", "Shortcut+S", () -> save(() -> {})),
                item("file.save-as", "Shortcut+Shift+S", () -> saveAs(() -> {})),
                new SeparatorMenuItem());
    }

    /** Items for the menu "Edit". */
    public List<MenuItem> editItems() {
        return List.of(
                item("snapshot.take", "Shortcut+D", this::take),
                item(
                        "snapshot.next",
                        "Shortcut+J",
                        () -> desk.ifPresent(one -> one.snapshots().next())),
                item(
                        "snapshot.previous",
                        "Shortcut+K",
                        () -> desk.ifPresent(one -> one.snapshots().previous())));
    }

    /** So many files were to be opened that none could be chosen. */
    public void refuseSeveral(int count) {
        refuse(texts.text("problem.several", Integer.toString(count)));
    }

    /** Opens a file, after asking what becomes of unsaved changes. */
    public void open(Path file) {
        unlessUnsaved(() -> desk.ifPresent(one -> one.open(file)));
    }

    @Override
    public void succeeded() {
        refused.ifPresent(notices::clear);
        refused = Optional.empty();
    }

    @Override
    public void completed(Path file, List<MissingParameters> missing) {
        String places = missing.stream().limit(MOST_PLACES).map(this::describe).collect(Collectors.joining("; "));
        String rest = missing.size() > MOST_PLACES ? texts.text("missing.more", missing.size() - MOST_PLACES) : "";
        String words = texts.text("missing", String.valueOf(file.getFileName()), places + rest);
        refused = Optional.of(words);
        notices.show(words, false);
    }

    private String describe(MissingParameters missing) {
        String values = missing.setTo().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        String holder = missing.holder().name().toLowerCase(Locale.ROOT);
        return texts.text("missing." + holder, values, missing.name());
    }

    @Override
    public void notOpened(Path file, Exception reason) {
        String name = String.valueOf(file.getFileName());
        if (reason instanceof FormatException unusable) {
            String kind = unusable.kind().name().toLowerCase(Locale.ROOT);
            refuse(texts.text("problem." + kind, name, FailureText.of(reason)));
            return;
        }
        String words = reason instanceof NoSuchFileException
                ? texts.text("problem.gone", name)
                : texts.text("problem.unreadable", name, FailureText.of(reason));
        refuse(words, forgetting(file));
    }

    @Override
    public void notSaved(Path file, Exception reason) {
        refuse(
                texts.text("problem.unsaved", String.valueOf(file.getFileName()), FailureText.of(reason)),
                new NoticeBar.Action(texts.text("file.save-as"), () -> saveAs(() -> {})));
    }

    @Override
    public void changedElsewhere(Path file, boolean vanished, Runnable afterwards) {
        desk.ifPresent(one -> {
            switch (changedQuestion.ask(stage, String.valueOf(file.getFileName()), vanished)) {
                case RELOAD -> one.open(file);
                case SAVE_AS -> saveAs(afterwards);
                case OVERWRITE -> one.overwrite(file, afterwards);
                case CANCEL -> {}
            }
        });
    }

    /** What can be done about a file that was used and cannot be read any more. */
    private NoticeBar.Action[] forgetting(Path file) {
        boolean listed = desk.filter(one -> !one.recentProperty()
                        .get()
                        .without(file)
                        .equals(one.recentProperty().get()))
                .isPresent();
        return listed
                ? new NoticeBar.Action[] {
                    new NoticeBar.Action(texts.text("problem.forget"), () -> desk.ifPresent(one -> one.forget(file)))
                }
                : new NoticeBar.Action[0];
    }

    private void refuse(String words, NoticeBar.Action... actions) {
        refused = Optional.of(words);
        notices.show(words, true, actions);
    }

    @Override
    public void notKept(Exception reason) {
        notices.show(texts.text("problem.unkept", FailureText.of(reason)), true);
    }

    @Override
    public void notDiscarded(Exception reason) {
        notices.show(texts.text("problem.undiscarded", FailureText.of(reason)), true);
    }

    private void take() {
        desk.ifPresent(one -> {
            int index = one.snapshots().all().size();
            one.snapshots().take(texts.text("snapshot.default", index + 1));
            strip.ifPresent(names -> names.rename(index));
        });
    }

    private void save(Runnable afterwards) {
        desk.ifPresent(one ->
                one.fileProperty().get().ifPresentOrElse(file -> one.save(file, afterwards), () -> saveAs(afterwards)));
    }

    private void saveAs(Runnable afterwards) {
        desk.ifPresent(one -> {
            String suggestion = one.fileProperty()
                    .get()
                    .map(file -> String.valueOf(file.getFileName()))
                    .orElse(FileKind.SESSION.name(texts.text("suggestion")));
            files.save(stage, FileKind.SESSION, suggestion).ifPresent(file -> one.save(file, afterwards));
        });
    }

    /** Goes on at once where nothing can be lost, and else as the user wants. */
    private void unlessUnsaved(Runnable action) {
        if (desk.filter(one -> one.modifiedProperty().get()).isEmpty()) {
            action.run();
            return;
        }
        switch (question.ask(stage, name())) {
            case SAVE -> save(action);
            case DISCARD -> action.run();
            case STAY -> {}
        }
    }

    private void closing(Event event) {
        if (desk.filter(one -> one.modifiedProperty().get()).isPresent()) {
            event.consume();
            unlessUnsaved(stage::close);
        }
    }

    private void fillRecent(RecentFiles files) {
        recent.getItems()
                .setAll(files.files().stream()
                        .map(file -> {
                            MenuItem item = new MenuItem(file.toString());
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> open(file));
                            return item;
                        })
                        .toList());
        recent.setDisable(files.files().isEmpty());
    }

    private void showTitle() {
        boolean modified = desk.filter(one -> one.modifiedProperty().get()).isPresent();
        boolean hasFile = desk.flatMap(one -> one.fileProperty().get()).isPresent();
        String mark = modified ? "• " : "";
        stage.setTitle(hasFile || modified ? mark + name() + " – Attune" : "Attune");
    }

    private String name() {
        return desk.flatMap(one -> one.fileProperty().get())
                .map(file -> String.valueOf(file.getFileName()))
                .orElse(texts.text("untitled"));
    }

    private MenuItem item(String key, String shortcut, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId("menu-" + key.replace('.', '-'));
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        item.setOnAction(event -> action.run());
        return item;
    }
}
