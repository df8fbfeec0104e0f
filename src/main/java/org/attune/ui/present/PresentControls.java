package org.attune.ui.present;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.attune.storage.FileKind;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.SessionStore;
import org.attune.storage.tour.Tour;
import org.attune.storage.tour.TourJson;
import org.attune.ui.animate.AnimationBar;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.NoticeBar;
import org.attune.ui.files.FileChoices;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The menu "Present", the button that animates, and the keys that a speaker's remote control sends. */
public final class PresentControls {
    private final Stage stage;
    private final TourGuide guide;
    private final ProjectorMode projector;
    private final AnimationBar animation;
    private final FileChoices files;
    private final NoticeBar notices;
    private final Texts texts = Texts.of("present");
    private final Texts animateTexts = Texts.of("animate");

    /** What was last said of a file that is no tour. */
    private Optional<String> refused = Optional.empty();

    /**
     * Joins what belongs to presenting.
     *
     * @param stage the window
     * @param guide leads through tours
     * @param projector the mode for a projector
     * @param animation moves a parameter
     * @param files asks for the file of a tour
     * @param notices where problems are shown
     */
    public PresentControls(
            Stage stage,
            TourGuide guide,
            ProjectorMode projector,
            AnimationBar animation,
            FileChoices files,
            NoticeBar notices) {
        this.stage = stage;
        this.guide = guide;
        this.projector = projector;
        this.animation = animation;
        this.files = files;
        this.notices = notices;
    }

    /**
     * The menu.
     *
     * @param parameters whether the parameters are shown
     * @param numbers whether the numbers are shown
     * @param showFormat shows how a tour is written
     */
    public Menu menu(BooleanProperty parameters, BooleanProperty numbers, Runnable showFormat) {
        Menu menu = new Menu(texts.text("menu"));
        menu.setId("menu-present");
        CheckMenuItem projecting = new CheckMenuItem(texts.text("menu.projector"));
        projecting.setId("menu-projector-mode");
        projecting.setAccelerator(KeyCombination.valueOf("F11"));
        projecting.setOnAction(event -> projector.toggle());
        projector.onProperty().subscribe(projecting::setSelected);
        MenuItem next = item("menu.tour.next", "", guide::next);
        MenuItem previous = item("menu.tour.previous", "", guide::previous);
        MenuItem leave = item("menu.tour.leave", "", guide::leave);
        MenuItem back = item("menu.tour.back", "", guide::leaveAndRestore);
        guide.placeProperty().subscribe(place -> {
            next.setDisable(place.filter(TourGuide.Place::hasNext).isEmpty());
            previous.setDisable(place.filter(TourGuide.Place::hasPrevious).isEmpty());
            leave.setDisable(place.isEmpty());
            back.setDisable(place.isEmpty());
        });
        menu.getItems()
                .addAll(
                        projecting,
                        panel("menu.parameters", "F9", parameters),
                        panel("menu.numbers", "F8", numbers),
                        new SeparatorMenuItem(),
                        item("menu.tour", "Shortcut+T", () -> guide.start(BundledTour.in(texts.language()))),
                        next,
                        previous,
                        leave,
                        back,
                        item("menu.tour.write", "", showFormat),
                        new SeparatorMenuItem(),
                        animateItem("menu", "Shortcut+M", animation::toggle),
                        animateItem("menu.play", "Shortcut+SPACE", animation::togglePlaying));
        return menu;
    }

    /** Items for the menu "File". */
    public List<MenuItem> fileItems() {
        return List.of(
                item(
                        "menu.tour.open",
                        "",
                        () -> files.open(stage, FileKind.TOUR).ifPresent(this::open)),
                new SeparatorMenuItem());
    }

    /** Buttons for the tool bar. */
    public List<Button> buttons() {
        Button button = new Button("", new FontIcon(Material2MZ.SLOW_MOTION_VIDEO));
        button.setId("toolbar-animate");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(texts.text("animate"));
        Hints.install(button, button.getAccessibleText());
        button.setOnAction(event -> animation.toggle());
        return List.of(button);
    }

    /** Listens to the keys that nothing else in a scene has taken. */
    public void listenTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean writing = scene.getFocusOwner() instanceof TextInputControl;
            boolean plain = !event.isShortcutDown() && !event.isAltDown();
            switch (event.getCode()) {
                case ESCAPE -> take(event, projector.onProperty().get(), projector::leave);
                case PAGE_DOWN -> take(event, plain && isOnTour(), guide::next);
                case PAGE_UP -> take(event, plain && isOnTour(), guide::previous);
                case SPACE -> take(event, plain && !writing && animation.isVisible(), animation::togglePlaying);
                default -> {}
            }
        });
    }

    /** Opens the file of a tour and begins it; when it cannot be used that is said, and nothing changes. */
    public void open(Path file) {
        Thread.ofVirtual().name("attune-tour").start(() -> {
            try {
                Tour tour =
                        TourJson.read(SessionStore.text(file), texts.language().code());
                Platform.runLater(() -> begin(file, tour));
            } catch (IOException | FormatException problem) {
                Platform.runLater(() -> refuse(file, problem));
            }
        });
    }

    private void begin(Path file, Tour tour) {
        try {
            guide.start(tour);
            refused.ifPresent(notices::clear);
            refused = Optional.empty();
        } catch (FormatException problem) {
            refuse(file, problem);
        }
    }

    private void refuse(Path file, Exception problem) {
        String why = new RefusalTexts()
                .translated(Optional.ofNullable(problem.getMessage()).orElse(problem.toString()));
        String words = texts.text("problem.tour", String.valueOf(file.getFileName()), why);
        refused = Optional.of(words);
        notices.show(words, true);
    }

    private boolean isOnTour() {
        return guide.placeProperty().get().isPresent();
    }

    private static void take(Event event, boolean wanted, Runnable action) {
        if (wanted) {
            action.run();
            event.consume();
        }
    }

    private CheckMenuItem panel(String key, String shortcut, BooleanProperty shown) {
        CheckMenuItem item = new CheckMenuItem(texts.text(key));
        item.setId(key.replace('.', '-'));
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        item.selectedProperty().bindBidirectional(shown);
        return item;
    }

    private MenuItem animateItem(String key, String shortcut, Runnable action) {
        MenuItem item = new MenuItem(animateTexts.text(key));
        item.setId(key.replace("menu", "menu-animate").replace('.', '-'));
        return with(item, shortcut, action);
    }

    private MenuItem item(String key, String shortcut, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId(key.replace('.', '-'));
        return with(item, shortcut, action);
    }

    private static MenuItem with(MenuItem item, String shortcut, Runnable action) {
        if (!shortcut.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(shortcut));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}
