package org.attune.ui.animate;

import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;

/** What an animation moves. */
public interface AnimationTarget {
    /** The value of a parameter now. */
    double value(ParameterInfo parameter);

    /**
     * Sets a parameter, as a slider does.
     *
     * @throws ParameterException when the value does not go with the others
     */
    void set(ParameterInfo parameter, double value);

    /** Whether the curves of what was set last have come, at whatever level; until then the next value waits. */
    boolean isAnswered();

    /** Whether the user has stopped computing. */
    boolean isStopped();

    /** A parameter begins to move by itself. */
    void begins(ParameterInfo parameter);

    /** It moves no more. */
    void ends();
}
