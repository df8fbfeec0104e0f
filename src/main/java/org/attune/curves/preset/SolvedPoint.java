package org.attune.curves.preset;

import java.util.Optional;
import org.attune.model.Estimate;
import org.attune.model.Parameters;

/**
 * A point of a curve of a panel.
 *
 * @param x where it stands
 * @param value the answer; empty where the theory has none
 * @param parameters the full question
 */
public record SolvedPoint(double x, Optional<Estimate> value, Parameters parameters) {}
