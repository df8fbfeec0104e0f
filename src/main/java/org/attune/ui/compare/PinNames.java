package org.attune.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.attune.curves.CurveRequest;

/** What the legend and the list call pins: as the user does, or by what is not as in the present curves. Pure. */
final class PinNames {
    private PinNames() {}

    /**
     * The names of pins, all different.
     *
     * @param present what the pins are compared with
     * @param same what a pin is called that differs in nothing
     */
    static List<String> of(List<Pin> pins, CurveRequest present, String same) {
        List<String> names = new ArrayList<>();
        for (Pin pin : pins) {
            names.add(unique(pin.isNamed() ? pin.name() : byDifference(pin, present, same), names));
        }
        return names;
    }

    private static String byDifference(Pin pin, CurveRequest present, String same) {
        String differences = ParameterDifferences.of(pin.request(), present);
        return differences.isEmpty() ? same : differences;
    }

    private static String unique(String name, List<String> others) {
        String candidate = name;
        for (int number = 2; others.contains(candidate); number++) {
            candidate = name + " (" + number + ")";
        }
        return candidate;
    }
}
