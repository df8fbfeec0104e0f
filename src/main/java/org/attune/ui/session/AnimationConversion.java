package org.attune.ui.session;

import java.util.Optional;
import org.attune.model.ParameterException;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.SavedAnimation;
import org.attune.ui.animate.AnimationPlan;
import org.attune.ui.animate.Repeat;

/** How a parameter is animated as files name it, and back. */
final class AnimationConversion {
    private AnimationConversion() {}

    /** What a file holds of an animation. */
    static SavedAnimation toFile(AnimationPlan plan) {
        return new SavedAnimation(
                plan.parameter(),
                plan.from(),
                plan.to(),
                plan.seconds(),
                SavedAnimation.Repeat.valueOf(plan.repeat().name()));
    }

    /**
     * An animation as the window has it.
     *
     * @throws FormatException when its values cannot be used
     */
    static AnimationPlan toWindow(SavedAnimation saved) {
        try {
            return new AnimationPlan(
                    saved.parameter(),
                    saved.from(),
                    saved.to(),
                    saved.seconds(),
                    Repeat.valueOf(saved.repeat().name()));
        } catch (ParameterException refusal) {
            throw new FormatException(
                    FormatException.Kind.INVALID,
                    "animation: " + Optional.ofNullable(refusal.getMessage()).orElse(refusal.symbol()),
                    refusal);
        }
    }
}
