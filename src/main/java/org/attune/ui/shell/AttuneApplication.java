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
import org.attune.curves.CurveRequest;
import org.attune.live.LatestWinsCurveService;
import org.attune.live.LatestWinsOptimaService;
import org.attune.live.SolverPool;
import org.attune.model.Prediction;
import org.attune.simulation.Simulation;
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
import org.attune.ui.simulate.SimulationSession;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/** The window's composition root: puts theory, service and window together, and takes them down again. */
public final class AttuneApplication extends Application {
    private final ExportService exports = new ExportService();
    private final SolverPool solvers;
    private final Consumer<Prediction> memory;
    private final ExplorerSession session;
    private final OptimaSession optima;
    private final SideWork side;
    private final SimulationSession simulations;
    private final DataFolder folder = DataFolder.of(System.getProperties(), System.getenv());
    private final SettingsFile settingsFile = new SettingsFile(folder.path().resolve("settings.properties"));
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
     * @param services makes the service of the curves, which starts computing at once
     */
    public AttuneApplication(Predictor theory, CurveServiceFactory services) {
        this(theory, known -> {}, new SolverPool(), services);
    }

    private AttuneApplication(
            Predictor theory, Consumer<Prediction> memory, SolverPool solvers, CurveServiceFactory services) {
        this.memory = memory;
        this.solvers = solvers;
        ExplorerModel model = new ExplorerModel(CurveRequest.DEFAULT);
        session = new ExplorerSession(model, services, Platform::runLater);
        optima = new OptimaSession(
                model, listener -> new LatestWinsOptimaService(theory, solvers, listener), Platform::runLater);
        side = SideWork.of(model, theory, solvers, Platform::runLater);
        simulations = new SimulationSession(model.requestProperty(), Simulation.ofThisMachine(), Platform::runLater);
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
        ExplorerWindow window = new ExplorerWindow(stage, session, optima, side, exports, FileQuestion.bySystem());
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(window::showError, Platform::runLater));
        Path path = folder.path();
        desk = Optional.of(window.keepSessions(new SessionStore(path), new Recovery(path.resolve("recovery"))));
        window.offer(simulations);
        window.setOnTour(this::learnTour);
        window.use(settings);
        shownWindow = Optional.of(window);
        if (newcomer) {
            window.welcome();
        }
        window.setBrowser(address -> getHostServices().showDocument(address));
        folder.unreachable()
                .ifPresent(name -> window.showError(Texts.of("shell").text("start.unreachable", name, path)));
        window.show();
        window.open(files());
        FirstFrames.then(solvers::begin);
    }

    /** Has the answers of the tour at hand before the first step is through with its preview. */
    private void learnTour() {
        Thread.ofVirtual().name("attune-tour").start(() -> TourAnswers.read().forEach(memory));
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
        simulations.close();
        side.close();
        optima.close();
        session.close();
        solvers.close();
    }
}
