package org.attune.benchmark.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.AWTException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;

/** What is done to a window, and what is read off. Runs on a thread of its own. */
final class Script {
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;
    private static final Duration LOOK = Duration.ofMillis(5);

    /** Between the looks at the heap. */
    private static final Duration STRETCH = Duration.ofMinutes(1);

    private static final double FIRST_CANCELLED = 0.13;
    private static final double NEXT_CANCELLED = 0.011;

    private final Scene scene;
    private final Instruments instruments;
    private final TimedPredictor theory;
    private final Hand hand;
    private final Duration patience;

    /**
     * A script.
     *
     * @param scene the window
     * @param instruments what listens in on it
     * @param theory its theory
     * @param patience how long answers are waited for
     */
    Script(Scene scene, Instruments instruments, TimedPredictor theory, Duration patience) throws AWTException {
        this.scene = scene;
        this.instruments = instruments;
        this.theory = theory;
        this.hand = new Hand(scene);
        this.patience = patience;
    }

    /**
     * Drags each slider for a moment and measures nothing, so that the program is compiled as it is after a minute's
     * use.
     *
     * @param each how long each is dragged
     */
    void warmUp(Duration each) throws InterruptedException {
        for (ParameterInfo parameter : sliders()) {
            reset();
            hand.drag(parameter.optionName() + "-slider", each, new DragLog());
        }
    }

    /**
     * Drags each slider from the start setting, and measures how soon and how often something is seen of it.
     *
     * @param length how long each is dragged
     */
    ObjectNode dragEach(Duration length) throws InterruptedException, AWTException {
        List<DragFigures> drags = new ArrayList<>();
        Point2D patch = Fx.call(instruments::patchOnScreen);
        Eye eye = new Eye((int) patch.getX(), (int) patch.getY(), (nanos, colour) -> instruments.seen(nanos, colour));
        try {
            for (ParameterInfo parameter : sliders()) {
                reset();
                DragLog log = new DragLog();
                instruments.use(log);
                Duration taken = hand.drag(parameter.optionName() + "-slider", length, log);
                long last = Fx.call(instruments::sequence);
                await(() -> log.painted().stream().anyMatch(frame -> frame.sequence() >= last));
                drags.add(DragFigures.of(parameter.optionName(), log, taken, System.nanoTime()));
            }
        } finally {
            eye.shut();
        }
        return figures(drags);
    }

    /**
     * Moves a slider while the curves are being refined, and measures how long work on the old request goes on.
     *
     * @param times how often
     */
    ObjectNode cancel(int times) throws InterruptedException {
        reset();
        Slider slider = (Slider) Objects.requireNonNull(scene.lookup("#delta-slider"));
        List<Double> millis = new ArrayList<>();
        for (int k = 0; k < times; k++) {
            double position = FIRST_CANCELLED + k * NEXT_CANCELLED;
            Fx.run(() -> slider.setValue(position));
            long sequence = instruments.sequence();
            await(() -> instruments
                    .latest()
                    .filter(snapshot -> snapshot.sequence() == sequence)
                    .filter(snapshot -> snapshot.level() != Level.PREVIEW
                            || snapshot.state() != Snapshot.State.RUNNING
                            || snapshot.hasPoints())
                    .isPresent());
            theory.begin();
            Fx.run(() -> slider.setValue(position + NEXT_CANCELLED / 2));
            long moment = instruments.submittedAt();
            long next = instruments.sequence();
            await(() -> instruments
                    .latest()
                    .filter(snapshot -> snapshot.sequence() >= next && snapshot.hasPoints())
                    .isPresent());
            OptionalLong ended = theory.end(moment);
            ended.ifPresent(nanos -> millis.add(nanos / NANOS_PER_MILLISECOND));
        }
        ObjectNode figures = Figures.object();
        if (!millis.isEmpty()) {
            figures.putObject("details").set("cancelMillis", Figures.latency(new Sample(millis)));
        }
        return figures;
    }

    /**
     * Drags slider after slider, and looks at the heap after a collection from time to time.
     *
     * @param length how long altogether
     * @param each how long each slider is dragged
     */
    ObjectNode fillHeap(Duration length, Duration each) throws InterruptedException {
        List<Double> mebibytes = new ArrayList<>();
        long start = System.nanoTime();
        long nextLook = start + Math.min(STRETCH.toNanos(), length.toNanos());
        while (System.nanoTime() - start < length.toNanos()) {
            for (ParameterInfo parameter : sliders()) {
                DragLog log = new DragLog();
                instruments.use(log);
                hand.drag(parameter.optionName() + "-slider", each, log);
                if (System.nanoTime() - nextLook >= 0) {
                    mebibytes.add(Heap.usedAfterCollection() / BYTES_PER_MEBIBYTE);
                    nextLook += STRETCH.toNanos();
                }
                if (System.nanoTime() - start >= length.toNanos()) {
                    break;
                }
            }
        }
        mebibytes.add(Heap.usedAfterCollection() / BYTES_PER_MEBIBYTE);
        return Heap.figures(mebibytes, Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<ParameterInfo> sliders() {
        return List.of(ParameterInfo.values()).stream()
                .filter(parameter -> !parameter.isPrescribed())
                .toList();
    }

    private static ObjectNode figures(List<DragFigures> drags) {
        ObjectNode figures = Figures.object();
        figures.set("sliderToPreviewMillis", Figures.latency(pooled(drags, DragFigures::preview)));
        figures.set("sliderToPixelsMillis", Figures.latency(pooled(drags, DragFigures::pixels)));
        // T has five values only: it makes no more than a few requests per second.
        List<Double> rates = drags.stream()
                .filter(drag -> !drag.slider().equals(ParameterInfo.TOKENS.optionName()))
                .map(DragFigures::framesPerSecond)
                .toList();
        figures.set("framesPerSecondWhileDragging", Figures.value(new Sample(rates)));
        var list = figures.putObject("details").putArray("sliders");
        drags.forEach(drag -> list.add(drag.figures()));
        return figures;
    }

    private static Sample pooled(List<DragFigures> drags, Function<DragFigures, Latencies.Result> kind) {
        return new Sample(drags.stream()
                .flatMap(drag -> kind.apply(drag).millis().stream())
                .toList());
    }

    /** Back to the start setting, with a moment for its preview. */
    private void reset() throws InterruptedException {
        Fx.run(() -> ((Button) Objects.requireNonNull(scene.lookup("#toolbar-reset"))).fire());
        long sequence = instruments.sequence();
        await(() -> instruments
                .latest()
                .filter(snapshot -> snapshot.sequence() >= sequence && snapshot.hasPoints())
                .isPresent());
    }

    /** Waits for something, or until patience is at its end. */
    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            Thread.sleep(LOOK.toMillis());
        }
    }
}
