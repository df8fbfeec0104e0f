package org.attune.ui.history;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.attune.curves.CurveRequest;
import org.attune.curves.preset.PanelName;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.ui.charts.ChartContent;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.compare.ComparisonState;

/**
 * What sets two states apart.
 *
 * @param parameters the numeric parameters that differ
 * @param aspects what differs beside them
 * @param figure the panel of the paper that was chosen, which explains all of these; empty for none
 */
public record Change(Set<ParameterInfo> parameters, Set<Aspect> aspects, Optional<PanelName> figure) {
    /** Defensive copies. */
    public Change {
        parameters = Set.copyOf(parameters);
        aspects = Set.copyOf(aspects);
    }

    /** A change that no figure of the paper explains. */
    public Change(Set<ParameterInfo> parameters, Set<Aspect> aspects) {
        this(parameters, aspects, Optional.empty());
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
        CURVES,
        /** Spacing of vertical axes. */
        VALUE_AXIS,
        /** The part of the axes that is looked at. */
        ZOOM,
        /** Pinned curves. */
        PINS,
        /** Which pin is subtracted. */
        DIFFERENCE,
        /** The second parameter of a family of curves. */
        FAMILY,
        /** What the landscape shows. */
        LANDSCAPE,
        /** Named states. */
        SNAPSHOTS
    }

    /** The change from one state to another. */
    public static Change between(ExplorerState before, ExplorerState after) {
        return new Change(
                parametersApart(before.request().parameters(), after.request().parameters()),
                aspectsApart(before, after),
                before.figure().equals(after.figure()) ? Optional.empty() : after.figure());
    }

    /** Whether nothing is different that could be taken back. */
    public boolean isNothing() {
        return aspects.isEmpty() && parameters.isEmpty();
    }

    /** Whether it is nothing but other values of numeric parameters. */
    boolean isOfParameters() {
        return aspects.isEmpty() && !parameters.isEmpty();
    }

    /** Whether it is one that comes in small steps when the user goes on: other values, or another zoom. */
    boolean isGradual() {
        return isOfParameters() || (parameters.isEmpty() && aspects.equals(Set.of(Aspect.ZOOM)));
    }

    private static Set<ParameterInfo> parametersApart(Parameters before, Parameters after) {
        Set<ParameterInfo> apart = EnumSet.noneOf(ParameterInfo.class);
        boolean switched = before.prescribed().isPresent() != after.prescribed().isPresent();
        for (ParameterInfo parameter : ParameterInfo.independent()) {
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
        for (ChartKind kind : ChartKind.values()) {
            addApart(
                    apart,
                    before.arrangement().content(kind),
                    after.arrangement().content(kind));
        }
        if (!before.arrangement().window().equals(after.arrangement().window())) {
            apart.add(Aspect.ZOOM);
        }
        addApart(apart, before.comparison(), after.comparison());
        if (!before.landscape().equals(after.landscape())) {
            apart.add(Aspect.LANDSCAPE);
        }
        if (!before.snapshots().equals(after.snapshots())) {
            apart.add(Aspect.SNAPSHOTS);
        }
        return apart;
    }

    private static void addApart(Set<Aspect> apart, ChartContent before, ChartContent after) {
        if (!before.quantities().equals(after.quantities())
                || !before.view().hidden().equals(after.view().hidden())) {
            apart.add(Aspect.CURVES);
        }
        if (before.view().scale() != after.view().scale()) {
            // A zoom ends with the scale that it was made on.
            apart.add(Aspect.VALUE_AXIS);
        } else if (!before.view().values().equals(after.view().values())) {
            apart.add(Aspect.ZOOM);
        }
    }

    private static void addApart(Set<Aspect> apart, ComparisonState before, ComparisonState after) {
        // What answers a pin may come later than the pin.
        if (!before.withoutAnswers().equals(after.withoutAnswers())) {
            apart.add(Aspect.PINS);
        }
        if (!subtracted(before).equals(subtracted(after))) {
            apart.add(Aspect.DIFFERENCE);
        }
        if (!before.family().equals(after.family())) {
            apart.add(Aspect.FAMILY);
        }
    }

    /** By what it asks: a pin that only moves in the order is subtracted as before. */
    private static Optional<CurveRequest> subtracted(ComparisonState comparison) {
        return comparison.subtracted().isPresent()
                ? Optional.of(comparison
                        .pins()
                        .get(comparison.subtracted().getAsInt())
                        .request())
                : Optional.empty();
    }

    private static boolean isSameSweep(CurveRequest before, CurveRequest after) {
        return before.axis() == after.axis()
                && before.scale() == after.scale()
                && before.from() == after.from()
                && before.to() == after.to()
                && before.points() == after.points();
    }
}
