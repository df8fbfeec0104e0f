package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.attune.curves.CurveRequest;
import org.attune.curves.preset.PanelName;
import org.attune.curves.preset.PresetPanel;
import org.attune.live.Snapshot;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.storage.session.Sight;
import org.attune.ui.animate.Animator;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartViewItems;
import org.attune.ui.compare.Comparing;
import org.attune.ui.controls.GivingWay;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.OverflowPane;
import org.attune.ui.export.ExportDialog;
import org.attune.ui.export.ExportService;
import org.attune.ui.files.FileChoices;
import org.attune.ui.history.ExplorerState;
import org.attune.ui.history.History;
import org.attune.ui.jobs.JobReport;
import org.attune.ui.jobs.RunningJobs;
import org.attune.ui.landscape.LandscapePane;
import org.attune.ui.landscape.LandscapeSettings;
import org.attune.ui.present.PresentedValues;
import org.attune.ui.preset.FigureBar;
import org.attune.ui.preset.FigureCaption;
import org.attune.ui.preset.FigureChoice;
import org.attune.ui.preset.FigureMenu;
import org.attune.ui.preset.PaperMark;
import org.attune.ui.preset.PresetBoard;
import org.attune.ui.session.SessionControls;
import org.attune.ui.session.SessionHost;
import org.attune.ui.settings.PanelLayout;
import org.attune.ui.settings.Settings;
import org.attune.ui.simulate.SimulationControls;
import org.attune.ui.simulate.SimulationSession;
import org.attune.ui.spectrum.SpectrumView;
import org.attune.ui.text.Texts;

/**
 * Everything in the window: commands above, parameters at the left, charts and numbers beside them, the status below.
 */
final class ExplorerView extends BorderPane {
    private static final String CURVES = "curves";
    private static final String LANDSCAPE = "landscape";
    private static final String SPECTRUM = "spectrum";

    /** Between header and footer: less room than that, as on a screen of 1920 × 1080 at 200 %, is scrolled in. */
    private static final double LEAST_BODY_WIDTH = 940;

    private static final double LEAST_BODY_HEIGHT = 460;

    private final ExplorerSession session;
    private final OptimaSession optima;
    private final CommandBar commandBar;
    private final BorderPane body = new BorderPane();
    private final VBox header = new VBox();
    private final VBox footer = new VBox();
    private final ChartBoard board = new ChartBoard();
    private final PresentedValues presented = new PresentedValues(Settings.INITIALLY_PRESENTED);
    private final CurvesView curves = new CurvesView(board, presented);
    private final Comparing comparing;
    private final Optional<LandscapePane> landscape;
    private final ParameterPanel parameters;
    private final NumbersPane numbers;
    private final AdjustablePanel parametersPanel;
    private final AdjustablePanel numbersPanel;
    private final StatusBar status;
    private final RunningJobs jobs = new RunningJobs();
    private final ExplorerFindings findings;
    private final ExplorerStates states;
    private final History history;
    private final Animator animator;
    private final CentreViews views;
    private final FigureChoice figures = new FigureChoice(this::show);
    private Runnable onChanged = () -> {};
    private final ThemeSwitch theme = new ThemeSwitch(this);
    private final StaleWatch boardWatch = new StaleWatch(board::setStale);
    private final StaleWatch numbersWatch;
    private final SpectrumView spectrum = new SpectrumView();
    private final StaleWatch spectrumWatch = new StaleWatch(spectrum::setStale);
    private final SettleWatch settleWatch = new SettleWatch(this, board::settle);

    private final WindowText text = new WindowText(this, board);

