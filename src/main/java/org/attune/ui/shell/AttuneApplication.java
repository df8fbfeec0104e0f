package org.attune.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.attune.curves.CachedTheory;
import org.attune.curves.CachingPredictor;
import org.attune.live.LatestWinsCurveService;
import org.attune.live.SolverPool;
import org.attune.model.Prediction;
import org.attune.storage.InformationLibrary;
import org.attune.storage.answers.FirstAnswers;
import org.attune.storage.answers.TourAnswers;
import org.attune.storage.session.DataFolder;
import org.attune.storage.session.Recovery;
import org.attune.storage.session.SessionStore;
import org.attune.theory.Predictor;
import org.attune.ui.export.ExportService;
import org.attune.ui.files.FileQuestion;
import org.attune.ui.session.SessionDesk;
import org.attune.ui.settings.Settings;
import org.attune.ui.settings.SettingsFile;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/**
 * The window's composition root: puts theory, service and window together, and takes them down again. Where another
 * language is chosen, the window makes room for one in that language with the same session.
 */
public final class AttuneApplication extends Application {
    private final ExportService exports = new ExportService();
    private final Predictor theory;
    private final SolverPool solvers;
    private final Consumer<Prediction> memory;
    private final CurveServiceFactory services;
    private final Language ofSystem = Language.current();
    private final DataFolder folder = DataFolder.of(System.getProperties(), System.getenv());
    private final SettingsFile settingsFile = new SettingsFile(folder.path().resolve("settings.properties"));
    private final SessionStore store = new SessionStore(folder.path());
    private WindowWork work;
    private Optional<Stage> shownStage = Optional.empty();
    private Optional<SessionDesk> desk = Optional.empty();
    private Optional<ExplorerWindow> shownWindow = Optional.empty();
    private Settings settings = Settings.INITIAL;
    private boolean newcomer;

    /** Begins with curves that are known, and refines them as soon as the window stands. */
    public AttuneApplication() {
        this(CachedTheory.predictor(new InformationLibrary(), FirstAnswers.read()));
    }

    private AttuneApplication(CachingPredictor theory) {
        this(theory, SolverPool.heldBack());
    }

    private AttuneApplication(CachingPredictor theory, SolverPool solvers) {
        this(theory, theory::remember, solvers, listener -> new LatestWinsCurveService(theory, solvers, listener));
    }

    /**
     * The same with parts that are given, such as ones that tell what passes through them.
     *
     * @param theory answers single questions
     * @param services makes the service of the curves, which starts computing at once; another one for each window
     */
    public AttuneApplication(Predictor theory, CurveServiceFactory services) {
        this(theory, known -> {}, new SolverPool(), services);
    }

    private AttuneApplication(
            Predictor theory, Consumer<Prediction> memory, SolverPool solvers, CurveServiceFactory services) {
        this.memory = memory;
        this.theory = theory;
        this.solvers = solvers;
        this.services = services;
        work = new WindowWork(theory, services, solvers);
    }

    /**
     * Opens the window and returns when it is closed.
     *
     * @param files what it opens, as if they were dropped on it
     */
    public static void open(List<Path> files) {
        launch(AttuneApplication.class, files.stream().map(Path::toString).toArray(String[]::new));
    }

    /** Reads what is remembered; not on the JavaFX application thread, and before anything is shown. */
    @Override
    public void init() {
        newcomer = !settingsFile.exists();
        settings = settingsFile.read();
        settings.language().ifPresent(Language::use);
    }

    @Override
    public void start(Stage stage) {
        ExplorerWindow window = fill(stage);
        if (newcomer) {
            window.welcome();
        }
        folder.unreachable()
                .ifPresent(name -> window.showError(Texts.of("shell").text("start.unreachable", name, folder.path())));
        window.show();
        window.open(files());
        FirstFrames.then(solvers::begin);
    }

    /** Has the answers of the tour at hand before the first step is through with its preview. */
    private void learnTour() {
        Thread.ofVirtual().name("attune-tour").start(() -> TourAnswers.read().forEach(memory));
    }

    /** Makes a window of the present work in the present language. */
    private ExplorerWindow fill(Stage stage) {
        ExplorerWindow window =
                new ExplorerWindow(stage, work.session(), work.optima(), work.side(), exports, FileQuestion.bySystem());
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(window::showError, Platform::runLater));
        desk = Optional.of(window.keepSessions(store, new Recovery(folder.path().resolve("recovery"))));
        window.offer(work.simulations());
        window.setOnTour(this::learnTour);
        window.setOnLanguage(this::speak);
        window.use(settings);
        window.setBrowser(address -> getHostServices().showDocument(address));
        shownStage = Optional.of(stage);
        shownWindow = Optional.of(window);
        return window;
    }

    /**
     * Has the window speak the language that is chosen in its menu: one in that language takes its place, with the same
     * session and file. A training run would be lost with the work of the window, which then waits for the next start.
     *
     * @return whether it is done
     */
    private boolean speak() {
        if (shownWindow.isEmpty()
                || shownStage.isEmpty()
                || desk.isEmpty()
                || work.simulations().isRunning()) {
            return false;
        }
        settings = shownWindow.get().settings().orElse(settings);
        Language language = settings.language().orElse(ofSystem);
        if (language == Language.current()) {
            return true;
        }
        SessionDesk.Handover session = desk.get().handover();
        Stage before = shownStage.get();
        WindowWork done = work;
        desk.get().close();
        language.use();
        work = new WindowWork(theory, services, solvers);
        ExplorerWindow window = fill(new Stage());
        desk.ifPresent(next -> next.carryOn(session));
        // Shown before the other is gone: without any window the program would end.
        window.show();
        before.hide();
        done.close();
        return true;
    }

    private List<File> files() {
        // Absent where the program was not launched, but put together by somebody else.
        return Optional.ofNullable(getParameters()).map(Parameters::getRaw).orElse(List.of()).stream()
                .map(File::new)
                .toList();
    }

    /** Ends the background threads; a figure that is being written is finished. */
    @Override
    public void stop() {
        shownWindow.flatMap(ExplorerWindow::settings).ifPresent(settingsFile::write);
        desk.ifPresent(SessionDesk::close);
        exports.close();
        work.close();
        solvers.close();
    }
}
