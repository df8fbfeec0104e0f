package org.attune.ui.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.attune.model.ParameterException;
import org.attune.model.number.DecimalSign;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.controls.DropDown;
import org.attune.ui.controls.FieldEdits;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.ProblemLabel;
import org.attune.ui.controls.Unavailability;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What to export, as what, how large and in which colours; says below the fields what cannot be used. */
final class ExportForm extends GridPane {
    private static final int INITIAL_SCALE = 2;

    /** About 500 pixels per inch on paper. */
    private static final int PAPER_SCALE = 4;

    private static final double FIELD_WIDTH = 264;

    private final Texts texts;
    private final ComboBox<ExportChoice> charts = new DropDown<>();
    private final ComboBox<ExportFormat> format = new DropDown<>();
    private final TextField width = new TextField();
    private final TextField height = new TextField();
    private final ComboBox<Integer> scale = new DropDown<>();
    private final ComboBox<Appearance> appearance = new DropDown<>();
    private final CheckBox transparent = new CheckBox();
    private final CheckBox captioned = new CheckBox();
    private final CheckBox tabled = new CheckBox();
    private final CheckBox marked = new CheckBox();
    private final ComboBox<DecimalSign> decimals = new DropDown<>();
    private final ComboBox<ExportMedium> medium = new DropDown<>();
    private final Map<ExportOption, Unavailability> unavailabilities = new EnumMap<>(ExportOption.class);
    private final Label outcome = new Label();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version", 0);
    private final Label unit = new Label();
    private Optional<Exhibit> exhibit = Optional.empty();

    ExportForm(List<ExportChoice> choices, Texts texts) {
        this.texts = texts;
        getStyleClass().add("export-form");
        setHgap(16);
        setVgap(8);
        offer(charts, "export-charts", choices, ExportChoice::label);
        offer(format, "export-format", List.of(ExportFormat.values()), choice -> texts.text(choice.key()));
        offer(
                scale,
                "export-scale",
                IntStream.rangeClosed(1, FigureSize.LARGEST_SCALE).boxed().toList(),
                factor -> factor + "×");
        offer(appearance, "export-appearance", List.of(Appearance.values()), new ChartWords(texts.language())::label);
        prepare(width, "export-width", texts.text("width"));
        prepare(height, "export-height", texts.text("height"));
        prepare(transparent, "export-transparent", "ground");
        prepare(captioned, "export-captioned", "caption");
        prepare(tabled, "export-tabled", "data");
        prepare(marked, "export-marked", "mark");
        offer(medium, "export-medium", List.of(ExportMedium.values()), choice -> texts.text(choice.key()));
        offer(
                decimals,
                "export-decimals",
                List.of(DecimalSign.values()),
                sign -> texts.text("decimals." + sign.name(), sign.write("0.5")));
        decimals.setValue(texts.language().decimalSign());
        Hints.install(decimals, texts.text("decimals.hint"));
        Hints.install(medium, texts.text("medium.hint"));
        Hints.install(format, texts.text("format.hint"));
        Hints.install(scale, texts.text("sharpness.hint"));
        addRow(0, name("figure", charts), charts);
        addRow(1, name("format", format), format);
        addOption(2, ExportOption.MEDIUM, name("medium", medium), medium);
        addOption(3, ExportOption.SIZE, name("size", width), sizeFields());
        addOption(4, ExportOption.SHARPNESS, name("sharpness", scale), scale);
        addOption(5, ExportOption.COLOURS, name("colours", appearance), appearance);
        addOption(6, ExportOption.DECIMALS, name("decimals", decimals), decimals);
        addOption(7, ExportOption.GROUND, null, transparent);
        addOption(8, ExportOption.CAPTION, null, captioned);
        addOption(9, ExportOption.DATA, null, tabled);
        addOption(10, ExportOption.MARK, null, marked);
        addOutcome(11);
        for (Node node : getChildren()) {
            setValignment(node, VPos.CENTER);
        }
        follow();
    }

