package org.attune.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Names every mark that is in sight on a board, and no other, above its charts: a sample, what it is called and what it
 * means; landmarks each by its own name. It has the id "mark-guide", its entries "mark-NAME", and is hidden at first.
 */
public final class MarkGuide extends BorderPane {
    private static final double SAMPLE_SCALE = 2;

    private final Texts texts = Texts.of("charts");
    private final ChartWords words = new ChartWords(texts.language());
    private final ChartBoard board;
    private final VBox entries = new VBox();
    private List<Entry> shown = List.of();

    /** What one entry says. */
    private record Entry(ChartMark mark, String name, String meaning) {}

    /**
     * Prepares a guide.
     *
     * @param board the charts
     */
    public MarkGuide(ChartBoard board) {
        this.board = board;
        setId("mark-guide");
        getStyleClass().add("mark-guide");
        Label title = new Label(texts.text("marks.title"));
        title.getStyleClass().add("mark-guide-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Material2AL.CLOSE));
        close.setId("mark-guide-close");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(texts.text("marks.close"));
        close.setOnAction(event -> setVisible(false));
        setTop(new HBox(title, close));
        entries.getStyleClass().add("mark-guide-entries");
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("mark-guide-scroll");
        setCenter(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            }
        });
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(visible -> {
            board.setOnDrawn(visible ? this::update : () -> {});
            if (visible) {
                update();
                close.requestFocus();
            }
        });
        setVisible(false);
    }

    private void update() {
        List<Entry> now = new ArrayList<>();
        for (ChartMark mark : board.marksInSight()) {
            if (mark == ChartMark.LANDMARK) {
                board.landmarksInSight().forEach(landmark -> now.add(entry(landmark)));
            } else {
                now.add(new Entry(
                        mark, texts.text("mark." + mark.name()), texts.text("mark." + mark.name() + ".meaning")));
            }
        }
        if (!now.equals(shown)) {
            shown = List.copyOf(now);
            entries.getChildren().setAll(shown.stream().map(this::node).toList());
        }
    }

    private Entry entry(AxisMark landmark) {
        String name = (landmark.words() + " " + landmark.symbol()).strip();
        return new Entry(
                ChartMark.LANDMARK,
                texts.text("mark.LANDMARK", name),
                texts.text(
                        "mark.LANDMARK.meaning", words.label(landmark.quantity()), words.meaning(landmark.quantity())));
    }

    private Node node(Entry entry) {
        ImageView sample = new ImageView(MarkSample.of(entry.mark(), board.getAppearance(), SAMPLE_SCALE));
        sample.setFitWidth(MarkSample.WIDTH);
        sample.setFitHeight(MarkSample.HEIGHT);
        Label name = wrapped(entry.name());
        name.getStyleClass().add("mark-guide-name");
        VBox text = new VBox(name, wrapped(entry.meaning()));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(sample, text);
        row.setId("mark-" + entry.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        row.getStyleClass().add("mark-guide-entry");
        return row;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
