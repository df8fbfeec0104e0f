package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.attune.model.Quantity;
import org.attune.model.Verdict;

/**
 * How a quantity is drawn, in every chart, legend, number and export alike.
 *
 * <p>Colours are those of Okabe and Ito, told apart also by colour-blind eyes: fine-tuning is warm, pre-training cool,
 * the Bayes-optimal benchmark black (white on dark), baselines grey; on dark ground each keeps its hue and is
 * lightened. A second branch is thin, in the colour of the first. Within a chart no two quantities share a dash
 * pattern, so that a black-and-white print can be read.
 *
 * @param color colour of the line, opaque
 * @param dash lengths of dashes and gaps in turn, in logical pixels; empty for a solid line
 * @param width width of the line, in logical pixels, &gt; 0
 */
public record SeriesStyle(Color color, List<Double> dash, double width) {
    private static final List<Double> SOLID = List.of();
    private static final List<Double> NEARLY_SOLID = List.of(16.0, 3.0);
    private static final List<Double> LONG_DASH = List.of(8.0, 4.0);
    private static final List<Double> SHORT_DASH = List.of(4.0, 2.5);
    private static final List<Double> DOTS = List.of(1.8, 2.6);
    private static final List<Double> SPARSE_DOTS = List.of(2.0, 5.0);
    private static final List<Double> DASH_DOT = List.of(10.0, 3.0, 2.0, 3.0);
    private static final List<Double> DASH_DOT_DOT = List.of(8.0, 3.0, 2.0, 3.0, 2.0, 3.0);

    private static final List<Double> DOUBLE_DASH_DOT = List.of(7.0, 2.5, 7.0, 2.5, 2.0, 2.5);
    private static final List<Double> DOT_PAIRS = List.of(2.0, 2.2, 2.0, 6.0);
    private static final List<Double> LONG_SHORT = List.of(12.0, 3.0, 4.0, 3.0);
    private static final List<Double> FINE_DASH = List.of(6.0, 2.0);
    private static final List<Double> FINER_DASH = List.of(3.0, 1.5);

    /** Opacity of a line where the theory is doubtful, of 255. */
    private static final int DOUBTFUL = 132;

    /** Opacity of a line where the theory is broken, of 255. */
    private static final int BROKEN = 84;

    private static final double MAIN = 2.2;
    private static final double SECOND = 1.8;
    private static final double THIRD = 1.5;
    private static final double THIN = 1.0;

    /** Defensive copy. */
    public SeriesStyle {
        dash = List.copyOf(dash);
    }