    /**
     * Creates the view of a session.
     *
     * @param session what is asked and answered
     * @param optima the search for optima
     * @param side what is computed beside the curves
     * @param commands what menus and buttons do
     */
    ExplorerView(ExplorerSession session, OptimaSession optima, SideWork side, Commands commands) {
        this.session = session;
        this.optima = optima;
        comparing =
                new Comparing(side.comparison(), side.family(), side.target(), board, session.model()::setParameters);
        landscape = side.landscape()
                .map(grid ->
                        new LandscapePane(grid, session.model().requestProperty(), session.model()::setParameters));
        comparing.onMarksChanged(() -> mark(optima.stateProperty().get()));
        numbers = new NumbersPane(new OptimaPane(session.model(), optima), comparing.pane());
        numbersWatch = new StaleWatch(stale -> {
            numbers.setStale(stale);
            presented.setStale(stale);
        });
        findings = new ExplorerFindings(optima, side.target());
        states = new ExplorerStates(session.model(), this, findings);
        getStyleClass().add("explorer");
        commandBar = new CommandBar(commands);
        commandBar.addFigures(new FigureMenu(figures), new FigureBar(figures));
        header.getChildren().add(commandBar);
        commandBar.addToView(new ChartViewItems(board).forAll());
        parameters = new ParameterPanel(session);
        status = new StatusBar(session::cancel, session::resume);
        footer.getChildren().addAll(jobs.pane(), status);
        status.showJobs(jobs);
        Stream.concat(Stream.of(session.job(), optima.job()), side.jobs()).forEach(jobs::follow);
        Texts words = Texts.of("shell");
        parametersPanel = new AdjustablePanel(parameters, Side.LEFT, words.text("divider.parameters"));
        numbersPanel = new AdjustablePanel(numbers, Side.BOTTOM, words.text("divider.numbers"));
        board.setId("charts");
        board.setOnMarkerMoved(session.model()::setMarker);
        board.setMenus(new ChartMenus(board));
        views = centreViews(side);
        new PaperMark(figures, board);
        views.showBesideSwitch(new GivingWay(new FigureCaption(figures)));
        history = new History(states, System::nanoTime);
        animator = new Animator(new AnimatedSession(session, history));
        jobs.follow(animator.job());
        BorderPane centre = new BorderPane(views);
        centre.setBottom(numbersPanel);
        // What stands at the right stays in the window, whatever the numbers would like.
        centre.setMinWidth(0);
        setTop(header);
        body.setLeft(parametersPanel);
        body.setCenter(centre);
        setCenter(new OverflowPane(body, LEAST_BODY_WIDTH, LEAST_BODY_HEIGHT));
        setBottom(footer);
        new RegionKeys(this, () -> regions(views));
        keepHistory();
        optima.stateProperty().subscribe(this::mark);
        session.latestProperty()
                .addListener(
                        (property, before, sequence) -> asked(session.model().request()));
        session.snapshotProperty().addListener((property, before, snapshot) -> snapshot.ifPresent(this::show));
        asked(session.model().request());
        session.snapshotProperty().get().ifPresent(this::show);
    }

    private List<Node> regions(CentreViews views) {
        return Stream.concat(
                        Stream.of(header, parameters, views, numbers),
                        Stream.concat(Optional.ofNullable(body.getRight()).stream(), Stream.of(footer)))
                .toList();
    }

    private CentreViews centreViews(SideWork side) {
        Texts texts = Texts.of("landscape");
        List<CentreViews.View> choices = new ArrayList<>();
        choices.add(new CentreViews.View(CURVES, texts.text("view.curves"), curves));
        landscape.ifPresent(pane -> choices.add(new CentreViews.View(LANDSCAPE, texts.text("view.landscape"), pane)));
        choices.add(new CentreViews.View(SPECTRUM, Texts.of("spectrum").text("view"), spectrum));
        CentreViews made = new CentreViews(choices);
        made.shownProperty()
                .subscribe(view -> side.landscape()
                        .ifPresent(grid -> grid.setActive(view.id().equals(LANDSCAPE))));
        return made;
    }

    /** Changes how everything looks. */
    void setAppearance(Appearance appearance) {
        landscape.ifPresent(pane -> pane.setAppearance(appearance));
        theme.apply(appearance);
        boolean staying = appearance != Appearance.PROJECTOR;
        parametersPanel.setDividerStaying(staying);
        numbersPanel.setDividerStaying(staying);
        board.setAppearance(appearance);
        text.scale();
        status.setOnlyProblems(appearance == Appearance.PROJECTOR);
        Hints.setQuiet(this, appearance == Appearance.PROJECTOR);
        numbers.setAppearance(appearance);
        spectrum.setAppearance(appearance);
        commandBar.show(appearance);
    }

    /** How everything looks. */
    Appearance appearance() {
        return board.getAppearance();
    }

    /** The charts. */
    ChartBoard board() {
        return board;
    }

    /** Sets everything back, texts that are still to be corrected included. */
    void resetAll() {
        parameters.restoreTexts();
        session.model().reset();
    }

