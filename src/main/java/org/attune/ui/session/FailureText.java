package org.attune.ui.session;

import java.util.Optional;
import org.attune.ui.text.RefusalTexts;

/** Why a file could not be used, in the language of the window. */
final class FailureText {
    private FailureText() {}

    /** The reason that an exception gives. */
    static String of(Exception reason) {
        String message = Optional.ofNullable(reason.getMessage()).orElse("");
        return reason instanceof IllegalArgumentException
                ? new RefusalTexts().translated(message)
                : reason.getClass().getSimpleName().replace("Exception", "") + ": " + message;
    }
}
