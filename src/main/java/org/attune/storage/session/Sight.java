package org.attune.storage.session;

/**
 * What of a window is in sight; turning to something else changes nothing that could be lost.
 *
 * @param centre what stands in the centre
 * @param numbers which page of numbers stands below
 */
public record Sight(Centre centre, Numbers numbers) {
    /** What is in sight at the start. */
    public static final Sight INITIAL = new Sight(Centre.CURVES, Numbers.RESULTS);

    /** What can stand in the centre. */
    public enum Centre {
        /** Learning curves. */
        CURVES,
        /** A map over two parameters. */
        LANDSCAPE,
        /** Spectra behind pre-training. */
        SPECTRUM
    }

    /** The pages of numbers. */
    public enum Numbers {
        /** What one looks at first. */
        RESULTS,
        /** Variants of Δ_eff, and whether the theory is to be trusted. */
        NOISE_AND_STABILITY,
        /** Other fixed points, and where something happens. */
        BRANCHES_AND_LIMITS,
        /** Where results are best. */
        OPTIMA,
        /** What is compared with. */
        COMPARE
    }
}
