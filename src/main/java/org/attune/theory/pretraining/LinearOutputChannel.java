package org.attune.theory.pretraining;

import java.util.List;
import org.attune.theory.fixedpoint.Effort;

/**
 * The output channel for σ(x) = x/T in closed form: with c = 4V/T² the proximal is u = (c u* + ũ)/(1+c), so
 *
 * <pre>M̂ = V̂ = (2α/V) L c/(1+c),  Q̂ = (2α/V²) (c/(1+c))² L Δ_eff,  E = (T²+T)/T² Δ_eff,  L = E/(1+c)².</pre>
 *
 * <p>Source: Eqs. (49)–(51), (106), arXiv:2606.05899, with the shift (1 + 4V/T²)⁻¹ of Eq. (107) and not the square
 * printed in the text before it.
 */
final class LinearOutputChannel implements OutputChannel {
    private static final double DIFFERENCE = 1e-6;

    private final int tokens;
    private final double alpha;
    private final double labelVariance;

    LinearOutputChannel(int tokens, double alpha, double labelVariance) {
        this.tokens = tokens;
        this.alpha = alpha;
        this.labelVariance = labelVariance;
    }

    @Override
    public List<Output> evaluate(PretrainingOverlaps overlaps, boolean search) {
        double shrinking = 1 + ratio(overlaps);
        Response response = response(overlaps);
        double linear = response.inverseCurvatureConjugate();
        return List.of(new Output(
                new Conjugates(response.amplification() * overlaps.effectiveNoise(labelVariance), linear, linear),
                testError(overlaps) / (shrinking * shrinking)));
    }

    @Override
    public ChannelLinearisation linearise(PretrainingOverlaps overlaps, boolean search) {
        double[] variables = ChannelLinearisation.variables(overlaps, labelVariance);
        double[][] slopes = new double[ChannelLinearisation.QUANTITIES][variables.length];
        for (int variable = 0; variable < variables.length; variable++) {
            double step = DIFFERENCE * variables[variable];
            double[] above = quantities(moved(variables, variable, step));
            double[] below = quantities(moved(variables, variable, -step));
            for (int quantity = 0; quantity < above.length; quantity++) {
                slopes[quantity][variable] = (above[quantity] - below[quantity]) / (2 * step);
            }
        }
        return new ChannelLinearisation(
                evaluate(overlaps, search), List.of(response(overlaps)), labelVariance, overlaps, slopes);
    }

    @Override
    public ChannelLinearisation respond(PretrainingOverlaps overlaps, boolean search) {
        return linearise(overlaps, search);
    }

    @Override
    public void forget() {
        // A closed form needs no warm starts.
    }

    private PretrainingOverlaps moved(double[] variables, int variable, double step) {
        double[] moved = variables.clone();
        moved[variable] += step;
        return new PretrainingOverlaps(moved[1] + moved[0] * moved[0] / labelVariance, moved[0], moved[2]);
    }

    private double[] quantities(PretrainingOverlaps overlaps) {
        return ChannelLinearisation.quantities(evaluate(overlaps, false).getLast(), response(overlaps));
    }

    private Response response(PretrainingOverlaps overlaps) {
        // c/(V(1+c)) written so that V → 0 is harmless
        double response = 4 / (tokens * (double) tokens * (1 + ratio(overlaps)));
        double directions = alpha * tokens * (tokens + 1.0);
        return new Response(directions * response, directions * response * response);
    }

    /** c = 4V/T². */
    private double ratio(PretrainingOverlaps overlaps) {
        return 4 * overlaps.inverseCurvature() / (tokens * (double) tokens);
    }

    @Override
    public Effort effort() {
        return Effort.forNodes(Integer.MAX_VALUE);
    }

    @Override
    public double[] testErrors(PretrainingOverlaps overlaps) {
        return new double[] {testError(overlaps)};
    }

    @Override
    public List<Conjugates> atCollapse() {
        return List.of(evaluate(PretrainingOverlaps.COLLAPSED, false).getFirst().conjugates());
    }

    private double testError(PretrainingOverlaps overlaps) {
        return (1 + 1.0 / tokens) * overlaps.effectiveNoise(labelVariance);
    }
}
