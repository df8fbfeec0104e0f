package org.attune.ui.shell;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.export.ExportDialog;
import org.attune.ui.export.ExportService;
import org.attune.ui.export.FileQuestion;
import org.attune.ui.help.AboutDialog;
import org.attune.ui.help.HelpDialog;
import org.attune.ui.help.HelpPage;
import org.attune.ui.help.KeyboardDialog;

/** The window of a session: scene, style, size and commands. */
public final class ExplorerWindow {
    private static final double WIDTH = 1400;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 1000;
    private static final double SMALLEST_HEIGHT = 700;
    private static final String STYLE = "/org/attune/ui/attune.css";

    private final Stage stage;
    private final ExplorerSession session;
    private final ExplorerView view;
    private final Supplier<ExportDialog> exportDialogs;
    private Optional<ExportDialog> exportDialog = Optional.empty();

    /**
     * Fills a stage.
     *
     * @param stage the window, not shown yet
     * @param session what is asked and answered
     * @param optima the search for optima
     * @param exports writes figures
     * @param fileQuestion asks where to write them
     */
    public ExplorerWindow(
            Stage stage,
            ExplorerSession session,
            OptimaSession optima,
            ExportService exports,
            FileQuestion fileQuestion) {
        this.stage = stage;
        this.session = session;
        BundledFont.loadIntoJavaFx();
        view = new ExplorerView(session, optima, new WindowCommands());
        view.setAppearance(Appearance.LIGHT);
        exportDialogs = () -> new ExportDialog(stage, view.board()::picture, exports, fileQuestion);
        Scene scene = new Scene(view);
        scene.getStylesheets().add(resource(STYLE));
        stage.setScene(scene);
        stage.setTitle("Attune");
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        icons().forEach(stage.getIcons()::add);
    }

    /** Shows the window. */
    public void show() {
        stage.show();
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
            ExportDialog dialog = exportDialog.orElseGet(exportDialogs);
            exportDialog = Optional.of(dialog);
            dialog.show();
            dialog.getDialogPane().getScene().getWindow().requestFocus();
        }

        @Override
        public void quit() {
            stage.close();
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
        public void showKeyboard() {
            new KeyboardDialog(stage).show();
        }

        @Override
        public void showDepartures() {
            new HelpDialog(stage, HelpPage.DEPARTURES).show();
        }

        @Override
        public void showAbout() {
            new AboutDialog(stage).show();
        }
    }
}
