package org.attune.curves.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.theory.spectrum.Bulk;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.attune.theory.spectrum.TargetSpectrum;

/**
 * The spectra behind pre-training, Eqs. (44) and (52)–(54), arXiv:2606.05899: the data show the target's eigenvalues x
 * ~ μ_η through noise η = √Q̂/M̂; weight decay cuts them off at ε = 2√κ λ/M̂, and the trained weights have the
 * eigenvalues (M̂/V̂)(x−ε)₊, in units in which the target's second moment is Q₀ = 1+κ₀ and theirs is Q. Dimensionless.
 *
 * @param eta noise level η &gt; 0
 * @param epsilon threshold ε ≥ 0
 * @param gain M̂/V̂ &gt; 0
 * @param kept share of the eigenvalues of μ_η above ε, in [0, 1]; the trained weights are 0 in all other directions
 * @param targetAtZero share of the target's eigenvalues that are 0, in [0, 1)
 * @param target density of the target's other eigenvalues
 * @param noisy density of μ_η
 * @param trained density of the trained weights' eigenvalues beside 0; empty when none is kept
 */
public record WeightSpectra(
        double eta,
        double epsilon,
        double gain,
        double kept,
        double targetAtZero,
        List<DensityPoint> target,
        List<DensityPoint> noisy,
        List<DensityPoint> trained) {
    private static final int POINTS = 240;

    /** Copies the densities. */
    public WeightSpectra {
        target = List.copyOf(target);
        noisy = List.copyOf(noisy);
        trained = List.copyOf(trained);
    }

    /** The spectra of an answer; empty when pre-training was prescribed or has not converged. */
    public static Optional<WeightSpectra> of(Prediction prediction) {
        return prediction.pretraining().convergence().status().isAnswer()
                ? prediction.pretraining().training().flatMap(training -> of(prediction.parameters(), training))
                : Optional.empty();
    }

    private static Optional<WeightSpectra> of(Parameters parameters, PretrainingPrediction.Training training) {
        double selfConjugate = training.selfConjugate().value();
        double targetConjugate = training.targetConjugate().value();
        double gain = targetConjugate / training.inverseCurvatureConjugate().value();
        if (!(selfConjugate > 0 && targetConjugate > 0 && gain > 0 && gain < Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        double eta = Math.sqrt(selfConjugate) / targetConjugate;
        double epsilon = 2 * Math.sqrt(parameters.kappa()) * parameters.lambda() / targetConjugate;
        TargetSpectrum target = new TargetSpectrum(parameters.kappa0());
        NoisyTargetSpectrum noisy = new NoisyTargetSpectrum(parameters.kappa0(), eta);
        List<DensityPoint> seen = new ArrayList<>();
        List<DensityPoint> trained = new ArrayList<>();
        for (Bulk bulk : noisy.bulks()) {
            for (double x : places(bulk.lower(), bulk.upper())) {
                seen.add(new DensityPoint(x, noisy.density(x)));
            }
            if (bulk.upper() > epsilon) {
                for (double x : places(Math.max(bulk.lower(), epsilon), bulk.upper())) {
                    trained.add(new DensityPoint(gain * (x - epsilon), noisy.density(x) / gain));
                }
            }
        }
        List<DensityPoint> aim = places(target.bulk().lower(), target.bulk().upper()).stream()
                // At κ₀ = 1 the density rises without bound towards 0.
                .filter(x -> x > 0)
                .map(x -> new DensityPoint(x, target.density(x)))
                .toList();
        return Optional.of(new WeightSpectra(
                eta, epsilon, gain, noisy.moments(epsilon).mass(), target.shareAtZero(), aim, seen, trained));
    }

    /** Places in an interval, closer together towards its ends, where densities rise like roots. */
    private static List<Double> places(double lower, double upper) {
        List<Double> places = new ArrayList<>(POINTS + 1);
        for (int k = 0; k <= POINTS; k++) {
            double share = (1 - Math.cos(Math.PI * k / POINTS)) / 2;
            places.add(k == POINTS ? upper : lower + share * (upper - lower));
        }
        return places;
    }
}
