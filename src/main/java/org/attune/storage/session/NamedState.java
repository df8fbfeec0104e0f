package org.attune.storage.session;

/**
 * A state that someone wants to come back to.
 *
 * @param name what it is called, not blank
 * @param state what was asked and shown
 */
public record NamedState(String name, SessionState state) {
    /**
     * Strips the name.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    public NamedState {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a snapshot needs a name");
        }
    }
}
