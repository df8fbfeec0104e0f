package org.attune.storage.tour;

import java.util.List;

/**
 * A story told in steps.
 *
 * @param title what it is about
 * @param introduction what is said before the first step; empty for nothing
 * @param steps at least one
 */
public record Tour(String title, String introduction, List<TourStep> steps) {
    /**
     * Copies the steps.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Tour {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a tour needs at least one step");
        }
    }
}