    /** Adds fields that say why they are of no use where they are. */
    private void addOption(int row, ExportOption option, @Nullable Label name, Node fields) {
        StackPane place = new StackPane(fields);
        place.setAlignment(Pos.CENTER_LEFT);
        add(place, 1, row);
        if (name == null) {
            unavailabilities.put(option, new Unavailability(place, List.of(fields)));
        } else {
            add(name, 0, row);
            unavailabilities.put(option, new Unavailability(place, List.of(name, fields)));
        }
    }

    private void addOutcome(int row) {
        ProblemLabel problemLabel = new ProblemLabel(problem);
        problemLabel.setId("export-problem");
        problemLabel.setMaxWidth(FIELD_WIDTH);
        outcome.getStyleClass().add("quiet");
        outcome.setId("export-pixels");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        outcome.setMaxWidth(FIELD_WIDTH);
        outcome.managedProperty().bind(problem.isEmpty());
        outcome.visibleProperty().bind(problem.isEmpty());
        add(outcome, 1, row);
        add(problemLabel, 1, row);
    }

    private void follow() {
        captioned.setSelected(true);
        scale.setValue(INITIAL_SCALE);
        suggestSize(charts.getValue());
        charts.valueProperty().subscribe((before, now) -> {
            if (isUntouched(width, medium.getValue().width(before)) && isUntouched(height, suggestedHeight(before))) {
                suggestSize(now);
            }
        });
        medium.valueProperty().subscribe((before, now) -> {
            suggestSize(charts.getValue());
            unit.setText(texts.text(now.isPaper() ? "size.centimetres" : "size.unit"));
            scale.setValue(now.isPaper() ? PAPER_SCALE : INITIAL_SCALE);
            check();
        });
        tabled.selectedProperty().subscribe(this::check);
        marked.selectedProperty().subscribe(this::check);
        charts.valueProperty().subscribe(this::check);
        format.valueProperty().subscribe(this::check);
        scale.valueProperty().subscribe(this::check);
        appearance.valueProperty().subscribe(this::check);
        decimals.valueProperty().subscribe(this::check);
        transparent.selectedProperty().subscribe(this::check);
        captioned.selectedProperty().subscribe(this::check);
        width.textProperty().subscribe(this::check);
        height.textProperty().subscribe(this::check);
        check();
    }

    /** Why nothing can be exported; empty when it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Counts the changes of the fields. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Says what there is to export. */
    void setExhibit(Exhibit newExhibit) {
        // Curves that arrive while somebody types must not fill the field that was just emptied.
        boolean untouched = !height.isFocused() && isUntouched(height, suggestedHeight(charts.getValue()));
        exhibit = Optional.of(newExhibit);
        if (untouched) {
            height.setText(suggestedHeight(charts.getValue()));
        }
        showOutcome();
    }

    /** Says why the figure that the fields describe cannot be drawn. */
    void refuse(NoRoomException refusal) {
        problem.set(texts.text(
                medium.getValue().isPaper() ? "no-room.paper" : "no-room",
                refusal.charts(),
                medium.getValue().typed(refusal.neededHeight())));
    }

    /** What the fields say, of an exhibit; empty while there is a problem. */
    Optional<ExportRequest> request(Exhibit shown) {
        try {
            return Optional.of(new ExportRequest(
                    charts.getValue().charts(shown),
                    format.getValue(),
                    size(),
                    appearance.getValue(),
                    transparent.isSelected() && !transparent.isDisabled(),
                    captioned.isSelected(),
                    tabled.isSelected() && !tabled.isDisabled(),
                    marked.isSelected() && !marked.isDisabled(),
                    medium.getValue().isLegible(),
                    Optional.of(decimals.getValue())));
        } catch (ParameterException refusal) {
            return Optional.empty();
        }
    }

    /** A name for the file. */
    String suggestedFileName() {
        return format.getValue().kind().name("attune-" + charts.getValue().fileName());
    }

