package org.attune.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.attune.model.ParameterException;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.controls.ProblemLabel;

/** What to export, how large and in which colours; says below the fields what cannot be used, while it is typed. */
final class ExportForm extends GridPane {
    private final ComboBox<Choice> charts = new ComboBox<>();
    private final TextField width = new TextField();
    private final TextField height = new TextField();
    private final ComboBox<Integer> scale = new ComboBox<>();
    private final ComboBox<Appearance> appearance = new ComboBox<>();
    private final Label pixels = new Label();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /** What the first field offers, with the size that suits it and a name for the file. */
    private record Choice(
            String label, String fileName, Function<BoardArrangement, List<ChartKind>> charts, int width, int height) {
        static List<Choice> all() {
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice("The four charts shown", "figure", BoardArrangement::places, 1280, 900));
            choices.add(new Choice("All charts", "all-charts", arrangement -> List.of(ChartKind.values()), 1920, 1350));
            for (ChartKind kind : ChartKind.values()) {
                choices.add(new Choice(kind.title(), kind.fileName(), arrangement -> List.of(kind), 720, 520));
            }
            return choices;
        }
    }

    ExportForm() {
        getStyleClass().add("export-form");
        setHgap(16);
        setVgap(8);
        offer(charts, "export-charts", Choice.all(), Choice::label);
        offer(scale, "export-scale", List.of(1, 2, 3, FigureSize.LARGEST_SCALE), factor -> factor + "×");
        offer(appearance, "export-appearance", List.of(Appearance.LIGHT, Appearance.DARK), Appearance::label);
        prepare(width, "export-width", "Width in logical pixels");
        prepare(height, "export-height", "Height in logical pixels");
        addRow(0, name("Figure"), charts);
        addRow(1, name("Size"), sizeFields());
        addRow(2, name("Sharpness"), scale);
        addRow(3, name("Colours"), appearance);
        ProblemLabel problemLabel = new ProblemLabel(problem);
        problemLabel.setId("export-problem");
        pixels.getStyleClass().add("quiet");
        pixels.setId("export-pixels");
        pixels.managedProperty().bind(problem.isEmpty());
        pixels.visibleProperty().bind(problem.isEmpty());
        add(pixels, 1, 4);
        add(problemLabel, 1, 4);
        for (Node node : getChildren()) {
            setValignment(node, VPos.CENTER);
        }
        charts.valueProperty().subscribe((before, now) -> suggestSize(before, now));
        scale.valueProperty().subscribe(this::check);
        width.textProperty().subscribe(this::check);
        height.textProperty().subscribe(this::check);
        scale.setValue(2);
        suggestSize(charts.getValue(), charts.getValue());
    }

    /** Why nothing can be exported; empty when it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the fields say, of charts arranged so; empty while there is a problem. */
    Optional<ExportRequest> request(BoardArrangement arrangement) {
        try {
            return Optional.of(
                    new ExportRequest(charts.getValue().charts().apply(arrangement), size(), appearance.getValue()));
        } catch (ParameterException refusal) {
            return Optional.empty();
        }
    }

    /** A name for the file. */
    String suggestedFileName() {
        return "attune-" + charts.getValue().fileName() + ".png";
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private HBox sizeFields() {
        HBox fields = new HBox(8, width, new Label("×"), height, new Label("logical pixels"));
        fields.setAlignment(Pos.CENTER_LEFT);
        return fields;
    }

    private void suggestSize(Choice before, Choice now) {
        if (isUntouched(width, before.width()) && isUntouched(height, before.height())) {
            width.setText(Integer.toString(now.width()));
            height.setText(Integer.toString(now.height()));
        }
    }

    private static boolean isUntouched(TextField field, int suggestion) {
        return field.getText().isEmpty() || field.getText().equals(Integer.toString(suggestion));
    }

    private void check() {
        try {
            FigureSize size = size();
            problem.set("");
            pixels.setText(size.pixelWidth() + " × " + size.pixelHeight() + " pixels in the file");
        } catch (ParameterException refusal) {
            problem.set(Optional.ofNullable(refusal.getMessage()).orElse(refusal.symbol() + " cannot be used"));
        }
    }

    private FigureSize size() {
        return new FigureSize(integer("width", width), integer("height", height), scale.getValue());
    }

    private static int integer(String name, TextField field) {
        try {
            return Integer.parseInt(field.getText().strip());
        } catch (NumberFormatException notAnInteger) {
            ParameterException refusal = new ParameterException(
                    name,
                    '"' + field.getText().strip() + '"',
                    "an integer from " + FigureSize.SMALLEST_SIDE + " to " + FigureSize.LARGEST_SIDE);
            refusal.initCause(notAnInteger);
            throw refusal;
        }
    }

    private static void prepare(TextField field, String id, String name) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(5);
    }

    private static <T> void offer(ComboBox<T> box, String id, List<T> values, Function<T, String> label) {
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
        box.setPrefWidth(200);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return label.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed into this field");
            }
        });
    }
}
