package org.attune.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.attune.live.Snapshot;
import org.attune.storage.FileKind;
import org.attune.storage.session.Recovery;
import org.attune.storage.session.SessionStore;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.export.ExportDialog;
import org.attune.ui.export.ExportJob;
import org.attune.ui.export.ExportService;
import org.attune.ui.files.FileChoices;
import org.attune.ui.files.FileQuestion;
import org.attune.ui.files.ReplaceQuestion;
import org.attune.ui.help.AboutDialog;
import org.attune.ui.help.HelpDesk;
import org.attune.ui.help.HelpTopic;
import org.attune.ui.session.ChangedFileQuestion;
import org.attune.ui.session.FileDrop;
import org.attune.ui.session.SessionControls;
import org.attune.ui.session.SessionDesk;
import org.attune.ui.session.SessionHost;
import org.attune.ui.session.Snapshots;
import org.attune.ui.session.UnsavedQuestion;
import org.attune.ui.settings.Settings;
import org.attune.ui.settings.SettingsMenu;
import org.attune.ui.simulate.SimulationSession;
import org.attune.ui.text.Texts;

/** The window of a session: scene, style, size and commands. */
public final class ExplorerWindow {
    private static final String STYLE = "/org/attune/ui/attune.css";

    private final Stage stage;
    private final WindowFrame frame;
    private final ExplorerSession session;
    private final ExplorerView view;
    private final HelpDesk help;
    private Optional<SettingsMenu> settingsMenu = Optional.empty();
    private Consumer<String> browser = address -> {};
    private Runnable onTour = () -> {};
    private BooleanSupplier onLanguage = () -> false;
    private final SessionControls sessions;
    private final FileChoices files;
    private final FileDrop drop;
    private final Supplier<ExportDialog> exportDialogs;

    /** One for each view of the centre that was exported, by its id. */
    private final Map<String, ExportDialog> openedExports = new HashMap<>();

    /**
     * Fills a stage.
     *
     * @param stage the window, not shown yet
     * @param session what is asked and answered
     * @param optima the search for optima
     * @param exports writes figures
     * @param fileQuestion asks for files
     */
    public ExplorerWindow(
            Stage stage,
            ExplorerSession session,
            OptimaSession optima,
            ExportService exports,
            FileQuestion fileQuestion) {
        this(stage, session, optima, SideWork.none(), exports, fileQuestion);
    }

    /**
     * Fills a stage.
     *
     * @param stage the window, not shown yet
     * @param session what is asked and answered
     * @param optima the search for optima
     * @param side what is computed beside the curves
     * @param exports writes figures
     * @param fileQuestion asks for files
     */
    public ExplorerWindow(
            Stage stage,
            ExplorerSession session,
            OptimaSession optima,
            SideWork side,
            ExportService exports,
            FileQuestion fileQuestion) {
        this.stage = stage;
        this.session = session;
        BundledFont.loadIntoJavaFx();
        help = new HelpDesk(
                stage,
                session.snapshotProperty().map(snapshot -> snapshot.flatMap(Snapshot::current)),
                address -> browser.accept(address));
        view = new ExplorerView(session, optima, side, new WindowCommands());
        view.setOnExplained(help::show);
        view.follow(new ExportJob(exports, Platform::runLater).report());
        view.setAppearance(Appearance.LIGHT);
        files = new FileChoices(fileQuestion, ReplaceQuestion.inDialog());
        exportDialogs = () -> view.exportDialog(stage, exports, files);
        Scene scene = new Scene(view);
        scene.getStylesheets().add(resource(STYLE));
        stage.setScene(scene);
        stage.setTitle("Attune");
        sessions = new SessionControls(stage, files, UnsavedQuestion.inDialog(), ChangedFileQuestion.inDialog());
        view.show(sessions);
        Consumer<Path> tours = Presentation.putInto(
                stage,
                scene,
                view,
                session,
                files,
                sessions.notices(),
                () -> onTour.run(),
                () -> help.show(HelpTopic.TOURS),
                address -> browser.accept(address));
        FileOpening opening = new FileOpening(
                task -> Thread.ofVirtual().name("attune-opening").start(task),
                Platform::runLater,
                sessions::open,
                file -> {
                    files.used(FileKind.TOUR, file);
                    tours.accept(file);
                });
        drop = new FileDrop(
                Platform::runLater,
                file -> {
                    stage.toFront();
                    opening.open(file);
                },
                sessions::refuseSeveral);
        drop.listenTo(scene);
        frame = new WindowFrame(stage);
        icons().forEach(stage.getIcons()::add);
    }