    /** The values beside a large chart. */
    PresentedValues presented() {
        return presented;
    }

    /** Names every mark in the charts, which come in sight, or no longer does. */
    void explainMarks() {
        views.show(CURVES);
        curves.toggleMarks();
    }

    /** What is compared with. */
    Comparing comparing() {
        return comparing;
    }

    /** Pins the current curves, and shows what is pinned. */
    void pin() {
        comparing.pin();
        numbers.turnTo(NumberPage.COMPARE);
    }

    /** Begins the search for optima and shows what comes of it. */
    void findOptima() {
        numbers.turnTo(NumberPage.OPTIMA);
        optima.find();
    }

    /** The figures of the paper. */
    FigureChoice figures() {
        return figures;
    }

    /** Sets everything as a panel of a figure of the paper has it, with its family of curves beside. */
    private void show(PanelName name, PresetPanel panel) {
        parameters.restoreTexts();
        ExplorerState now = states.state();
        states.restore(now.with(panel.request())
                .with(name)
                // No figure of the paper shows differences.
                .with(now.comparison().withFamily(panel.family()).withSubtracted(OptionalInt.empty()))
                .with(PresetBoard.of(panel))
                .with(new Sight(Sight.Centre.CURVES, now.sight().numbers())));
    }

    /** Who is told the quantity that the user wants explained. */
    void setOnExplained(Consumer<Quantity> listener) {
        numbers.setOnExplained(listener);
    }

    /** Adds items to the menu "View". */
    void addToView(List<MenuItem> items) {
        commandBar.addToView(items);
    }

    /**
     * Changes the size of all text.
     *
     * @param percent of the usual size
     */
    void setTextPercent(int percent) {
        text.setPercent(percent);
    }

    /** Shows what newcomers should know. */
    void showWelcome(String text) {
        status.showWelcome(text);
    }

    /** Shows what the user should know. */
    void showNotice(String text) {
        status.showNotice(text);
    }

    /** Shows an error of the program itself. */
    void showError(String text) {
        status.showError(text);
    }

    /** Undo and redo. */
    History history() {
        return history;
    }

    /** Moves a parameter. */
    Animator animator() {
        return animator;
    }

    /** The id of the view in the centre. */
    String shownView() {
        return views.shownProperty().get().id();
    }

    /** A dialog that exports the view that is now in the centre. */
    ExportDialog exportDialog(Window owner, ExportService exports, FileChoices files) {
        if (shownView().equals(SPECTRUM)) {
            return new ExportDialog(owner, spectrum.exportChoices(), spectrum::exhibit, exports, files);
        }
        if (shownView().equals(LANDSCAPE) && landscape.isPresent()) {
            LandscapePane pane = landscape.get();
            return new ExportDialog(owner, pane.exportChoices(), pane::exhibit, exports, files);
        }
        return new ExportDialog(owner, board::picture, exports, files);
    }

    /** What the landscape shows; empty where there is none. */
    Optional<ObjectProperty<LandscapeSettings>> landscape() {
        return landscape.map(LandscapePane::settingsProperty);
    }

    /** What is in sight. */
    Sight sight() {
        return new Sight(
                Sight.Centre.valueOf(views.shownProperty().get().id().toUpperCase(Locale.ROOT)),
                Sight.Numbers.valueOf(numbers.pageProperty().get().name()));
    }

    /** Brings something else in sight. */
    void turnTo(Sight sight) {
        views.show(sight.centre().name().toLowerCase(Locale.ROOT));
        numbers.turnTo(NumberPage.valueOf(sight.numbers().name()));
    }

    /** Menus and tool bar. */
    CommandBar commandBar() {
        return commandBar;
    }

    /** What is asked and shown, to be kept and brought back. */
    SessionHost host() {
        return states;
    }

    /** Who is told that what is asked or shown has changed. */
    void setOnChanged(Runnable listener) {
        onChanged = listener;
    }

    /** Shows what belongs to a session: its items in the menus, and its messages and snapshots below the commands. */
    void show(SessionControls sessions) {
        commandBar.addToFile(sessions.fileItems());
        commandBar.addToEditing(sessions.editItems(), List.of());
        header.getChildren().add(sessions.header());
    }

