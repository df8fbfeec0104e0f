package org.attune.storage.session;

import org.attune.curves.optimum.Optima;
import org.attune.model.Level;
import org.attune.model.Parameters;

/**
 * Optima that were found.
 *
 * @param parameters at which they were asked for
 * @param level how finely they were found
 * @param optima what was found then
 */
public record SavedOptima(Parameters parameters, Level level, Optima optima) {}
