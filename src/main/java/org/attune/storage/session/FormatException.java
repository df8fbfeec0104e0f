package org.attune.storage.session;

/** A file that cannot be used: the message says where in it, what stands there, and what is allowed. */
public final class FormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why a file cannot be used. */
    public enum Kind {
        /** It is no JSON, or only the beginning of it. */
        DAMAGED,
        /** It is JSON, but of something else. */
        OTHER,
        /** A later version of the program has written it. */
        NEWER,
        /** One of its values is not allowed. */
        INVALID
    }

    /**
     * Creates the exception.
     *
     * @param kind why the file cannot be used
     * @param message where, what stands there and what is allowed
     */
    public FormatException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /**
     * Creates the exception with its cause.
     *
     * @param kind why the file cannot be used
     * @param message where, what stands there and what is allowed
     * @param cause what was thrown
     */
    public FormatException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Why the file cannot be used. */
    public Kind kind() {
        return kind;
    }
}
