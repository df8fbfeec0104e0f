package org.attune.ui.animate;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.jobs.JobReport;
import org.attune.ui.text.RefusalTexts;

/**
 * Moves a parameter. Time passes from answer to answer, so that nothing is asked before the last answer has come; where
 * answers are slow, steps stay small enough to be followed, and the sweep takes longer. To be used on the JavaFX
 * application thread only.
 */
public final class Animator {
    /** Largest share of a sweep that one step may take. */
    static final double LARGEST_STEP = 1.0 / 24;

    private final AnimationTarget target;
    private final ReadOnlyObjectWrapper<AnimationPlan> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", AnimationPlan.of(ParameterInfo.LAMBDA));
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final JobReport job = new JobReport(JobKind.ANIMATION, this::pause);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private double sweeps;
    private OptionalDouble lastValue = OptionalDouble.empty();
    private Optional<Long> lastStep = Optional.empty();

    /**
     * Creates an animator that stands still.
     *
     * @param target what it moves
     */
    public Animator(AnimationTarget target) {
        this.target = target;
    }

    /** What moves and how. */
    public ReadOnlyObjectProperty<AnimationPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Whether it moves. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Why it stopped by itself; empty when it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The job while it moves. */
    public JobReport job() {
        return job;
    }

    /** What moves and how. */
    public AnimationPlan plan() {
        return plan.get();
    }

    /** Changes what moves or how; it goes on moving, from where the parameter stands. */
    public void setPlan(AnimationPlan other) {
        boolean otherParameter = other.parameter() != plan().parameter();
        plan.set(other);
        problem.set("");
        lastValue = OptionalDouble.empty();
        if (playing.get() && otherParameter) {
            target.ends();
            target.begins(other.parameter());
        }
    }

    /** Moves, from where the parameter stands if that is among the values, else from the first. */
    public void play() {
        if (!playing.get()) {
            problem.set("");
            lastStep = Optional.empty();
            if (plan().isOverAfter(sweeps)) {
                lastValue = OptionalDouble.empty();
            }
            target.begins(plan().parameter());
            playing.set(true);
            job.begin(JobProgress.UNKNOWN);
        }
    }

    /** Stands still. */
    public void pause() {
        if (playing.get()) {
            playing.set(false);
            job.end();
            target.ends();
        }
    }

    /** Plays when it stands still, and pauses when it moves. */
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /**
     * Goes on by the time that has passed, if the last answer has come. To be called as often as the screen is drawn.
     *
     * @param nanos the time, from some moment on
     */
    public void tick(long nanos) {
        if (!playing.get()) {
            return;
        }
        if (target.isStopped()) {
            pause();
            return;
        }
        if (!target.isAnswered()) {
            return;
        }
        double passed = lastStep.map(before -> (nanos - before) / 1e9).orElse(0.0);
        lastStep = Optional.of(nanos);
        AnimationPlan now = plan();
        double value = target.value(now.parameter());
        if (lastValue.isEmpty() || lastValue.getAsDouble() != value) {
            // Someone else has moved it, or nobody yet.
            sweeps = now.sweepsAt(value);
        }
        sweeps += Math.min(passed / now.seconds(), LARGEST_STEP);
        move(now);
        report(now);
        if (playing.get() && now.isOverAfter(sweeps)) {
            pause();
        }
    }

    /** What goes on and on is never nearly done. */
    private void report(AnimationPlan now) {
        if (playing.get() && now.repeat() == Repeat.ONCE) {
            job.at(JobProgress.ofShare(Math.min(1, sweeps)));
        }
    }

    private void move(AnimationPlan now) {
        double next = now.valueAfter(sweeps);
        try {
            if (next != target.value(now.parameter())) {
                target.set(now.parameter(), next);
            }
            lastValue = OptionalDouble.of(target.value(now.parameter()));
        } catch (ParameterException refused) {
            problem.set(new RefusalTexts().message(refused));
            lastValue = OptionalDouble.empty();
            pause();
        }
    }
}
