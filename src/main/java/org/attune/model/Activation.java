package org.attune.model;

import java.util.Locale;

/** The activation σ of the attention layer, Eq. (1), arXiv:2606.05899. */
public enum Activation {
    /** Row-wise softmax; blind to the direction 11ᵀ of its argument. */
    SOFTMAX("softmax", "softmax"),
    /** Rescaled identity x ↦ x/T. */
    LINEAR("linear", "linear x/T");

    private final String jsonName;
    private final String label;

    Activation(String jsonName, String label) {
        this.jsonName = jsonName;
        this.label = label;
    }

    /** The name used on the command line and in JSON. */
    public String jsonName() {
        return jsonName;
    }

    /** The name used on screen. */
    public String label() {
        return label;
    }

    /**
     * Number of directions of the symmetric-matrix space R^L, L = T(T+1)/2, that the activation sees: L for the
     * identity, L−1 for the softmax.
     *
     * @param tokens T ≥ 1
     */
    public int usefulDimensions(int tokens) {
        int dimensions = tokens * (tokens + 1) / 2;
        return this == SOFTMAX ? dimensions - 1 : dimensions;
    }

    /**
     * Reads an activation from its command-line or JSON name, whatever its case.
     *
     * @throws ParameterException when the name is neither "softmax" nor "linear"
     */
    public static Activation parse(String name) {
        for (Activation activation : values()) {
            if (activation.jsonName.equals(name.toLowerCase(Locale.ROOT))) {
                return activation;
            }
        }
        throw new ParameterException("σ", name, "softmax or linear");
    }
}
