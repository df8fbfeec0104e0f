package org.attune.ui.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.BoardPicture;

/**
 * Asks for size and place of a figure and has it written in the background. The window behind stays alive; the dialog
 * stays open and says what was written or what failed.
 */
public final class ExportDialog extends Dialog<ButtonType> {
    private static final System.Logger LOGGER = System.getLogger(ExportDialog.class.getName());
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final double WIDTH = 480;

    private final Window owner;
    private final Supplier<Optional<BoardPicture>> pictures;
    private final ExportService service;
    private final FileQuestion fileQuestion;
    private final ExportForm form = new ExportForm();
    private final Label message = new Label();
    private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing", false);

    /**
     * Creates the dialog; {@link #show()} it, without waiting.
     *
     * @param owner the window that it belongs to
     * @param pictures what is to be exported, asked when the user decides; empty while there is nothing
     * @param service writes the files
     * @param fileQuestion asks where to
     */
    public ExportDialog(
            Window owner, Supplier<Optional<BoardPicture>> pictures, ExportService service, FileQuestion fileQuestion) {
        this.owner = owner;
        this.pictures = pictures;
        this.service = service;
        this.fileQuestion = fileQuestion;
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle("Export figures");
        ButtonType export = new ButtonType("Export PNG…", ButtonBar.ButtonData.OK_DONE);
        getDialogPane().setId("export");
        getDialogPane().setContent(content());
        getDialogPane().getButtonTypes().addAll(export, ButtonType.CLOSE);
        Button button = (Button) getDialogPane().lookupButton(export);
        button.setId("export-write");
        button.getStyleClass().add(Styles.ACCENT);
        button.disableProperty().bind(writing.or(form.problemProperty().isNotEmpty()));
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            export();
        });
    }

    private Node content() {
        message.setId("export-message");
        message.getStyleClass().add("export-message");
        message.setWrapText(true);
        message.setMinHeight(Label.USE_PREF_SIZE);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.getStyleClass().add(Styles.SMALL);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(writing);
        VBox content = new VBox(form, message, progress);
        content.getStyleClass().add("dialog-content");
        content.setPrefWidth(WIDTH);
        return content;
    }

    private void export() {
        Optional<BoardPicture> picture = pictures.get();
        if (picture.isEmpty()) {
            say("There is no curve to export yet.", true);
            return;
        }
        Optional<ExportRequest> request = form.request(picture.get().arrangement());
        if (request.isEmpty()) {
            return;
        }
        fileQuestion
                .ask(owner, form.suggestedFileName())
                .ifPresent(target -> write(request.get(), picture.get(), target));
    }

    private void write(ExportRequest request, BoardPicture picture, Path target) {
        writing.set(true);
        say("", false);
        service.exportPng(request, picture, target, new ExportListener() {
            @Override
            public void written(Path file) {
                FigureSize size = request.size();
                end("Wrote " + file + ": " + size.pixelWidth() + " × " + size.pixelHeight() + " pixels.", false);
            }

            @Override
            public void failed(String reason, Throwable cause) {
                LOGGER.log(System.Logger.Level.WARNING, "export failed", cause);
                end("Nothing was written: " + reason + ".", true);
            }
        });
    }

    private void end(String text, boolean failed) {
        Platform.runLater(() -> {
            writing.set(false);
            say(text, failed);
        });
    }

    private void say(String text, boolean failed) {
        message.setText(text);
        message.pseudoClassStateChanged(FAILED, failed);
        message.pseudoClassStateChanged(Styles.STATE_DANGER, failed);
        getDialogPane().getScene().getWindow().sizeToScene();
    }
}