    /**
     * Lets the user keep sessions in files.
     *
     * @param store reads and writes files
     * @param recovery keeps the session for the case of a crash
     * @return to be closed when the window is closed
     */
    public SessionDesk keepSessions(SessionStore store, Recovery recovery) {
        SessionHost host = view.host();
        SessionDesk desk = new SessionDesk(host, new Snapshots(host), store, recovery, Platform::runLater, sessions);
        sessions.use(desk);
        // Also of a session that was not chosen here, but dropped or taken from the list of recent ones.
        desk.fileProperty().subscribe(file -> file.ifPresent(used -> files.used(FileKind.SESSION, used)));
        view.setOnChanged(desk::changed);
        return desk;
    }

    /** Lets the user train at the marker. */
    public void offer(SimulationSession simulations) {
        view.offer(simulations);
    }

    /** Makes the window as it was, and lets the user change what is remembered. */
    public void use(Settings settings) {
        frame.restore(settings.window());
        files.setFolders(settings.folders());
        view.setPanels(settings.panels());
        view.presented().choose(settings.presented());
        SettingsMenu menu = new SettingsMenu(settings, view::setTextPercent, this::speak);
        view.addToView(menu.items());
        view.setTextPercent(settings.textPercent());
        view.setAppearance(settings.dark() ? Appearance.DARK : Appearance.LIGHT);
        settingsMenu = Optional.of(menu);
    }

    private void speak(String language) {
        if (!onLanguage.getAsBoolean()) {
            view.showNotice(Texts.of("shell").text("language.next-start", language));
        }
    }

    /** Who has the window speak the language that its menu chose, and answers whether that was possible. */
    public void setOnLanguage(BooleanSupplier newOnLanguage) {
        onLanguage = newOnLanguage;
    }

    /** What is to be remembered; empty when {@link #use} was never called. */
    public Optional<Settings> settings() {
        return settingsMenu
                .map(SettingsMenu::settings)
                .map(chosen -> chosen.withFolders(files.folders())
                        .withPresented(view.presented().chosenProperty().get()))
                .map(chosen -> projecting()
                        ? chosen.withLayout(frame.place(), chosen.panels())
                        : chosen.withLayout(frame.place(), view.panels())
                                .withDark(view.appearance() == Appearance.DARK));
    }

    /** A projector hides panels that the user has not hidden. */
    private boolean projecting() {
        return view.appearance() == Appearance.PROJECTOR;
    }

    /** Who is told that a tour begins. */
    public void setOnTour(Runnable listener) {
        onTour = listener;
    }

    /** Who opens the address of a link. */
    public void setBrowser(Consumer<String> newBrowser) {
        browser = newBrowser;
    }

    /** Shows the window. */
    public void show() {
        stage.show();
    }

    /** Opens files as if they were dropped on the window. */
    public void open(List<File> given) {
        drop.take(given);
    }

    /** Tells newcomers where to begin. */
    public void welcome() {
        view.showWelcome(Texts.of("shell").text("status.welcome"));
    }

    /** Shows an error of the program itself in the status bar. */
    public void showError(String text) {
        view.showError(text);
    }

    private static String resource(String path) {
        return Objects.requireNonNull(ExplorerWindow.class.getResource(path), path)
                .toExternalForm();
    }

    private static Stream<Image> icons() {
        return Stream.of(16, 32, 64, 128, 256).map(size -> new Image(resource("/icons/attune-" + size + ".png")));
    }

    private final class WindowCommands implements Commands {
        @Override
        public void export() {
            ExportDialog dialog = openedExports.computeIfAbsent(view.shownView(), id -> exportDialogs.get());
            dialog.show();
            dialog.getDialogPane().getScene().getWindow().requestFocus();
        }

        @Override
        public void quit() {
            // As by the system's own button, so that unsaved changes are asked about.
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        }

        @Override
        public void resetAll() {
            view.resetAll();
        }

        @Override
        public void cancel() {
            session.cancel();
        }

        @Override
        public void findOptima() {
            view.findOptima();
        }

        @Override
        public void pin() {
            view.pin();
        }

        @Override
        public void setAppearance(Appearance appearance) {
            view.setAppearance(appearance);
        }

        @Override
        public void explainMarks() {
            view.explainMarks();
        }

        @Override
        public void showHelp(HelpTopic topic) {
            help.show(topic);
        }

        @Override
        public void showAbout() {
            new AboutDialog(stage).show();
        }
    }
}
