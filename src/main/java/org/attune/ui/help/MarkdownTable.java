package org.attune.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** A Markdown table as a grid whose columns share the width by how much they hold. */
final class MarkdownTable extends GridPane {
    private static final int FEWEST_LETTERS = 10;
    private static final int MOST_LETTERS = 44;

    private final List<Integer> letters = new ArrayList<>();
    private int rows;

    private final Consumer<String> links;

    /**
     * Shows a table.
     *
     * @param links told the address of a link that is followed
     */
    MarkdownTable(TableBlock table, Consumer<String> links) {
        this.links = links;
        getStyleClass().add("markdown-table");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    addRow(row, part instanceof TableHead);
                }
            }
        }
        double sum = letters.stream().mapToInt(MarkdownTable::weight).sum();
        for (int length : letters) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * weight(length) / sum);
            getColumnConstraints().add(column);
        }
    }

    private void addRow(Node row, boolean head) {
        int column = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                TextFlow text = MarkdownText.of(cell, links, head ? "markdown-table-head" : "markdown-table-cell");
                StackPane box = new StackPane(text);
                box.getStyleClass().add(rows == 0 ? "markdown-table-first" : "markdown-table-box");
                setValignment(box, VPos.TOP);
                add(box, column, rows);
                note(column++, length(cell));
            }
        }
        rows++;
    }

    private void note(int column, int length) {
        if (column == letters.size()) {
            letters.add(length);
        } else {
            letters.set(column, Math.max(letters.get(column), length));
        }
    }

    private static int weight(int length) {
        return Math.clamp(length, FEWEST_LETTERS, MOST_LETTERS);
    }

    private static int length(Node cell) {
        int[] sum = {0};
        cell.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                sum[0] += text.getLiteral().length();
            }
        });
        return sum[0];
    }
}
