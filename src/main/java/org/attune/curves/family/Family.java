package org.attune.curves.family;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;

/**
 * What a family of curves varies. Its members follow the request that they vary: everything but the second parameter is
 * as there, and the values of the family stay.
 */
public sealed interface Family {
    /** Most members: more colours could not be told apart. */
    int MOST_MEMBERS = 8;

    /**
     * A ridge that stands for an infinite one, which is a limit of the theory: every λ above λ_c gives no pre-training
     * at all, and at this λ′ the update is none and the errors are those of the frozen model.
     */
    double INFINITE_RIDGE = 1e6;

    /** Whether a parameter is a ridge, and may be infinite in a family. */
    static boolean canBeInfinite(ParameterInfo parameter) {
        return parameter == ParameterInfo.LAMBDA || parameter == ParameterInfo.LAMBDA_PRIME;
    }

    /**
     * The curves of the family, in its order. Where the second parameter is the swept one, or does not matter, there
     * are none; a value that does not go with the other parameters is left out.
     */
    List<FamilyMember> members(CurveRequest request);

    /**
     * Several values of a numeric parameter.
     *
     * @param parameter which
     * @param values from 1 to {@value #MOST_MEMBERS} different values within its hard range
     */
    record OfParameter(ParameterInfo parameter, List<Double> values) implements Family {
        private static final MathContext SHOWN_DIGITS = new MathContext(6);

        /**
         * Checks the values.
         *
         * @throws ParameterException when one is outside the hard range, or there are none or too many
         */
        public OfParameter {
            values = values.stream().distinct().toList();
            values.forEach(parameter::check);
            if (values.isEmpty() || values.size() > MOST_MEMBERS) {
                throw new ParameterException(
                        parameter.symbol(), values.size() + " values", "1 to " + MOST_MEMBERS + " different values");
            }
        }

        @Override
        public List<FamilyMember> members(CurveRequest request) {
            if (parameter == request.axis() || !request.parameters().dependsOn(parameter)) {
                return List.of();
            }
            List<FamilyMember> members = new ArrayList<>();
            for (double value : values) {
                if (isPossible(request, value)) {
                    members.add(new FamilyMember(
                            parameter.symbol() + " = " + shown(value),
                            request.with(request.parameters().with(parameter, value))));
                }
            }
            return members;
        }

        // Only the moments of a prescribed pre-training bound each other.
        private boolean isPossible(CurveRequest request, double value) {
            if (!parameter.isPrescribed() && !request.axis().isPrescribed()) {
                return true;
            }
            try {
                request.with(request.parameters().with(parameter, value));
                return true;
            } catch (ParameterException noCovariance) {
                return false;
            }
        }

        private String shown(double value) {
            return canBeInfinite(parameter) && value >= INFINITE_RIDGE ? "∞" : plain(value);
        }

        private static String plain(double value) {
            return new BigDecimal(value)
                    .round(SHOWN_DIGITS)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /** Both activations σ. */
    record OfActivation() implements Family {
        @Override
        public List<FamilyMember> members(CurveRequest request) {
            List<FamilyMember> members = new ArrayList<>();
            for (Activation activation : Activation.values()) {
                Parameters changed = request.parameters().withActivation(activation);
                members.add(new FamilyMember("σ = " + activation.jsonName(), request.with(changed)));
            }
            return members;
        }
    }
}
