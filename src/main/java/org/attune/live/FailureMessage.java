package org.attune.live;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;

/** Says in one line for which parameters the theory failed, and why. */
final class FailureMessage {
    private static final MathContext SHOWN_DIGITS = new MathContext(6);

    private FailureMessage() {}

    static String of(Parameters parameters, Throwable cause) {
        List<String> values = new ArrayList<>();
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            if (parameters.dependsOn(parameter)) {
                values.add(parameter.symbol() + " = " + plain(parameters.get(parameter)));
            }
        }
        values.add("σ = " + parameters.activation().jsonName());
        values.add(parameters.reuse() ? "reused sequences" : "fresh sequences");
        return "No answer for " + String.join(", ", values) + ": " + describe(cause);
    }

    private static String describe(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        String message = cause.getMessage();
        return message == null ? kind : kind + ": " + message;
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
    }
}
