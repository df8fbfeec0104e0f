package org.attune.ui.controls;

import java.util.Optional;
import org.attune.model.ParameterException;

/** Why a value was refused, in words. */
final class Refusals {
    private Refusals() {}

    static String messageOf(ParameterException refusal) {
        return Optional.ofNullable(refusal.getMessage()).orElse(refusal.symbol() + " cannot be used");
    }
}
