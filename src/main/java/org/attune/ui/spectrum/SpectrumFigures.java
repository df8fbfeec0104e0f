package org.attune.ui.spectrum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.curves.spectrum.DensityPoint;
import org.attune.curves.spectrum.WeightSpectra;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.DensityCurve;
import org.attune.ui.charts.DensityFigure;
import org.attune.ui.charts.ValueRange;
import org.attune.ui.text.Texts;

/** What the two charts of the spectrum view show. Pure functions. */
final class SpectrumFigures {
    private static final double MARGIN = 0.05;

    /** Densities that rise without bound are cut off this much above the highest of μ_η. */
    private static final double HIGHEST = 2.5;

    private SpectrumFigures() {}

    static DensityFigure noisy(WeightSpectra spectra, Texts texts, Appearance appearance) {
        List<DensityCurve> curves = List.of(
                new DensityCurve(texts.text("target"), spectra.target(), appearance.baseline(), false),
                new DensityCurve(texts.text("noisy"), spectra.noisy(), appearance.skyBlue(), false),
                new DensityCurve(texts.text("kept"), kept(spectra), appearance.blue(), true));
        return new DensityFigure(
                texts.text("noisy.title"),
                texts.text("axis"),
                texts.text("axis.vertical"),
                curves,
                Optional.of(new DensityFigure.Threshold(texts.text("threshold"), spectra.epsilon())),
                range(Stream.concat(spectra.target().stream(), spectra.noisy().stream())
                        .toList()),
                highest(spectra, spectra.noisy()),
                appearance,
                texts.language().decimalSign());
    }

    static DensityFigure trained(WeightSpectra spectra, Texts texts, Appearance appearance) {
        List<DensityCurve> curves = List.of(
                new DensityCurve(texts.text("target"), spectra.target(), appearance.baseline(), false),
                new DensityCurve(texts.text("trained"), spectra.trained(), appearance.blue(), true));
        return new DensityFigure(
                texts.text("trained.title"),
                texts.text("axis"),
                texts.text("axis.vertical"),
                curves,
                Optional.empty(),
                range(Stream.concat(spectra.target().stream(), spectra.trained().stream())
                        .toList()),
                highest(spectra, spectra.trained().isEmpty() ? spectra.noisy() : spectra.trained()),
                appearance,
                texts.language().decimalSign());
    }

    /** The part of μ_η that is not cut off. */
    static List<DensityPoint> kept(WeightSpectra spectra) {
        return spectra.noisy().stream()
                .filter(point -> point.eigenvalue() >= spectra.epsilon())
                .toList();
    }

    private static ValueRange range(List<DensityPoint> points) {
        double lower = Math.min(
                0, points.stream().mapToDouble(DensityPoint::eigenvalue).min().orElse(0));
        double upper =
                points.stream().mapToDouble(DensityPoint::eigenvalue).max().orElse(1);
        double margin = MARGIN * (upper - lower);
        return new ValueRange(lower - margin, upper + margin);
    }

    private static double highest(WeightSpectra spectra, List<DensityPoint> measure) {
        double usual = Math.max(highest(spectra.noisy()), highest(measure));
        return Math.min(HIGHEST * usual, (1 + MARGIN) * Math.max(usual, highest(spectra.target())));
    }

    private static double highest(List<DensityPoint> points) {
        return points.stream().mapToDouble(DensityPoint::density).max().orElse(0);
    }
}
