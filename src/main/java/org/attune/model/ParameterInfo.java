package org.attune.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attune.model.number.DecimalSign;

/**
 * The one typed description of each numeric parameter, used alike by the window, the command line and the JSON files.
 * All parameters are dimensionless. They stand in one order everywhere, which is that of the constants.
 *
 * <p>The hard range is where the theory holds and can be solved; the soft range is what sliders and default axes span.
 */
public enum ParameterInfo {
    /** T, tokens per sequence. */
    TOKENS(
            "T",
            "tokens",
            "tokens",
            Stage.TASK,
            // T² + 3T coordinates of a linear node, two fewer for the softmax: up to T = 30 they are within the 1000
            // dimensions that direction numbers of the Sobol points are known for.
            Interval.closed(2, 30),
            Interval.closed(2, 6),
            AxisScale.LINEAR,
            true,
            "Number of tokens in each sequence.",
            "A is a T × T matrix"),
    /** Δ, label noise. */
    DELTA(
            "Δ",
            "label noise",
            "delta",
            Stage.TASK,
            Interval.atLeast(0),
            Interval.closed(0, 4),
            AxisScale.LINEAR,
            false,
            "Strength of the symmetric noise added to the attention matrix that makes the labels.",
            "Var ξ_ab = (1 + δ_ab) Δ/2"),
    /** κ₀, rank ratio of the target. */
    KAPPA0(
            "κ₀",
            "target rank ratio",
            "kappa0",
            Stage.TASK,
            Interval.above(0),
            Interval.closed(0.05, 5),
            AxisScale.LOGARITHMIC,
            false,
            "Rank of the weights to be learned, per token dimension.",
            "κ₀ = P₀/D"),
    /** α, pre-training sample ratio. */
    ALPHA(
            "α",
            "pre-training samples",
            "alpha",
            Stage.PRETRAINING,
            Interval.above(0),
            Interval.closed(0.01, 2),
            AxisScale.LOGARITHMIC,
            false,
            "Number of pre-training sequences, per squared token dimension.",
            "α = N/D²"),
    /** κ, rank ratio of the student. */
    KAPPA(
            "κ",
            "model rank ratio",
            "kappa",
            Stage.PRETRAINING,
            Interval.atLeast(1),
            Interval.closed(1, 5),
            AxisScale.LOGARITHMIC,
            false,
            "Rank of the trained weights, per token dimension; the theory holds from full rank, κ = 1, upwards.",
            "κ = P/D"),
    /** λ, pre-training ridge. */
    LAMBDA(
            "λ",
            "pre-training ridge",
            "lambda",
            Stage.PRETRAINING,
            Interval.above(0),
            Interval.closed(0.001, 2),
            AxisScale.LOGARITHMIC,
            false,
            "Strength of the penalty on the pre-trained weights; beyond a finite λ_c they vanish.",
            "λ‖W‖²"),
    /** α′, fine-tuning sample ratio. */
    ALPHA_PRIME(
            "α′",
            "fine-tuning samples",
            "alphaPrime",
            Stage.FINETUNING,
            Interval.above(0),
            Interval.closed(0.3, 30),
            AxisScale.LOGARITHMIC,
            false,
            "Number of fine-tuning sequences, per token dimension.",
            "α′ = N′/D"),
    /** λ′, fine-tuning ridge. */
    LAMBDA_PRIME(
            "λ′",
            "fine-tuning ridge",
            "lambdaPrime",
            Stage.FINETUNING,
            Interval.above(0),
            Interval.closed(0.001, 10),
            AxisScale.LOGARITHMIC,
            false,
            "Strength of the penalty on the rank-one update; at infinity the model stays frozen.",
            "λ′‖w‖²"),
    /** β, recalibration. */
    BETA(
            "β",
            "recalibration",
            "beta",
            Stage.FINETUNING,
            Interval.above(0),
            Interval.closed(0.25, 4),
            AxisScale.LOGARITHMIC,
            false,
            "Factor by which the frozen attention map is rescaled before fine-tuning.",
            "Ŵ → √β Ŵ"),
    /** ρ, labelling ratio. */
    RHO(
            "ρ",
            "labelling ratio",
            "rho",
            Stage.FINETUNING,
            new Interval(0, false, 1, true),
            Interval.closed(0.02, 1),
            AxisScale.LOGARITHMIC,
            false,
            "Share of the candidate sequences that active fine-tuning chooses to label.",
            "N′ labelled of N′/ρ candidates"),
    /** Q₀, prescribed. */
    PRESCRIBED_Q0(
            "Q₀",
            "target second moment",
            "prescribedQ0",
            Stage.PRESCRIBED,
            Interval.above(0),
            Interval.closed(1, 4),
            AxisScale.LINEAR,
            false,
            "Second moment of the target's attention map, given instead of 1 + κ₀.",
            "Q₀ = D⁻² Tr S*²"),
    /** Q, prescribed. */
    PRESCRIBED_Q(
            "Q",
            "model second moment",
            "prescribedQ",
            Stage.PRESCRIBED,
            Interval.atLeast(0),
            Interval.closed(0, 4),
            AxisScale.LINEAR,
            false,
            "Second moment of the frozen model's attention map, given instead of trained.",
            "Q = D⁻² Tr Ŝ²"),
    /** M, prescribed. */
    PRESCRIBED_M(
            "M",
            "overlap with the target",
            "prescribedM",
            Stage.PRESCRIBED,
            Interval.finite(),
            Interval.closed(0, 4),
            AxisScale.LINEAR,
            false,
            "Overlap of the frozen model's attention map with the target's, given instead of trained.",
            "M = D⁻² Tr Ŝ S*, M² ≤ Q₀ Q"),
    /** Δ_eff by prescribed Q₀ and Q that move together: no parameter of its own, but one way through three. */
    PRESCRIBED_NOISE(
            "Δ_eff",
            "effective noise",
            "prescribedNoise",
            Stage.PRESCRIBED,
            Interval.atLeast(0),
            Interval.closed(0, 4),
            AxisScale.LINEAR,
            false,
            "What label noise and an imperfect model leave as noise; moves Q₀ and Q together, M and Q₀ − Q stay.",
            "Δ_eff = Δ/2 + Q₀ − 2M + Q");

