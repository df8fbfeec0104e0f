package org.attune.curves.inverse;

import org.attune.curves.CurveRequest;
import org.attune.model.ParameterException;
import org.attune.model.Parameters;
import org.attune.model.Quantity;

/**
 * At which values of a parameter does a quantity reach a target?
 *
 * @param quantity the quantity
 * @param target what it is to be, finite
 * @param sweep the parameter that is sought, between which values, what else is held, and at how many points to look
 *     for changes of sign; two crossings between neighbouring points are not seen
 */
public record TargetQuestion(Quantity quantity, double target, CurveRequest sweep) {
    /**
     * Checks the target.
     *
     * @throws ParameterException when it is not finite
     */
    public TargetQuestion {
        if (!Double.isFinite(target)) {
            throw new ParameterException(quantity.symbol(), Double.toString(target), "a number");
        }
    }

    /** The same question whatever value of the sought parameter is held now: it does not matter. */
    public TargetQuestion withoutMarker() {
        Parameters anywhere = sweep.parameters().with(sweep.axis(), sweep.from());
        return new TargetQuestion(quantity, target, sweep.with(anywhere));
    }
}