    /** Lets the user train at the marker: a menu, a bar above the status, and dots beside the curves. */
    void offer(SimulationSession simulations) {
        SimulationControls controls = new SimulationControls(simulations);
        commandBar.addToEditing(List.of(controls.menu()), List.of());
        jobs.follow(simulations.job());
        simulations.setTheory(
                parameters -> Optional.ofNullable(session.answerProperty().getValue())
                        .flatMap(answer -> answer)
                        .filter(answer -> answer.parameters().equals(parameters)));
        showBelow(controls.bar());
        simulations.dotsProperty().subscribe(board::setDots);
        findings.use(simulations);
        simulations.onResults(() -> onChanged.run());
    }

    /** Lists a job among those that run. */
    void follow(JobReport job) {
        jobs.follow(job);
    }

    /** Whether the parameters are shown at the left. */
    BooleanProperty parametersShown() {
        return parametersPanel.shownProperty();
    }

    /** Takes parameters out of the panel whose sliders are shown elsewhere, and brings others back. */
    void setShownElsewhere(Set<ParameterInfo> shown) {
        parameters.setShownElsewhere(shown);
    }

    /** Whether the numbers are shown below the charts. */
    BooleanProperty numbersShown() {
        return numbersPanel.shownProperty();
    }

    /** How large the panels are. */
    PanelLayout panels() {
        return new PanelLayout(
                parametersPanel.extentProperty().get(),
                numbersPanel.extentProperty().get(),
                parametersPanel.shownProperty().get(),
                numbersPanel.shownProperty().get());
    }

    /** Makes the panels as large as they were. */
    void setPanels(PanelLayout layout) {
        parametersPanel.extentProperty().set(layout.parametersWidth());
        numbersPanel.extentProperty().set(layout.numbersHeight());
        parametersPanel.shownProperty().set(layout.parametersShown());
        numbersPanel.shownProperty().set(layout.numbersShown());
    }

    /** Shows something at the right of everything. */
    void showBeside(Node node) {
        body.setRight(node);
    }

    /** Shows something between the charts and the status. */
    void showBelow(Node node) {
        footer.getChildren().addFirst(node);
    }

    private void keepHistory() {
        HistoryControls.watch(this, history);
        HistoryControls controls = new HistoryControls(history);
        commandBar.addToEditing(controls.items(), controls.buttons());
        commandBar.addToEditing(List.of(new PointCopy(session.answerProperty(), this::showNotice).item()), List.of());
        states.setOnRestored(this::changed);
        session.model().requestProperty().addListener((property, before, request) -> {
            board.setAsked(request);
            changed();
        });
        board.setOnArranged(this::changed);
        comparing.model().stateProperty().addListener((property, before, comparison) -> changed());
        landscape().ifPresent(settings -> settings.addListener((property, before, chosen) -> changed()));
        views.shownProperty().addListener((property, before, chosen) -> changed());
        numbers.pageProperty().addListener((property, before, chosen) -> changed());
        animator.planProperty().addListener((property, before, plan) -> changed());
    }

    private void changed() {
        if (!states.isRestoring()) {
            figures.asked(session.model().request(), comparing.model().state().family());
            history.changed();
            onChanged.run();
        }
    }

    private void mark(OptimaState state) {
        board.setMarks(request -> Stream.concat(
                        state.optima().map(found -> OptimumPlace.marks(found, request)).orElse(List.of()).stream(),
                        comparing.marks(request).stream())
                .toList());
    }

    private void asked(CurveRequest request) {
        board.setMarker(request.axis(), request.marker());
        board.setAsked(request);
        comparing.setPresent(request);
        status.showBegun(request);
        List.of(boardWatch, numbersWatch, spectrumWatch).forEach(StaleWatch::asked);
        settleWatch.changed();
    }

    private void show(Snapshot snapshot) {
        boolean latest = session.isLatest(snapshot);
        board.show(snapshot);
        numbers.show(snapshot);
        presented.show(snapshot.current());
        snapshot.current().ifPresent(spectrum::show);
        if (latest) {
            status.show(snapshot);
        }
        if (snapshot.points().stream().anyMatch(Optional::isPresent)) {
            boardWatch.shown(latest);
        }
        if (snapshot.current().isPresent()) {
            numbersWatch.shown(latest);
            spectrumWatch.shown(latest);
        }
    }
}
