package org.attune.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.ProseText;
import org.attune.ui.charts.SymbolText;

/** Sets the text of a label in lines, with its symbols in italics and their subscripts lowered. */
final class ProseSkin extends SkinBase<Label> {
    private static final String ELLIPSIS = "…";

    private final Text ruler = new Text();
    /** Made as they are needed and kept: a new node is styled anew, which takes long while a slider is dragged. */
    private final List<Text> pieces = new ArrayList<>();

    /** Of the text in the font: laying out asks for them several times over. */
    private Optional<List<Word>> words = Optional.empty();

    private boolean cut;

    /**
     * A word with the symbols in it, and what it is set in.
     *
     * @param runs its pieces
     * @param width of all of them
     * @param breaks whether a new line begins with it in any case
     */
    private record Word(List<SymbolText.Run> runs, double width, boolean breaks) {}

    /** Creates the skin of a label. */
    ProseSkin(Label label) {
        super(label);
        registerChangeListener(label.textProperty(), change -> readAnew());
        registerChangeListener(label.fontProperty(), change -> readAnew());
        registerChangeListener(label.wrapTextProperty(), change -> label.requestLayout());
        registerChangeListener(label.graphicProperty(), change -> showGraphic());
        showGraphic();
    }

    private void readAnew() {
        words = Optional.empty();
        getSkinnable().requestLayout();
    }

    private void showGraphic() {
        Optional.ofNullable(getSkinnable().getGraphic())
                .filter(graphic -> !getChildren().contains(graphic))
                .ifPresent(getChildren()::add);
        getChildren()
                .removeIf(node ->
                        !(node instanceof Text) && !node.equals(getSkinnable().getGraphic()));
        getSkinnable().requestLayout();
    }

    /** Whether something of the text is not in sight. */
    boolean isCut() {
        return cut;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        double widest = lines(Double.MAX_VALUE).stream()
                .mapToDouble(line -> width(line))
                .max()
                .orElse(0);
        return left + graphicWidth() + Math.ceil(widest) + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left
                + Math.min(
                        graphicWidth() + width(new SymbolText.Run(ELLIPSIS, BundledFont.REGULAR, false)),
                        computePrefWidth(height, top, right, bottom, left))
                + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        boolean bounded = getSkinnable().isWrapText() && width > 0;
        double room = bounded ? width - left - right - graphicWidth() : Double.MAX_VALUE;
        return top + heightOf(lines(room).size()) + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + heightOf(1) + bottom;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return getSkinnable().prefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return getSkinnable().prefWidth(height);
    }

