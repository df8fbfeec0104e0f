package org.attune.storage.session;

import org.attune.curves.inverse.TargetAnswer;
import org.attune.curves.inverse.TargetQuestion;
import org.attune.model.Level;

/**
 * A target with what was answered.
 *
 * @param question what was asked
 * @param level how finely it was answered
 * @param answer what was answered then
 */
public record SavedTarget(TargetQuestion question, Level level, TargetAnswer answer) {}
