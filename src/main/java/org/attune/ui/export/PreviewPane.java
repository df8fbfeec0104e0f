package org.attune.ui.export;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.attune.ui.text.Texts;

/** Shows how the figure will look, and follows both what is chosen and what the window shows. */
final class PreviewPane extends StackPane {
    static final double WIDTH = 448;
    static final double HEIGHT = 336;

    /** Shown twice as fine, so that it stays sharp on dense screens. */
    private static final double DENSITY = 2;

    /** Room around the picture for the frame. */
    private static final double INSET = 8;

    private static final Duration PERIOD = Duration.millis(250);

    private final ExportForm form;
    private final Supplier<Optional<Exhibit>> exhibits;
    private final ExportService service;
    private final ImageView view = new ImageView();
    private final Timeline watch = new Timeline(new KeyFrame(PERIOD, tick -> follow()));
    private Optional<Exhibit> drawn = Optional.empty();
    private long drawnVersion = -1;

    PreviewPane(ExportForm form, Supplier<Optional<Exhibit>> exhibits, ExportService service, Texts texts) {
        this.form = form;
        this.exhibits = exhibits;
        this.service = service;
        setId("export-preview");
        getStyleClass().add("export-preview");
        setAccessibleText(texts.text("preview"));
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, Double.MAX_VALUE);
        Label none = new Label(texts.text("preview.none"));
        none.getStyleClass().add("quiet");
        none.visibleProperty().bind(view.imageProperty().isNull());
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH - 2 * INSET);
        view.fitHeightProperty().bind(heightProperty().subtract(2 * INSET));
        getChildren().addAll(none, view);
        watch.setCycleCount(Timeline.INDEFINITE);
    }

    /** Begins to follow, or stops. */
    void setFollowing(boolean following) {
        if (following) {
            follow();
            watch.play();
        } else {
            watch.stop();
        }
    }

    private void follow() {
        Optional<Exhibit> exhibit = exhibits.get();
        long version = form.versionProperty().get();
        if (exhibit.isEmpty()
                || (version == drawnVersion
                        && drawn.filter(exhibit.get()::isSameAs).isPresent())) {
            return;
        }
        form.setExhibit(exhibit.get());
        drawn = exhibit;
        // What is shown may suggest another height.
        drawnVersion = form.versionProperty().get();
        form.request(exhibit.get())
                .ifPresent(request -> service.preview(
                        request,
                        exhibit.get(),
                        DENSITY * WIDTH,
                        DENSITY * Math.max(HEIGHT, getHeight()),
                        image -> Platform.runLater(() -> show(image)),
                        refusal -> Platform.runLater(() -> refuse(refusal))));
    }

    /** Of a figure that is not described any more nothing is said. */
    private void refuse(NoRoomException refusal) {
        show(Optional.empty());
        if (form.versionProperty().get() == drawnVersion) {
            form.refuse(refusal);
        }
    }

    private void show(Optional<BufferedImage> image) {
        view.setImage(image.map(FxPicture::of).orElse(null));
    }
}