    /** The style of a quantity. */
    public static SeriesStyle of(Quantity quantity, Appearance appearance) {
        return switch (quantity) {
            case FINETUNING_TEST_ERROR, OVERLAP, SMALL_Q -> line(appearance, appearance.vermillion(), SOLID, MAIN);
            case FINETUNING_TRAIN_ERROR -> line(appearance, appearance.orange(), SHORT_DASH, SECOND);
            case SMALL_M -> line(appearance, appearance.orange(), SHORT_DASH, MAIN);
            case SMALL_V -> line(appearance, appearance.reddishPurple(), DASH_DOT, SECOND);
            case PRETRAINING_TEST_ERROR, Q -> line(appearance, appearance.blue(), NEARLY_SOLID, MAIN);
            case EFFECTIVE_NOISE -> line(appearance, appearance.bluishGreen(), SOLID, MAIN);
            case PRETRAINING_TRAIN_ERROR -> line(appearance, appearance.skyBlue(), DOTS, MAIN);
            case M -> line(appearance, appearance.skyBlue(), DASH_DOT_DOT, MAIN);
            case V -> line(appearance, appearance.bluishGreen(), DOTS, MAIN);
            case BAYES_FINETUNING_TEST_ERROR, BAYES_OVERLAP, BAYES_Q ->
                line(appearance, appearance.text(), LONG_DASH, SECOND);
            case BAYES_PRETRAINING_TEST_ERROR, BAYES_SMALL_Q ->
                line(appearance, appearance.text(), SPARSE_DOTS, SECOND);
            case FROZEN_ERROR -> line(appearance, appearance.baseline(), DASH_DOT, THIRD);
            case LORA_ONLY_ERROR -> line(appearance, appearance.baseline(), DASH_DOT_DOT, THIRD);
            case FORGETTING_ERROR -> line(appearance, appearance.reddishPurple(), LONG_SHORT, SECOND);
            case FINETUNING_REPLICON, FINETUNING_FREE_ENTROPY, FINETUNING_JUMP_SHARE ->
                line(appearance, appearance.vermillion(), SOLID, MAIN);
            case PRETRAINING_REPLICON, PRETRAINING_FREE_ENTROPY, PRETRAINING_JUMP_SHARE ->
                line(appearance, appearance.blue(), NEARLY_SOLID, MAIN);
            case FRESH_NOISE -> line(appearance, appearance.bluishGreen(), LONG_SHORT, SECOND);
            case RECALIBRATED_NOISE -> line(appearance, appearance.skyBlue(), DASH_DOT_DOT, SECOND);
            case REUSED_NOISE -> line(appearance, appearance.blue(), LONG_DASH, SECOND);
            case ACTIVE_NOISE -> line(appearance, appearance.skyBlue(), DOTS, MAIN);
            case BETA_MIN, LAMBDA_CRITICAL -> line(appearance, appearance.blue(), SHORT_DASH, THIRD);
            case BAYES_FINETUNING_POSTERIOR_MEAN_ERROR -> line(appearance, appearance.text(), DOUBLE_DASH_DOT, THIRD);
            case BAYES_PRETRAINING_POSTERIOR_MEAN_ERROR -> line(appearance, appearance.text(), DOT_PAIRS, THIRD);
            case ALPHA_PERFECT, ALPHA_PRIME_WEAK_RECOVERY -> line(appearance, appearance.text(), SHORT_DASH, THIRD);
            case SECOND_BRANCH_OVERLAP, SECOND_BRANCH_TEST_ERROR, SECOND_BRANCH_SMALL_Q, SECOND_BRANCH_FREE_ENTROPY ->
                line(appearance, appearance.vermillion(), FINE_DASH, THIN);
            case SECOND_BRANCH_SMALL_M -> line(appearance, appearance.orange(), FINER_DASH, THIN);
            case IRREDUCIBLE_NOISE -> line(appearance, appearance.baseline(), SHORT_DASH, THIRD);
        };
    }

    /** The line as Java2D draws it. */
    public BasicStroke stroke() {
        if (dash.isEmpty()) {
            return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dash.get(i).floatValue();
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }

    /** The colour where the theory has a verdict: pale where it is doubtful, paler where it is broken. */
    public Color color(Verdict verdict) {
        return withOpacity(verdict, 255);
    }

    /** The colour of a curve that is hidden or not yet there; translucent. */
    public Color fadedColor() {
        return color(Verdict.BROKEN);
    }

    /** The colour of a curve that answers an older question; translucent. */
    Color ghostColor() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 70);
    }

    /** The colour of a curve beside the current ones; translucent. */
    Color mutedColor() {
        return mutedColor(Verdict.HOLDS);
    }

    /** The colour of a curve beside the current ones where the theory has a verdict; translucent. */
    Color mutedColor(Verdict verdict) {
        return withOpacity(verdict, 176);
    }

    private Color withOpacity(Verdict verdict, int trusted) {
        int opacity = switch (verdict) {
            case HOLDS -> trusted;
            case DOUBTFUL -> DOUBTFUL;
            case BROKEN -> BROKEN;
        };
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
    }

    /** The colour of the band of standard errors around the line; translucent. */
    public Color bandColor() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 56);
    }

    /** The style where a standard error is so large that hardly anything is known: thinner, in short dashes. */
    SeriesStyle uncertain() {
        double thin = 0.7 * width;
        return new SeriesStyle(color, List.of(3 * thin, 3 * thin), thin);
    }

    /** The colour as style sheets write it, such as "#d55e00". */
    public String webColor() {
        return webColor(color);
    }

    /** A colour as style sheets write it, such as "#d55e00". */
    public static String webColor(Color color) {
        return String.format("#%06x", color.getRGB() & 0xffffff);
    }

    private static SeriesStyle line(Appearance appearance, Color color, List<Double> dash, double width) {
        double scale = appearance.strokeScale();
        return new SeriesStyle(
                color, dash.stream().map(length -> length * scale).toList(), width * scale);
    }
}
