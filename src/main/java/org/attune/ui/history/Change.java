package org.attune.ui.history;

import java.util.EnumSet;
import java.util.Set;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;

/**
 * What sets two states apart.
 *
 * @param parameters the numeric parameters that differ
 * @param aspects what differs beside them
 */
public record Change(Set<ParameterInfo> parameters, Set<Aspect> aspects) {
    /** Defensive copies. */
    public Change {
        parameters = Set.copyOf(parameters);
        aspects = Set.copyOf(aspects);
    }

    /** What can differ beside numbers. */
    public enum Aspect {
        /** σ. */
        ACTIVATION,
        /** e. */
        REUSE,
        /** Whether the order parameters of pre-training are prescribed. */
        PRESCRIPTION,
        /** The parameter swept, its scale or its range. */
        AXIS,
        /** Which charts stand where. */
        CHARTS,
        /** Which curves are drawn. */
        CURVES
    }

    /** The change from one state to another. */
    public static Change between(ExplorerState before, ExplorerState after) {
        return new Change(
                parametersApart(before.request().parameters(), after.request().parameters()),
                aspectsApart(before, after));
    }

    /** Whether it is nothing but another value of one numeric parameter. */
    public boolean isOfOneParameter() {
        return aspects.isEmpty() && parameters.size() == 1;
    }

    private static Set<ParameterInfo> parametersApart(Parameters before, Parameters after) {
        Set<ParameterInfo> apart = EnumSet.noneOf(ParameterInfo.class);
        boolean switched = before.prescribed().isPresent() != after.prescribed().isPresent();
        for (ParameterInfo parameter : ParameterInfo.values()) {
            // Prescribed values that come or go with the mode are no change of their own.
            if (!(switched && parameter.isPrescribed()) && before.get(parameter) != after.get(parameter)) {
                apart.add(parameter);
            }
        }
        return apart;
    }

    private static Set<Aspect> aspectsApart(ExplorerState before, ExplorerState after) {
        Set<Aspect> apart = EnumSet.noneOf(Aspect.class);
        Parameters asked = before.request().parameters();
        Parameters askedAfter = after.request().parameters();
        if (asked.activation() != askedAfter.activation()) {
            apart.add(Aspect.ACTIVATION);
        }
        if (asked.reuse() != askedAfter.reuse()) {
            apart.add(Aspect.REUSE);
        }
        if (asked.prescribed().isPresent() != askedAfter.prescribed().isPresent()) {
            apart.add(Aspect.PRESCRIPTION);
        }
        if (!isSameSweep(before.request(), after.request())) {
            apart.add(Aspect.AXIS);
        }
        if (!before.arrangement().places().equals(after.arrangement().places())) {
            apart.add(Aspect.CHARTS);
        }
        if (!before.arrangement().contents().equals(after.arrangement().contents())) {
            apart.add(Aspect.CURVES);
        }
        return apart;
    }

    private static boolean isSameSweep(CurveRequest before, CurveRequest after) {
        return before.axis() == after.axis()
                && before.scale() == after.scale()
                && before.from() == after.from()
                && before.to() == after.to()
                && before.points() == after.points();
    }
}