    /** The part of the model that a parameter belongs to. */
    public enum Stage {
        /** The data that both stages learn from. */
        TASK,
        /** Learning the extensive-rank weights W. */
        PRETRAINING,
        /** Learning the rank-one update w. */
        FINETUNING,
        /** Order parameters of pre-training given instead of solved for; see {@link PrescribedPretraining}. */
        PRESCRIBED
    }

    private static final List<ParameterInfo> AXES =
            Arrays.stream(values()).filter(parameter -> parameter != TOKENS).toList();

    private static final List<ParameterInfo> INDEPENDENT =
            Arrays.stream(values()).filter(parameter -> !parameter.isDerived()).toList();

    private final String symbol;
    private final String label;
    private final String jsonName;
    private final Stage stage;
    private final Interval hardRange;
    private final Interval softRange;
    private final AxisScale scale;
    private final boolean integer;
    private final String help;
    private final String equation;

    ParameterInfo(
            String symbol,
            String label,
            String jsonName,
            Stage stage,
            Interval hardRange,
            Interval softRange,
            AxisScale scale,
            boolean integer,
            String help,
            String equation) {
        this.symbol = symbol;
        this.label = label;
        this.jsonName = jsonName;
        this.stage = stage;
        this.hardRange = hardRange;
        this.softRange = softRange;
        this.scale = scale;
        this.integer = integer;
        this.help = help;
        this.equation = equation;
    }

    /** The paper's symbol, such as "α′". */
    public String symbol() {
        return symbol;
    }

    /** The name in words, such as "fine-tuning samples". */
    public String label() {
        return label;
    }

    /** The name in JSON files, such as "alphaPrime". */
    public String jsonName() {
        return jsonName;
    }

    /** The name on the command line, such as "alpha-prime". */
    public String optionName() {
        StringBuilder option = new StringBuilder();
        for (int i = 0; i < jsonName.length(); i++) {
            char letter = jsonName.charAt(i);
            if (Character.isUpperCase(letter)) {
                option.append('-');
            }
            option.append(Character.toLowerCase(letter));
        }
        return option.toString();
    }

