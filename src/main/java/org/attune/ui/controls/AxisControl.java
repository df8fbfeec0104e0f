package org.attune.ui.controls;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.number.DecimalSign;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;

/**
 * The x axis of the curves: which parameter, its spacing and its ends. The nodes carry the ids "axis-parameter",
 * "axis-linear", "axis-logarithmic", "axis-from", "axis-to" and "axis-problem".
 *
 * <p>The ends are checked as a pair, so that both can be moved beyond the present range, whichever is typed first.
 */
public final class AxisControl extends VBox {
    /** What the user can ask of the axis. */
    public interface User {
        /**
         * Another parameter along the axis.
         *
         * @throws ParameterException when it has no range now
         */
        void axis(ParameterInfo parameter);

        /** Another spacing. */
        void scale(AxisScale scale);

        /**
         * Other ends.
         *
         * @throws ParameterException when they cannot be used
         */
        void range(double from, double to);
    }

    private final Texts texts = Texts.of("controls");
    private final ModelTexts words = new ModelTexts();
    private final User user;
    private final ComboBox<ParameterInfo> parameters = new DropDown<>();
    private final Segments<AxisScale> scales;
    private final NumberField from;
    private final NumberField to;
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
    private ParameterInfo axis = ParameterInfo.axes().getFirst();
    private boolean showing;

    /**
     * Creates the control; {@link #show} gives it its first values.
     *
     * @param user takes what the user wants
     */
    public AxisControl(User user) {
        this.user = user;
        scales = new Segments<>(List.of(AxisScale.LOGARITHMIC, AxisScale.LINEAR), this::labelOf, user::scale);
        from = new NumberField(this::read, value -> useRange());
        to = new NumberField(this::read, value -> useRange());
        getStyleClass().add("axis");
        setUpParameters();
        setUpScales();
        setUp(from, "axis-from", texts.text("axis.from"));
        setUp(to, "axis-to", texts.text("axis.to"));
        Label until = new Label(texts.text("axis.until"));
        until.getStyleClass().add("parameter-name");
        until.setMinWidth(USE_PREF_SIZE);
        HBox range = new HBox(from, until, to, scales);
        range.getStyleClass().add("axis-row");
        range.setAlignment(Pos.CENTER_LEFT);
        ProblemLabel problem = new ProblemLabel(
                Bindings.createStringBinding(this::problem, refusal, from.problemProperty(), to.problemProperty()));
        problem.setId("axis-problem");
        getChildren().addAll(parameters, range, problem);
    }

    /**
     * Shows the axis in use.
     *
     * @param offered the parameters that there are to choose from
     * @param newAxis the one in use, one of these
     * @param scale spacing
     * @param newFrom first value
     * @param newTo last value
     */
    public void show(
            List<ParameterInfo> offered, ParameterInfo newAxis, AxisScale scale, double newFrom, double newTo) {
        boolean other = newAxis != axis;
        axis = newAxis;
        refusal.set("");
        showing = true;
        if (!parameters.getItems().equals(offered)) {
            parameters.getItems().setAll(offered);
        }
        parameters.setValue(newAxis);
        showing = false;
        scales.show(scale);
        from.show(newFrom);
        to.show(newTo);
        if (other) {
            // Texts still to be corrected were meant for the other parameter.
            restore();
        }
    }

    /** Brings back the ends in use where a text is still to be corrected. */
    public void restore() {
        from.restore();
        to.restore();
    }

    private double read(String text, DecimalSign usual) {
        return axis.parse(text, usual);
    }

    private void useRange() {
        user.range(read(from.getText(), Numerals.sign()), read(to.getText(), Numerals.sign()));
    }

    private String problem() {
        return Stream.of(
                        refusal.get(),
                        from.problemProperty().get(),
                        to.problemProperty().get())
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void choose(ParameterInfo chosen) {
        try {
            user.axis(chosen);
        } catch (ParameterException reason) {
            refusal.set(new RefusalTexts().message(reason));
            showing = true;
            parameters.setValue(axis);
            showing = false;
        }
    }

    private void setUpParameters() {
        parameters.setId("axis-parameter");
        SymbolChoices.name(parameters, parameter -> parameter.symbol() + "  " + words.label(parameter));
        parameters.setMaxWidth(Double.MAX_VALUE);
        parameters.setAccessibleText(texts.text("axis"));
        Hints.install(parameters, texts.text("axis.parameter.hint"));
        parameters.valueProperty().addListener((property, before, chosen) -> {
            if (!showing && chosen != null) {
                choose(chosen);
            }
        });
    }

    private void setUpScales() {
        scales.button(AxisScale.LINEAR).setId("axis-linear");
        scales.button(AxisScale.LINEAR).setAccessibleText(texts.text("axis.linear.spoken"));
        Hints.install(scales.button(AxisScale.LINEAR), texts.text("axis.linear.hint"));
        scales.button(AxisScale.LOGARITHMIC).setId("axis-logarithmic");
        scales.button(AxisScale.LOGARITHMIC).setAccessibleText(texts.text("axis.logarithmic.spoken"));
        Hints.install(scales.button(AxisScale.LOGARITHMIC), texts.text("axis.logarithmic.hint"));
    }

    private static void setUp(NumberField field, String id, String help) {
        field.setId(id);
        field.setAccessibleText(help);
        Hints.install(field, help);
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private String labelOf(AxisScale scale) {
        return texts.text(scale == AxisScale.LINEAR ? "axis.linear" : "axis.logarithmic");
    }
}
