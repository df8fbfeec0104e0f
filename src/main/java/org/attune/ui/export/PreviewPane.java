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
import org.attune.ui.charts.BoardPicture;
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
    private final Supplier<Optional<BoardPicture>> pictures;
    private final ExportService service;
    private final ImageView view = new ImageView();
    private final Timeline watch = new Timeline(new KeyFrame(PERIOD, tick -> follow()));
    private Optional<BoardPicture> drawn = Optional.empty();
    private long drawnVersion = -1;

    PreviewPane(ExportForm form, Supplier<Optional<BoardPicture>> pictures, ExportService service, Texts texts) {
        this.form = form;
        this.pictures = pictures;
        this.service = service;
        setId("export-preview");
        getStyleClass().add("export-preview");
        setAccessibleText(texts.text("preview"));
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        Label none = new Label(texts.text("preview.none"));
        none.getStyleClass().add("quiet");
        none.visibleProperty().bind(view.imageProperty().isNull());
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH - 2 * INSET);
        view.setFitHeight(HEIGHT - 2 * INSET);
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
        Optional<BoardPicture> picture = pictures.get();
        long version = form.versionProperty().get();
        if (picture.isEmpty() || (version == drawnVersion && isDrawn(picture.get()))) {
            return;
        }
        form.setPoints((int) picture.get().snapshot().points().stream()
                .filter(Optional::isPresent)
                .count());
        drawn = picture;
        drawnVersion = version;
        form.request(picture.get().arrangement())
                .ifPresent(request -> service.preview(
                        request,
                        picture.get(),
                        DENSITY * WIDTH,
                        DENSITY * HEIGHT,
                        image -> Platform.runLater(() -> show(image))));
    }

    /** Whether it is the very same picture; comparing two of equal content would take longer than drawing them. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isDrawn(BoardPicture picture) {
        return drawn.filter(before -> before.snapshot() == picture.snapshot()
                        && before.arrangement().equals(picture.arrangement())
                        && before.marks().equals(picture.marks())
                        && before.comparison() == picture.comparison())
                .isPresent();
    }

    private void show(Optional<BufferedImage> image) {
        view.setImage(image.map(FxPicture::of).orElse(null));
    }
}
