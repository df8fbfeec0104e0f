package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attune.model.Quantity;
import org.attune.ui.charts.Appearance;
import org.attune.ui.controls.CardRow;
import org.attune.ui.text.Texts;

/** The cells of one page of numbers, in groups side by side; where there is no room, in columns below each other. */
final class NumberTable extends CardRow {
    /** Letters beyond which a symbol needs a wider column. */
    private static final int LONG_SYMBOL = 6;

    /** Columns that need not be narrow in a small window. */
    private static final int FEW_COLUMNS = 3;

    private final Texts texts = Texts.of("numbers");
    private final List<NumberCell> cells = new ArrayList<>();
    private final List<LineSample> samples = new ArrayList<>();
    private final List<Region> groups = new ArrayList<>();
    private final List<HBox> rows = new ArrayList<>();
    private final List<List<Region>> columns = new ArrayList<>();
    private final Consumer<NumberCell> pointedAt;
    private boolean inColumns;

    /**
     * Creates cells without numbers.
     *
     * @param page what to list
     * @param pointedAt told the cell that the pointer has come to
     */
    NumberTable(NumberPage page, Consumer<NumberCell> pointedAt) {
        this.pointedAt = pointedAt;
        getStyleClass().add("numbers-groups");
        int count =
                page.groups().stream().mapToInt(group -> group.columns().size()).sum();
        if (count <= FEW_COLUMNS) {
            getStyleClass().add("few-columns");
        }
        for (NumberPage.Group group : page.groups()) {
            groups.add(region(group));
        }
        getChildren().setAll(groups);
    }

    /** Its cells. */
    List<NumberCell> cells() {
        return List.copyOf(cells);
    }

    /** Gives the line samples the colours of the charts. */
    void setAppearance(Appearance appearance) {
        samples.forEach(sample -> sample.setAppearance(appearance));
    }

    /** Leaves out what the symbols tell as well, headings and line samples, or brings it back. */
    void setNarrow(boolean narrow) {
        samples.forEach(sample -> {
            sample.setVisible(!narrow);
            sample.setManaged(!narrow);
        });
        if (narrow == inColumns) {
            return;
        }
        inColumns = narrow;
        // A node leaves the parent that it has when another one takes it.
        if (narrow) {
            getChildren().setAll(columns.stream().flatMap(List::stream).toList());
        } else {
            getChildren().setAll(groups);
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).getChildren().setAll(columns.get(i));
            }
        }
    }

    private Region region(NumberPage.Group group) {
        Label heading = new Label(group.title(texts));
        heading.getStyleClass().add("numbers-group-title");
        HBox row = new HBox();
        row.getStyleClass().add("numbers-columns");
        rows.add(row);
        columns.add(group.columns().stream().map(this::column).toList());
        row.getChildren().setAll(columns.getLast());
        VBox region = new VBox(heading, row);
        region.getStyleClass().add("numbers-group");
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private Region column(List<Quantity> quantities) {
        VBox column = new VBox();
        column.getStyleClass().add("numbers-column");
        for (Quantity quantity : quantities) {
            if (quantity.symbol().length() > LONG_SYMBOL) {
                column.getStyleClass().add("long-symbols");
            }
            LineSample sample = new LineSample(quantity);
            NumberCell cell = new NumberCell(quantity, sample);
            cell.setOnMouseEntered(event -> pointedAt.accept(cell));
            cells.add(cell);
            samples.add(sample);
            column.getChildren().add(cell);
        }
        return column;
    }
}
