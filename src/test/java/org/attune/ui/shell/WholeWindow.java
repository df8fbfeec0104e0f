package org.attune.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.live.SolverPool;
import org.attune.simulation.Simulation;
import org.attune.storage.session.Recovery;
import org.attune.storage.session.SessionStore;
import org.attune.ui.export.ExportService;
import org.attune.ui.session.SessionDesk;
import org.attune.ui.settings.Settings;
import org.attune.ui.simulate.SimulationSession;

/** The window with everything that belongs to it, answered at once. */
final class WholeWindow implements AutoCloseable {
    private final ExplorerModel model = new ExplorerModel(CurveRequest.DEFAULT);
    private final SolverPool solvers = new SolverPool();
    private final ExportService exports = new ExportService();
    private final ExplorerSession session;
    private final SideWork side;
    private final SimulationSession simulations;
    private final SessionDesk desk;
    private final Stage stage;

    /** Opens the window; what it keeps lies in a folder. */
    WholeWindow(Stage stage, Path folder, Settings settings) {
        this.stage = stage;
        SyntheticPredictor predictor = new SyntheticPredictor();
        session = new ExplorerSession(
                model, listener -> new ImmediateCurveService(predictor, listener), Platform::runLater);
        OptimaSession optima = new OptimaSession(
                model, listener -> new ImmediateOptimaService(predictor, listener), Platform::runLater);
        side = SideWork.of(model, predictor, solvers, Platform::runLater);
        ExplorerWindow window = new ExplorerWindow(
                stage, session, optima, side, exports, (owner, request) -> Optional.of(folder.resolve(request.name())));
        desk = window.keepSessions(new SessionStore(folder), new Recovery(folder.resolve("recovery")));
        simulations = new SimulationSession(model.requestProperty(), new Simulation(1, 1L << 30), Platform::runLater);
        window.use(settings);
        window.offer(simulations);
        window.show();
    }

    /** What is asked. */
    ExplorerModel model() {
        return model;
    }

    /** What is in the window. */
    Scene scene() {
        return stage.getScene();
    }

    /** Every item of every menu. */
    List<MenuItem> items() {
        return ((MenuBar) scene().lookup("#menus"))
                .getMenus().stream().flatMap(menu -> all(menu).stream()).toList();
    }

    /** Chooses the item of a menu. */
    void choose(String id) {
        item(id).fire();
    }

    /** What the item of a menu says. */
    String textOf(String id) {
        return item(id).getText();
    }

    private MenuItem item(String id) {
        return items().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no menu has an item " + id));
    }

    private static List<MenuItem> all(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(inner -> all(inner).stream()).toList()
                : List.of(item);
    }

    @Override
    public void close() {
        desk.close();
        exports.close();
        simulations.close();
        side.close();
        session.close();
        solvers.close();
    }
}
