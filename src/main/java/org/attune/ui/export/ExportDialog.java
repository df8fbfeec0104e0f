package org.attune.ui.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.controls.DialogStyle;
import org.attune.ui.controls.Hints;
import org.attune.ui.files.FileChoices;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;

/**
 * Asks for kind, size and place of a figure, previews it, and has it written or copied in the background. The window
 * behind stays alive; the dialog stays open and says what was written or what failed.
 */
public final class ExportDialog extends Dialog<ButtonType> {
    private static final System.Logger LOGGER = System.getLogger(ExportDialog.class.getName());
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Texts texts = Texts.of("export");
    private final Supplier<Optional<Exhibit>> exhibits;
    private final ExportService service;
    private final FileChoices files;
    private final ExportForm form;
    private final Label message = new Label();
    /** Whether something was said while the dialog was closed. */
    private boolean unseen;

    private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing", false);

    /**
     * Creates the dialog of the charts; {@link #show()} it, without waiting.
     *
     * @param owner the window that it belongs to
     * @param pictures what is to be exported, asked when the user decides; empty while there is nothing
     * @param service writes the files
     * @param files asks where to
     */
    public ExportDialog(
            Window owner, Supplier<Optional<BoardPicture>> pictures, ExportService service, FileChoices files) {
        this(owner, ExportChoice.ofBoard(), () -> pictures.get().map(BoardExhibit::new), service, files);
    }