    @Override
    protected double computeBaselineOffset(double top, double right, double bottom, double left) {
        return top + ascent();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double indent = graphicWidth();
        double room = width - indent;
        List<List<SymbolText.Run>> lines =
                new ArrayList<>(lines(getSkinnable().isWrapText() ? room : Double.MAX_VALUE));
        int fitting = Math.max(1, (int) Math.floor((height + 1) / heightOf(1)));
        cut = lines.size() > fitting;
        if (cut) {
            lines.subList(fitting, lines.size()).clear();
        }
        VPos vertical = Optional.ofNullable(getSkinnable().getAlignment())
                .map(Pos::getVpos)
                .orElse(VPos.CENTER);
        double free = height - heightOf(lines.size());
        double top = y + (vertical == VPos.CENTER ? free / 2 : vertical == VPos.BOTTOM ? free : 0);
        double baseline = snapPositionY(top + ascent());
        placeGraphic(x, baseline);
        int used = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<SymbolText.Run> line = shortened(lines.get(i), room, cut && i == lines.size() - 1);
            double position = x + indent;
            for (SymbolText.Run run : line) {
                place(piece(used++), run, position, baseline);
                position += width(run);
            }
            baseline += heightOf(1);
        }
        for (Text spare : pieces.subList(used, pieces.size())) {
            spare.setVisible(false);
        }
    }

    private void placeGraphic(double x, double baseline) {
        Optional.ofNullable(getSkinnable().getGraphic()).ifPresent(graphic -> {
            graphic.autosize();
            graphic.relocate(x, baseline - graphic.getBaselineOffset());
        });
    }

    private double graphicWidth() {
        return Optional.ofNullable(getSkinnable().getGraphic())
                .map(graphic -> graphic.prefWidth(-1) + getSkinnable().getGraphicTextGap())
                .orElse(0.0);
    }

    private Text piece(int index) {
        if (index == pieces.size()) {
            Text piece = new Text();
            piece.setManaged(false);
            piece.setTextOrigin(VPos.BASELINE);
            piece.fillProperty().bind(getSkinnable().textFillProperty());
            pieces.add(piece);
            getChildren().add(piece);
        }
        return pieces.get(index);
    }

    private void place(Text piece, SymbolText.Run run, double x, double baseline) {
        piece.setText(run.text());
        Font font = fontOf(run);
        if (!piece.fontProperty().isBound() || !font.equals(piece.getFont())) {
            // Bound, since styles that are applied anew would set what the pieces of a box or a button inherit.
            piece.fontProperty().bind(new SimpleObjectProperty<>(font));
        }
        piece.setX(x);
        piece.setY(run.subscript() ? baseline + SymbolText.SUBSCRIPT_DROP * size() : baseline);
        piece.setVisible(true);
    }

    /** What fits of a line, with an ellipsis where something does not. */
    private List<SymbolText.Run> shortened(List<SymbolText.Run> line, double room, boolean goesOn) {
        if (width(line) <= room + 0.5 && !goesOn) {
            return line;
        }
        cut = true;
        List<SymbolText.Run> shorter = new ArrayList<>(line);
        SymbolText.Run ellipsis = new SymbolText.Run(ELLIPSIS, BundledFont.REGULAR, false);
        double dots = width(ellipsis);
        while (!shorter.isEmpty() && width(shorter) + dots > room) {
            SymbolText.Run last = shorter.removeLast();
            double left = room - dots - width(shorter);
            int letters = last.text().length() - 1;
            while (letters > 0
                    && width(new SymbolText.Run(last.text().substring(0, letters), last.face(), last.subscript()))
                            > left) {
                letters--;
            }
            if (letters > 0) {
                shorter.add(new SymbolText.Run(
                        last.text().substring(0, letters).stripTrailing(), last.face(), last.subscript()));
                break;
            }
        }
        shorter.add(ellipsis);
        return shorter;
    }

    /** The lines, with neighbours of one face joined. */
    private List<List<SymbolText.Run>> lines(double room) {
        double space = width(new SymbolText.Run(" ", BundledFont.REGULAR, false));
        List<List<SymbolText.Run>> lines = new ArrayList<>();
        List<SymbolText.Run> line = new ArrayList<>();
        double used = 0;
        for (Word word : words()) {
            if (word.breaks() || (used > 0 && used + space + word.width() > room + 0.5)) {
                lines.add(joined(line));
                line = new ArrayList<>();
                used = 0;
            }
            if (!line.isEmpty()) {
                line.add(new SymbolText.Run(" ", BundledFont.REGULAR, false));
                used += space;
            }
            line.addAll(word.runs());
            used += word.width();
        }
        lines.add(joined(line));
        return lines;
    }

    private List<Word> words() {
        List<Word> known = words.orElseGet(this::read);
        words = Optional.of(known);
        return known;
    }

    private List<Word> read() {
        List<Word> found = new ArrayList<>();
        List<SymbolText.Run> word = new ArrayList<>();
        boolean breaks = false;
        for (SymbolText.Run run : ProseText.of(
                        Optional.ofNullable(getSkinnable().getText()).orElse(""))
                .runs()) {
            int start = 0;
            for (int i = 0; i < run.text().length(); i++) {
                char letter = run.text().charAt(i);
                if (letter == ' ' || letter == '\n') {
                    add(run, start, i, word);
                    found.add(new Word(List.copyOf(word), width(word), breaks));
                    word.clear();
                    breaks = letter == '\n';
                    start = i + 1;
                }
            }
            add(run, start, run.text().length(), word);
        }
        found.add(new Word(List.copyOf(word), width(word), breaks));
        return found;
    }

    private static void add(SymbolText.Run run, int from, int to, List<SymbolText.Run> word) {
        if (to > from) {
            word.add(new SymbolText.Run(run.text().substring(from, to), run.face(), run.subscript()));
        }
    }

    private static List<SymbolText.Run> joined(List<SymbolText.Run> runs) {
        List<SymbolText.Run> joined = new ArrayList<>();
        for (SymbolText.Run run : runs) {
            if (!joined.isEmpty()
                    && joined.getLast().face() == run.face()
                    && joined.getLast().subscript() == run.subscript()) {
                joined.add(new SymbolText.Run(joined.removeLast().text() + run.text(), run.face(), run.subscript()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private double width(List<SymbolText.Run> runs) {
        return runs.stream().mapToDouble(this::width).sum();
    }

    private double width(SymbolText.Run run) {
        ruler.setText(run.text());
        ruler.setFont(fontOf(run));
        return ruler.getLayoutBounds().getWidth();
    }

    private double heightOf(int lines) {
        ruler.setText("x");
        ruler.setFont(getSkinnable().getFont());
        return Math.ceil(ruler.getLayoutBounds().getHeight()) * lines;
    }

    private double ascent() {
        ruler.setText("x");
        ruler.setFont(getSkinnable().getFont());
        return ruler.getBaselineOffset();
    }

    private double size() {
        return getSkinnable().getFont().getSize();
    }

    private Font fontOf(SymbolText.Run run) {
        Font font = getSkinnable().getFont();
        if (run.face() == BundledFont.REGULAR && !run.subscript()) {
            return font;
        }
        boolean bold = font.getStyle().contains("Bold");
        return Font.font(
                font.getFamily(),
                bold ? FontWeight.BOLD : FontWeight.NORMAL,
                run.face() == BundledFont.ITALIC ? FontPosture.ITALIC : FontPosture.REGULAR,
                run.subscript() ? SymbolText.SUBSCRIPT_SIZE * font.getSize() : font.getSize());
    }
}
