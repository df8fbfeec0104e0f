package org.attune.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
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
     * @throws org.attune.model.ParameterException when the value is outside its hard range; nothing has changed then
     */
    public void setParameter(ParameterInfo parameter, double value) {
        replace(request().with(parameters().with(parameter, value)));
    }

    /** Sets σ. */
    public void setActivation(Activation activation) {
        replace(request().with(parameters().withActivation(activation)));
    }

    /** Sweeps another parameter, over its soft range and on its own scale. */
    public void setAxis(ParameterInfo axis) {
        if (axis != request().axis()) {
            replace(CurveRequest.over(parameters(), axis));
        }
    }

    /** Spaces the points otherwise. A range that starts at 0 starts a little above it on a logarithmic axis. */
    public void setScale(AxisScale scale) {
        CurveRequest now = request();
        double from = scale == AxisScale.LOGARITHMIC && now.from() <= 0
                ? Numerals.toSignificant(now.to() * LOGARITHMIC_START, 1)
                : now.from();
        replace(new CurveRequest(now.parameters(), now.axis(), scale, from, now.to(), now.points()));
    }

    /**
     * Sweeps another range.
     *
     * @throws org.attune.model.ParameterException when it cannot be used; nothing has changed then
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

    /** Goes back to where the program started. */
    public void reset() {
        replace(start);
    }

    private void replace(CurveRequest next) {
        if (!next.equals(request())) {
            request.set(next);
        }
    }
}
