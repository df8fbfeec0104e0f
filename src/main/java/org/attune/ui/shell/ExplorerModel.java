package org.attune.ui.shell;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.ui.controls.Numerals;

/**
 * What is asked: the one state of the window, an immutable {@link CurveRequest} that is replaced as a whole. To be used
 * on the JavaFX application thread only.
 */
public final class ExplorerModel {
    /** Share of a range at which a logarithmic axis starts when the range itself starts at 0. */
    private static final double LOGARITHMIC_START = 1.0 / 400;

    private static final int MARKER_DIGITS = 4;

    private final CurveRequest start;
    private final ReadOnlyObjectWrapper<CurveRequest> request;

    /**
     * Creates the model.
     *
     * @param start what is asked first, and again after a reset
     */
    public ExplorerModel(CurveRequest start) {
        this.start = start;
        request = new ReadOnlyObjectWrapper<>(this, "request", start);
    }

    /** What is asked; changes only to something different from before. */
    public ReadOnlyObjectProperty<CurveRequest> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /** What is asked. */
    public CurveRequest request() {
        return request.get();
    }

    /** The parameters held. */
    public Parameters parameters() {
        return request().parameters();
    }

    /**
     * Sets one numeric parameter.
     *
     * @throws ParameterException when the value is outside its hard range, or does not go with the others; nothing has
     *     changed then
     */
    public void setParameter(ParameterInfo parameter, double value) {
        ask(parameters().with(parameter, value));
    }

    /**
     * Sets several parameters at once.
     *
     * @throws ParameterException when a value is outside its hard range; nothing has changed then
     */
    public void setParameters(Map<ParameterInfo, Double> values) {
        Parameters next = parameters();
        for (Map.Entry<ParameterInfo, Double> entry : values.entrySet()) {
            next = next.with(entry.getKey(), entry.getValue());
        }
        ask(next);
    }

    /** Sets σ. */
    public void setActivation(Activation activation) {
        ask(parameters().withActivation(activation));
    }

    /**
     * Sets e: fresh (false) or reused (true) sequences for fine-tuning.
     *
     * @throws ParameterException when they are to be reused and the order parameters of pre-training are prescribed;
     *     nothing has changed then
     */
    public void setReuse(boolean reuse) {
        ask(parameters().withReuse(reuse));
    }

    /**
     * Prescribes the order parameters of pre-training, with fresh sequences, or solves for them when none are given. A
     * sweep of a parameter that does not matter any more becomes one of α′.
     */
    public void setPrescribed(Optional<PrescribedPretraining> prescribed) {
        Parameters now = prescribed.isPresent() ? parameters().withReuse(false) : parameters();
        ask(now.withPrescribed(prescribed));
    }

    /**
     * Sweeps another parameter, over its usual range and on its own scale.
     *
     * @throws ParameterException when it has no range, as M has none while Q = 0; nothing has changed then
     */
    public void setAxis(ParameterInfo axis) {
        if (axis != request().axis()) {
            replace(holdingMarker(CurveRequest.over(parameters(), axis)));
        }
    }

    /** Spaces the points otherwise. A range that starts at 0 starts a little above it on a logarithmic axis. */
    public void setScale(AxisScale scale) {
        replace(spaced(request(), scale));
    }

    /**
     * Sweeps another range.
     *
     * @throws ParameterException when it cannot be used; nothing has changed then
     */
    public void setRange(double from, double to) {
        CurveRequest now = request();
        replace(new CurveRequest(now.parameters(), now.axis(), now.scale(), from, to, now.points()));
    }

    /** Sets the swept parameter to where the marker was dragged, rounded to what a reader would quote. */
    public void setMarker(double value) {
        CurveRequest now = request();
        double rounded = Numerals.toSignificant(value, MARKER_DIGITS);
        setParameter(now.axis(), Math.clamp(rounded, now.from(), now.to()));
    }

    /** Asks something else altogether, such as what was asked before. */
    public void setRequest(CurveRequest other) {
        replace(other);
    }

    /** Goes back to where the program started. */
    public void reset() {
        replace(start);
    }

    private void ask(Parameters next) {
        replace(following(request(), next));
    }

    /** The present sweep with other parameters held, or the nearest to it that makes sense for them. */
    private static CurveRequest following(CurveRequest now, Parameters next) {
        if (!ParameterUse.axes(next).contains(now.axis())) {
            return holdingMarker(CurveRequest.over(next, ParameterInfo.ALPHA_PRIME));
        }
        if (!now.axis().isPrescribed()) {
            return holdingMarker(now.with(next));
        }
        // Where the range of a prescribed moment ends depends on the other two.
        CurveRequest usual = CurveRequest.over(next, now.axis());
        CurveRequest usualBefore = spaced(CurveRequest.over(now.parameters(), now.axis()), now.scale());
        if (now.from() == usualBefore.from() && now.to() == usualBefore.to()) {
            return spaced(usual, now.scale());
        }
        try {
            return now.with(next);
        } catch (ParameterException outside) {
            return spaced(usual, now.scale());
        }
    }

    /**
     * A sweep over the usual range reaches as far as the slider does where its marker has left that range; one over a
     * range of the user's own, of a figure or of a tour stays.
     */
    private static CurveRequest holdingMarker(CurveRequest request) {
        Interval usual = CurveRequest.usualRange(request.parameters(), request.axis());
        Interval slider = request.axis().softRange();
        double marker = request.marker();
        boolean isBelow = request.from() == usual.lower() && marker < usual.lower() && marker >= slider.lower();
        boolean isAbove = request.to() == usual.upper() && marker > usual.upper() && marker <= slider.upper();
        return new CurveRequest(
                request.parameters(),
                request.axis(),
                request.scale(),
                isBelow ? slider.lower() : request.from(),
                isAbove ? slider.upper() : request.to(),
                request.points());
    }

    private static CurveRequest spaced(CurveRequest request, AxisScale scale) {
        double from = scale == AxisScale.LOGARITHMIC && request.from() <= 0
                ? Numerals.toSignificant(request.to() * LOGARITHMIC_START, 1)
                : request.from();
        return new CurveRequest(request.parameters(), request.axis(), scale, from, request.to(), request.points());
    }

    private void replace(CurveRequest next) {
        if (!next.equals(request())) {
            request.set(next);
        }
    }
}
