package org.attune.ui.simulate;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.attune.ui.text.Texts;

/** What the user does with training runs: a menu, and a bar that is there while there is something to say. */
public final class SimulationControls {
    private static final List<Integer> DIMENSIONS = List.of(40, 60, 100, 150, 400);
    private static final int USUAL = 60;

    private final Texts texts = Texts.of("simulate");
    private final SimulationSession session;
    private final ToggleGroup dimensions = new ToggleGroup();
    private final Menu menu = new Menu(texts.text("menu"));
    private final SimulationBar bar;

    /**
     * Creates the controls.
     *
     * @param session what they control
     */
    public SimulationControls(SimulationSession session) {
        this.session = session;
        bar = new SimulationBar(session);
        menu.setId("menu-simulation");
        MenuItem stop = item("menu-simulation-stop", "menu.stop", session::cancel);
        MenuItem clear = item("menu-simulation-clear", "menu.clear", session::clear);
        session.stateProperty().subscribe(state -> {
            stop.setDisable(!state.isRunning());
            clear.setDisable(state.results().isEmpty());
        });
        MenuItem run = item("menu-simulation-run", "menu.run", this::run);
        run.setAccelerator(KeyCombination.valueOf("Shortcut+U"));
        menu.getItems().addAll(run, stop, clear, new SeparatorMenuItem());
        DIMENSIONS.forEach(dimension -> menu.getItems().add(choice(dimension)));
    }

    /** The menu. */
    public Menu menu() {
        return menu;
    }

    /** The bar. */
    public Node bar() {
        return bar;
    }

    private void run() {
        if (dimensions.getSelectedToggle().getUserData() instanceof Integer dimension) {
            session.run(dimension);
        }
    }

    private RadioMenuItem choice(int dimension) {
        RadioMenuItem item = new RadioMenuItem(texts.text("menu.dimension", Integer.toString(dimension)));
        item.setId("menu-simulation-" + dimension);
        item.setToggleGroup(dimensions);
        item.setUserData(dimension);
        item.setSelected(dimension == USUAL);
        return item;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
