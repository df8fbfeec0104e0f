package org.attune.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

final class FigureCaptionTest {
    private static final Optional<LargestError> ERROR =
            Optional.of(new LargestError(Quantity.FINETUNING_TEST_ERROR, 8.4e-4));

    @Test
    void listsEveryParameterTheSweepAndTheSource() {
        String caption = readable(FigureCaption.of(CurveRequest.DEFAULT, Level.FINAL, 41, ERROR));

        assertThat(caption)
                .contains("T = 3, Δ = 0.5, κ₀ = 1, α = 0.1, κ = 1, λ = 0.05, α′ = 1.5 … 30 (log), λ′ = 0.05")
                .contains("β = 1, ρ = 1, σ = softmax, fresh sequences")
                .contains("Dotted line: α′ = 3.")
                .contains("41 points at level final (8192 nodes)")
                .contains("are largest for E′: ± 0.0008")
                .contains("arXiv:2606.05899");
    }

    @Test
    void namesPrescribedMomentsInPlaceOfWhatTheyAreSolvedFrom() {
        Parameters prescribed = Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT));

        String caption = readable(
                FigureCaption.of(CurveRequest.over(prescribed, ParameterInfo.PRESCRIBED_M), Level.FINAL, 41, ERROR));

        assertThat(caption)
                .contains("ρ = 1, Q₀ = 1.5, Q = 1.5, M = 0 … 1.5, σ = softmax")
                .contains("Dotted line: M = 1.")
                .doesNotContain("κ")
                .doesNotContain("λ =")
                .doesNotContain("α =");
    }

    @Test
    void tellsWhatAnEffectiveNoiseSets() {
        Parameters prescribed = Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT));

        assertThat(captionOverNoise(prescribed))
                .contains("ρ = 1, Δ_eff = 0.25 … 4 (Q₀ = Q), M = 1, σ = softmax")
                .contains("Dotted line: Δ_eff = 1.25.");
        assertThat(captionOverNoise(prescribed.with(ParameterInfo.PRESCRIBED_Q0, 2)))
                .contains("(Q₀ = Q + 0.5), M = 1");
        assertThat(captionOverNoise(prescribed.with(ParameterInfo.PRESCRIBED_Q0, 1)))
                .contains("(Q₀ = Q − 0.5), M = 1");
    }

    private static String captionOverNoise(Parameters parameters) {
        return readable(FigureCaption.of(
                CurveRequest.over(parameters, ParameterInfo.PRESCRIBED_NOISE), Level.FINAL, 41, ERROR));
    }

    @Test
    void tellsWhatIsOtherwise() {
        CurveRequest request = new CurveRequest(
                Parameters.DEFAULT.withActivation(Activation.LINEAR).withReuse(true),
                ParameterInfo.DELTA,
                AxisScale.LINEAR,
                1,
                4,
                21);

        String caption = readable(FigureCaption.of(request, Level.PREVIEW, 20, Optional.empty()));

        assertThat(caption)
                .contains("Δ = 1 … 4, ")
                .contains("α′ = 3, ")
                .contains("σ = linear x/T, reused sequences")
                .contains("20 of 21 points")
                .contains("are zero.")
                .doesNotContain("Dotted line");
    }

    @Test
    void breaksOnlyBetweenItems() {
        assertThat(FigureCaption.of(CurveRequest.DEFAULT, Level.FINAL, 41, Optional.empty())
                        .split(" ", -1))
                .contains("α′\u00a0=\u00a01.5\u00a0…\u00a030\u00a0(log),");
    }

    private static String readable(String caption) {
        return caption.replace('\u00a0', ' ');
    }

    @Test
    void whatStandsForInfinityIsAPowerOfTen() {
        assertThat(FigureCaption.plain(1e6)).isEqualTo("10⁶");
        assertThat(FigureCaption.plain(1e5)).isEqualTo("10⁵");
        assertThat(FigureCaption.plain(10000)).isEqualTo("10000");
        assertThat(FigureCaption.plain(1200000)).isEqualTo("1200000");
    }
}
