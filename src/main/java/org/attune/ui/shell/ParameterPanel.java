package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.attune.curves.CurveRequest;
import org.attune.model.AxisScale;
import org.attune.model.ParameterInfo;
import org.attune.ui.controls.ActivationControl;
import org.attune.ui.controls.AxisControl;
import org.attune.ui.controls.ParameterControl;

/** Every control of the model, in the order in which one thinks of a task, its pre-training and its fine-tuning. */
final class ParameterPanel extends ScrollPane {
    private static final List<ParameterInfo> TASK =
            List.of(ParameterInfo.TOKENS, ParameterInfo.DELTA, ParameterInfo.KAPPA0);
    private static final List<ParameterInfo> PRETRAINING =
            List.of(ParameterInfo.ALPHA, ParameterInfo.KAPPA, ParameterInfo.LAMBDA);
    private static final List<ParameterInfo> FINETUNING =
            List.of(ParameterInfo.ALPHA_PRIME, ParameterInfo.LAMBDA_PRIME);

    private final ExplorerModel model;
    private final Map<ParameterInfo, ParameterControl> controls = new EnumMap<>(ParameterInfo.class);
    private final ActivationControl activation;
    private final AxisControl axis;

    /**
     * Creates the controls of a model.
     *
     * @param model what they show and change
     */
    ParameterPanel(ExplorerModel model) {
        this.model = model;
        activation = new ActivationControl(model::setActivation);
        axis = new AxisControl(new AxisUser());
        List<Node> task = controlsOf(TASK);
        task.add(activation);
        VBox content = new VBox(
                section("Task", task),
                section("Pre-training", controlsOf(PRETRAINING)),
                section("Fine-tuning", controlsOf(FINETUNING)),
                section("x axis", List.of(axis)));
        content.getStyleClass().add("parameter-sections");
        getStyleClass().add("parameter-panel");
        setId("parameters");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.requestProperty().addListener((property, before, request) -> show(request));
        show(model.request());
    }

    /** Brings back the values in use where texts are still to be corrected. */
    void restoreTexts() {
        controls.values().forEach(ParameterControl::restore);
        axis.restore();
    }

    private void show(CurveRequest request) {
        controls.forEach(
                (parameter, control) -> control.show(request.parameters().get(parameter)));
        activation.show(request.parameters().activation());
        axis.show(request.axis(), request.scale(), request.from(), request.to());
    }

    private List<Node> controlsOf(List<ParameterInfo> parameters) {
        List<Node> nodes = new ArrayList<>();
        for (ParameterInfo parameter : parameters) {
            ParameterControl control = new ParameterControl(parameter, value -> model.setParameter(parameter, value));
            controls.put(parameter, control);
            nodes.add(control);
        }
        return nodes;
    }

    private static Node section(String title, List<Node> nodes) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox section = new VBox(heading);
        section.getStyleClass().add("parameter-section");
        section.getChildren().addAll(nodes);
        return section;
    }

    private final class AxisUser implements AxisControl.User {
        @Override
        public void axis(ParameterInfo parameter) {
            model.setAxis(parameter);
        }

        @Override
        public void scale(AxisScale scale) {
            model.setScale(scale);
        }

        @Override
        public void range(double from, double to) {
            model.setRange(from, to);
        }
    }
}