    /**
     * Creates the dialog of a view; {@link #show()} it, without waiting.
     *
     * @param owner the window that it belongs to
     * @param choices the parts of the view, the first of them chosen; at least one
     * @param exhibits what is to be exported, asked when the user decides; empty while there is nothing
     * @param service writes the files
     * @param files asks where to
     */
    public ExportDialog(
            Window owner,
            List<ExportChoice> choices,
            Supplier<Optional<Exhibit>> exhibits,
            ExportService service,
            FileChoices files) {
        this.exhibits = exhibits;
        form = new ExportForm(choices, texts);
        this.service = service;
        this.files = files;
        initModality(Modality.NONE);
        setTitle(texts.text("title"));
        PreviewPane preview = new PreviewPane(form, exhibits, service, texts);
        ButtonType export = new ButtonType(texts.text("write"), ButtonBar.ButtonData.OK_DONE);
        DialogStyle.follow(this, owner);
        getDialogPane().setId("export");
        getDialogPane().setContent(content(preview));
        getDialogPane().getButtonTypes().addAll(export, ButtonType.CLOSE);
        Button button = (Button) getDialogPane().lookupButton(export);
        button.setId("export-write");
        button.getStyleClass().add(Styles.ACCENT);
        button.disableProperty().bind(writing.or(form.problemProperty().isNotEmpty()));
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            export();
        });
        setOnShown(event -> {
            preview.setFollowing(true);
            if (!writing.get() && !unseen) {
                // What was said of the last file is no news.
                say("", false);
            }
            unseen = false;
        });
        form.versionProperty().subscribe(() -> Platform.runLater(this::fit));
        setOnHidden(event -> preview.setFollowing(false));
    }

    private Node content(PreviewPane preview) {
        message.setId("export-message");
        message.getStyleClass().add("export-message");
        message.setWrapText(true);
        message.setMinHeight(Label.USE_PREF_SIZE);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.getStyleClass().add(Styles.SMALL);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(writing);
        // Below it stands later what was written, so that the dialog grows once only.
        progress.managedProperty().bind(writing);
        HBox copying = new HBox(
                8,
                copyButton(
                        "image",
                        () -> copy(FigureExport::image, image -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putImage(FxPicture.of(image));
                            put(
                                    content,
                                    texts.text(
                                            "copied.image",
                                            Integer.toString(image.getWidth()),
                                            Integer.toString(image.getHeight())));
                        })),
                copyButton(
                        "table",
                        () -> copy(
                                FigureExport::table,
                                table -> putText(
                                        table,
                                        texts.text(
                                                "copied.table",
                                                (int) table.lines().count() - 1)))),
                copyButton(
                        "caption",
                        () -> copy(FigureExport::caption, caption -> putText(caption, texts.text("copied.caption")))));
        VBox words = new VBox(16, form, copying);
        VBox content = new VBox(new HBox(24, words, preview), message, progress);
        content.getStyleClass().add("dialog-content");
        return content;
    }

    private Button copyButton(String what, Runnable action) {
        Button button = new Button(texts.text("copy." + what));
        button.setId("export-copy-" + what);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.disableProperty().bind(writing.or(form.problemProperty().isNotEmpty()));
        Hints.install(button, texts.text("copy." + what + ".hint"));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** What the user wants, of what the window shows. */
    private record Wish(ExportRequest request, Exhibit exhibit) {}

    private Optional<Wish> wish() {
        Optional<Exhibit> exhibit = exhibits.get();
        if (exhibit.isEmpty()) {
            say(texts.text("nothing"), true);
        }
        return exhibit.flatMap(shown -> form.request(shown).map(request -> new Wish(request, shown)));
    }

    private void export() {
        // Asked for the dialog, not for the window behind it, which would otherwise have the keyboard afterwards.
        Window asking = getDialogPane().getScene().getWindow();
        wish().ifPresent(wish -> files.save(
                        asking, wish.request().format().kind(), form.suggestedFileName(), wish.request()::files)
                .ifPresent(target -> write(wish, target)));
    }

    private void write(Wish wish, Path target) {
        writing.set(true);
        say("", false);
        service.export(wish.request(), wish.exhibit(), target, new ExportListener() {
            @Override
            public void written(List<Path> written) {
                end(wrote(wish.request(), written), false);
            }

            @Override
            public void failed(String reason, Throwable cause) {
                LOGGER.log(System.Logger.Level.WARNING, "export failed", cause);
                end(texts.text("failed", new RefusalTexts(texts.language()).translated(reason)), true);
            }

            @Override
            public void cancelled() {
                end(texts.text("cancelled"), false);
            }
        });
    }

    private String wrote(ExportRequest request, List<Path> written) {
        FigureSize size = request.size();
        String names = written.stream().map(Path::toString).collect(Collectors.joining(", "));
        return request.format() == ExportFormat.PNG
                ? texts.text(
                        "wrote.pixels",
                        names,
                        Integer.toString(size.pixelWidth()),
                        Integer.toString(size.pixelHeight()))
                : texts.text("wrote", names);
    }

    private <T> void copy(Function<FigureExport, T> making, Consumer<T> putting) {
        wish().ifPresent(wish -> {
            writing.set(true);
            say("", false);
            service.make(
                    wish.request(),
                    wish.exhibit(),
                    making,
                    made -> Platform.runLater(() -> putting.accept(made)),
                    reason ->
                            end(texts.text("copy.failed", new RefusalTexts(texts.language()).translated(reason)), true),
                    () -> end(texts.text("cancelled"), false));
        });
    }

    private void putText(String text, String done) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        put(content, done);
    }

    private void put(ClipboardContent content, String done) {
        Clipboard.getSystemClipboard().setContent(content);
        writing.set(false);
        say(done, false);
    }

    private void end(String text, boolean failed) {
        Platform.runLater(() -> {
            writing.set(false);
            say(text, failed);
        });
    }

    private void say(String text, boolean failed) {
        unseen = !isShowing();
        message.setText(text);
        message.pseudoClassStateChanged(FAILED, failed);
        message.pseudoClassStateChanged(Styles.STATE_DANGER, failed);
        fit();
    }

    /** What the dialog says takes one line or several; it may have been closed while a file was being written. */
    private void fit() {
        if (isShowing()) {
            getDialogPane().getScene().getWindow().sizeToScene();
        }
    }
}
