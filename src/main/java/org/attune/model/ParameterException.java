package org.attune.model;

/** A parameter whose value cannot be used: the message names the symbol, the value and what is allowed. */
public class ParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String symbol;
    private final String value;
    private final String allowed;

    /**
     * Creates the exception.
     *
     * @param symbol symbol of the parameter, as shown to the user
     * @param value the offending value, as the user gave it
     * @param allowed what would have been accepted
     */
    public ParameterException(String symbol, String value, String allowed) {
        super(symbol + " = " + value + " is not allowed: " + symbol + " must be " + allowed);
        this.symbol = symbol;
        this.value = value;
        this.allowed = allowed;
    }

    /** Symbol of the offending parameter. */
    public String symbol() {
        return symbol;
    }

    /** The offending value, as the user gave it. */
    public String value() {
        return value;
    }

    /** What would have been accepted, in English. */
    public String allowed() {
        return allowed;
    }
}
