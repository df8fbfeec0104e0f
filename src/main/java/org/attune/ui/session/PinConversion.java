package org.attune.ui.session;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.SavedPin;
import org.attune.ui.charts.ToneName;
import org.attune.ui.compare.Pin;

/** Pinned curves as files name them, and back. */
final class PinConversion {
    private PinConversion() {}

    /** What a file holds of pins. */
    static List<SavedPin> toFile(List<Pin> pins) {
        return pins.stream()
                .map(pin -> new SavedPin(pin.name(), nameOf(pin.tone()), pin.visible(), pin.request()))
                .toList();
    }

    /**
     * Pins whose answers have still to be computed.
     *
     * @throws FormatException when a colour is named that there is not
     */
    static List<Pin> toWindow(List<SavedPin> pins) {
        return pins.stream()
                .map(pin -> Pin.unanswered(pin.name(), tone(pin.tone()), pin.visible(), pin.request()))
                .toList();
    }

    private static String nameOf(ToneName tone) {
        return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ToneName tone(String name) {
        return Stream.of(ToneName.values())
                .filter(tone -> nameOf(tone).equals(name))
                .findFirst()
                .orElseThrow(() -> new FormatException(
                        FormatException.Kind.INVALID,
                        "the tone of a pin is named \"" + name + "\", but must be one of "
                                + String.join(
                                        ", ",
                                        Stream.of(ToneName.values())
                                                .map(PinConversion::nameOf)
                                                .toList())));
    }
}
