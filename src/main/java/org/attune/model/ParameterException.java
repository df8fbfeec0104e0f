package org.attune.model;

/** A parameter whose value cannot be used: the message names the symbol, the value and what is allowed. */
public class ParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String symbol;

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
    }

    /** Symbol of the offending parameter. */
    public String symbol() {
        return symbol;
    }
}