    private Label name(String key, Node field) {
        Label label = new Label(texts.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    private HBox sizeFields() {
        unit.setText(texts.text("size.unit"));
        // The fields give way: their numbers are short.
        unit.setMinWidth(USE_PREF_SIZE);
        HBox fields = new HBox(8, width, new Label("×"), height, unit);
        fields.setMaxWidth(FIELD_WIDTH);
        fields.setAlignment(Pos.CENTER_LEFT);
        return fields;
    }

    private void suggestSize(ExportChoice choice) {
        width.setText(medium.getValue().width(choice));
        height.setText(suggestedHeight(choice));
    }

    private String suggestedHeight(ExportChoice choice) {
        return medium.getValue()
                .height(
                        choice,
                        exhibit.map(shown -> choice.charts(shown).size()).orElse(0));
    }

    private static boolean isUntouched(TextField field, String suggestion) {
        return field.getText().isEmpty() || field.getText().equals(suggestion);
    }

    private void check() {
        ExportFormat chosen = format.getValue();
        unavailabilities.forEach((option, unavailability) ->
                unavailability.set(option.matters(chosen) ? "" : texts.text(option.reasonKey(chosen))));
        try {
            size();
            problem.set("");
            showOutcome();
        } catch (ParameterException refusal) {
            problem.set(new RefusalTexts(texts.language()).message(refusal));
        }
        version.set(version.get() + 1);
    }

    private void showOutcome() {
        if (!problem.get().isEmpty()) {
            return;
        }
        FigureSize size = size();
        String what = switch (format.getValue()) {
            case PNG -> texts.text("pixels", Integer.toString(size.pixelWidth()), Integer.toString(size.pixelHeight()));
            case SVG, PDF ->
                texts.text(
                        medium.getValue().isPaper() ? "paper-size" : "points",
                        medium.getValue().typed(size.width()),
                        medium.getValue().typed(size.height()));
            case CSV, JSON, MATPLOTLIB ->
                texts.text("rows", exhibit.map(Exhibit::points).orElse(0));
        };
        outcome.setText(format.getValue().hasSize() ? (what + textSize(size)).strip() : what);
    }

    /** How high text is where the figure stands, on a line of its own. */
    private String textSize(FigureSize size) {
        double points = appearance.getValue().textSize() * size.pointsPerPixel();
        return switch (medium.getValue()) {
            case SCREEN -> "";
            case SLIDE ->
                "\n"
                        + texts.text(
                                "on-slide",
                                Long.toString(Math.round(ExportMedium.slideText(appearance.getValue(), size))));
            case COLUMN, PAGE -> "\n" + texts.text("on-paper", Numerals.sign().fixed(points, 1));
        };
    }

    /** Where no size is asked for, a wrong one is in nobody's way: the preview has the one that suits it. */
    private FigureSize size() {
        try {
            return enteredSize();
        } catch (ParameterException refusal) {
            if (ExportOption.SIZE.matters(format.getValue())) {
                throw refusal;
            }
            ExportChoice choice = charts.getValue();
            return sizeOf(medium.getValue().width(choice), suggestedHeight(choice));
        }
    }

    private FigureSize enteredSize() {
        return sizeOf(width.getText(), height.getText());
    }

    private FigureSize sizeOf(String givenWidth, String givenHeight) {
        return medium.getValue()
                .size(
                        givenWidth,
                        givenHeight,
                        format.getValue() == ExportFormat.PNG ? scale.getValue() : 1,
                        appearance.getValue());
    }

    private static void prepare(TextField field, String id, String name) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(4);
        FieldEdits.limit(field);
    }

    private void prepare(CheckBox box, String id, String key) {
        box.setId(id);
        box.setText(texts.text(key));
        Hints.install(box, texts.text(key + ".hint"));
    }

    private static <T> void offer(ComboBox<T> box, String id, List<T> values, Function<T, String> label) {
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
        box.setPrefWidth(FIELD_WIDTH);
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
