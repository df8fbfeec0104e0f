package org.attune.curves.optimum;

import java.util.Optional;

/**
 * What a search has found, or why it has found nothing; one of both is there.
 *
 * @param value what was found
 * @param missing why there is nothing
 */
public record Finding<T>(Optional<T> value, Optional<Missing> missing) {
    /**
     * Checks that one of both is there.
     *
     * @throws IllegalArgumentException when both or none are there
     */
    public Finding {
        if (value.isPresent() == missing.isPresent()) {
            throw new IllegalArgumentException("either a value or a reason must be there, and not both");
        }
    }

    /** Something was found. */
    public static <T> Finding<T> of(T value) {
        return new Finding<>(Optional.of(value), Optional.empty());
    }

    /** Nothing was found. */
    public static <T> Finding<T> none(Missing reason) {
        return new Finding<>(Optional.empty(), Optional.of(reason));
    }
}
