package org.attune.ui.present;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;

/** What sliders show and change. */
public interface SliderSource {
    /** What is asked. */
    ObservableValue<CurveRequest> request();

    /**
     * Sets a parameter.
     *
     * @throws ParameterException when the value does not go with the others
     */
    void set(ParameterInfo parameter, double value);

    /** What sets one parameter. */
    default DoubleConsumer setter(ParameterInfo parameter) {
        return value -> set(parameter, value);
    }
}
