package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.ui.charts.DirectDrawing;
import org.attune.ui.controls.AxisControl;
import org.attune.ui.controls.ChoiceControl;
import org.attune.ui.controls.ParameterControl;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/** Every control of the model, in the order in which one thinks of a task, its pre-training and its fine-tuning. */
final class ParameterPanel extends ScrollPane {
    private static final List<ParameterInfo> TASK =
            List.of(ParameterInfo.TOKENS, ParameterInfo.DELTA, ParameterInfo.KAPPA0);
    private static final List<ParameterInfo> PRETRAINING =
            List.of(ParameterInfo.ALPHA, ParameterInfo.KAPPA, ParameterInfo.LAMBDA);
    private static final List<ParameterInfo> FINETUNING =
            List.of(ParameterInfo.ALPHA_PRIME, ParameterInfo.LAMBDA_PRIME);
    private static final List<ParameterInfo> VARIANTS = List.of(ParameterInfo.BETA, ParameterInfo.RHO);
    private static final List<ParameterInfo> PRESCRIBED =
            List.of(ParameterInfo.PRESCRIBED_Q0, ParameterInfo.PRESCRIBED_Q, ParameterInfo.PRESCRIBED_M);

    private final ExplorerSession session;
    private final ExplorerModel model;
    private final Map<ParameterInfo, ParameterControl> controls = new EnumMap<>(ParameterInfo.class);
    private final ChoiceControl<Activation> activation;
    private final ChoiceControl<Boolean> prescription;
    private final ChoiceControl<Boolean> reuse;
    private final RecalibrationButton recalibration;
    private final AxisControl axis;
    private Set<ParameterInfo> shownElsewhere = Set.of();

    /**
     * Creates the controls of a session's model.
     *
     * @param session whose model they show and change
     */
    ParameterPanel(ExplorerSession session) {
        this.session = session;
        model = session.model();
        activation = ChoiceControl.ofActivation(model::setActivation);
        prescription = ChoiceControl.ofPrescription(this::prescribe);
        reuse = ChoiceControl.ofReuse(model::setReuse);
        recalibration = new RecalibrationButton(value -> model.setParameter(ParameterInfo.BETA, value));
        axis = new AxisControl(new AxisUser());
        VBox content = new VBox(
                section("task", controlsOf(TASK), List.of(activation)),
                section("pretraining", List.of(prescription), controlsOf(PRESCRIBED), controlsOf(PRETRAINING)),
                section("finetuning", controlsOf(FINETUNING), List.of(reuse), controlsOf(VARIANTS)),
                section("axis", List.of(axis)));
        control(ParameterInfo.BETA).addAction(recalibration);
        content.getStyleClass().add("parameter-sections");
        getStyleClass().add("parameter-panel");
        setId("parameters");
        if (Language.current() != Language.ENGLISH) {
            // Names are longer elsewhere.
            getStyleClass().add("wordy");
        }
        setContent(content);
        DirectDrawing.of(this);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.requestProperty().subscribe(this::show);
        session.snapshotProperty().subscribe(this::showBestRecalibration);
    }

    /** Brings back the values in use where texts are still to be corrected. */
    void restoreTexts() {
        controls.values().forEach(ParameterControl::restore);
        axis.restore();
    }

    /** Takes parameters out of the panel whose sliders are shown elsewhere in the window, and brings others back. */
    void setShownElsewhere(Set<ParameterInfo> parameters) {
        shownElsewhere = parameters;
        show(model.request());
    }

    private void show(CurveRequest request) {
        Parameters parameters = request.parameters();
        boolean prescribed = parameters.prescribed().isPresent();
        controls.forEach((parameter, control) -> {
            control.show(parameters.get(parameter));
            control.setUnavailable(ParameterUse.whyUnused(parameter, parameters));
        });
        controls.forEach((parameter, control) -> {
            boolean shown = !shownElsewhere.contains(parameter) && (prescribed || !PRESCRIBED.contains(parameter));
            control.setVisible(shown);
            control.setManaged(shown);
        });
        activation.show(parameters.activation());
        prescription.show(prescribed);
        reuse.show(parameters.reuse());
        reuse.setUnavailable(ParameterUse.whyNoReuse(parameters));
        axis.show(ParameterUse.axes(parameters), request.axis(), request.scale(), request.from(), request.to());
        showBestRecalibration();
    }

    private void showBestRecalibration() {
        recalibration.show(session.pretrainingAnswer().flatMap(Quantity.BETA_MIN::of));
    }

    private void prescribe(boolean prescribed) {
        if (prescribed != model.parameters().prescribed().isPresent()) {
            model.setPrescribed(
                    prescribed ? Optional.of(PrescribedStart.of(session.pretrainingAnswer())) : Optional.empty());
        }
    }

    private ParameterControl control(ParameterInfo parameter) {
        return Objects.requireNonNull(controls.get(parameter));
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

    @SafeVarargs
    private static Node section(String key, List<? extends Node>... nodes) {
        Label heading = new Label(Texts.of("shell").text("section." + key));
        heading.getStyleClass().add("section-title");
        VBox section = new VBox(heading);
        section.getStyleClass().add("parameter-section");
        for (List<? extends Node> part : nodes) {
            section.getChildren().addAll(part);
        }
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
