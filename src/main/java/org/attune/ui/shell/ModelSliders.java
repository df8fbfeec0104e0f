package org.attune.ui.shell;

import javafx.beans.value.ObservableValue;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.ui.present.SliderSource;

/** Lets the sliders of a tour show and change a model. */
final class ModelSliders implements SliderSource {
    private final ExplorerModel model;

    /**
     * Opens a model to the sliders of a tour.
     *
     * @param model what they show and change
     */
    ModelSliders(ExplorerModel model) {
        this.model = model;
    }

    @Override
    public ObservableValue<CurveRequest> request() {
        return model.requestProperty();
    }

    @Override
    public void set(ParameterInfo parameter, double value) {
        model.setParameter(parameter, value);
    }
}