    /** The part of the model it belongs to. */
    public Stage stage() {
        return stage;
    }

    /** Where the theory holds and can be solved. */
    public Interval hardRange() {
        return hardRange;
    }

    /** What sliders and default axes span; within the hard range, with closed finite ends. */
    public Interval softRange() {
        return softRange;
    }

    /** How sliders and default axes are spaced. */
    public AxisScale scale() {
        return scale;
    }

    /** Whether only integers make sense. */
    public boolean isInteger() {
        return integer;
    }

    /** One sentence on what the parameter is. */
    public String help() {
        return help;
    }

    /** Where the parameter enters the model. */
    public String equation() {
        return equation;
    }

    /** Value in the start setting: of {@link Parameters#DEFAULT}, or of {@link PrescribedPretraining#DEFAULT}. */
    public double defaultValue() {
        return Parameters.DEFAULT.get(this);
    }

    /** Whether it belongs to the mode in which the order parameters of pre-training are given. */
    public boolean isPrescribed() {
        return stage == Stage.PRESCRIBED;
    }

    /** Whether its value follows from others, so that setting it sets those. */
    public boolean isDerived() {
        return this == PRESCRIBED_NOISE;
    }

    /** Whether setting it sets another one, or it is the other one. */
    public boolean sets(ParameterInfo other) {
        return this == other || (this == PRESCRIBED_NOISE && (other == PRESCRIBED_Q0 || other == PRESCRIBED_Q));
    }

    /** What is allowed, in words, for messages. */
    public String allowed() {
        return integer ? hardRange.describe().replace("a number", "an integer") : hardRange.describe();
    }

    /** Whether a value may be used. */
    public boolean accepts(double value) {
        return hardRange.contains(value) && (!integer || value == Math.rint(value));
    }

    /**
     * Returns the value when it may be used.
     *
     * @throws ParameterException when it is NaN, infinite, outside the hard range, or not an integer where one is
     *     needed
     */
    public double check(double value) {
        if (!accepts(value)) {
            throw new ParameterException(symbol, plain(value), allowed());
        }
        return value;
    }

    /**
     * Reads a value as a user types it, see {@link NumberInput}.
     *
     * @throws ParameterException when the text is not a number, may mean two, or is not allowed
     */
    public double parse(String text) {
        return parse(symbol, text);
    }

    /**
     * Reads a value as a user types it, see {@link NumberInput}.
     *
     * @param text as it was typed
     * @param usual the sign before decimals where the text was typed
     * @throws ParameterException when the text is not a number, may mean two, or is not allowed
     */
    public double parse(String text, DecimalSign usual) {
        return parse(symbol, text, usual);
    }

    /**
     * Reads a value as a user types it for something else than the parameter itself, such as the end of an axis.
     *
     * @param name how messages call it
     * @param text as it was typed
     * @throws ParameterException when the text is not a number, may mean two, or is not allowed
     */
    public double parse(String name, String text) {
        return parse(name, text, DecimalSign.POINT);
    }

    private double parse(String name, String text, DecimalSign usual) {
        double value = NumberInput.number(name, text, allowed(), usual);
        if (!accepts(value)) {
            throw new ParameterException(name, plain(value), allowed());
        }
        return value;
    }

    /** Those that a question consists of, of which none follows from others. */
    public static List<ParameterInfo> independent() {
        return INDEPENDENT;
    }

    /** The continuous parameters that may be the x axis of a curve, in order. */
    public static List<ParameterInfo> axes() {
        return AXES;
    }

    /**
     * Finds a parameter by its JSON name, option name or symbol, whatever the case.
     *
     * @throws ParameterException when there is none
     */
    public static ParameterInfo parseName(String name) {
        for (ParameterInfo parameter : values()) {
            if (parameter.jsonName.equalsIgnoreCase(name)
                    || parameter.optionName().equals(name.toLowerCase(Locale.ROOT))
                    || parameter.symbol.equals(name)) {
                return parameter;
            }
        }
        throw new ParameterException(
                "parameter",
                name,
                "one of "
                        + String.join(
                                ", ",
                                AXES.stream().map(ParameterInfo::optionName).toList()));
    }

    private String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
