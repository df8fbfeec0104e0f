package org.attune.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.attune.curves.Continuation;
import org.attune.curves.CurvePlace;
import org.attune.curves.Neighbourhood;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.theory.Predictor;

/**
 * The work on one request, from preview to final.
 *
 * <p>One thread conducts: it hands chunks of the curve to the executor, hears of answers through the mailbox, and alone
 * keeps the progress and delivers snapshots. The threads of the executor share nothing with it but the mailbox and the
 * signal that tells them to stop. A conductor that has to stop does not wait for them; what they still say is heard by
 * nobody.
 */
final class RequestRun {
    private static final System.Logger LOGGER = System.getLogger(RequestRun.class.getName());

    private final Ticket ticket;
    private final Predictor predictor;
    private final Function<? super Level, ? extends Executor> executors;
    private final BlockingQueue<Runnable> mailbox;
    private final LongSupplier nanoClock;
    private final long snapshotInterval;
    private final Consumer<? super Snapshot> listener;
    private final Progress progress;
    private final RunSignal signal;
    private int chunksUnderWay;
    private boolean cutShort;
    private boolean newsToShow;
    private long nextShow;

    /**
     * Prepares the work.
     *
     * @param ticket the request
     * @param line tells whether to go on; whoever changes it must wake the conductor through the mailbox
     * @param predictor the theory
     * @param executors run chunks of the curve, one of them for each level
     * @param mailbox messages to the conducting thread
     * @param nanoClock monotonic time in nanoseconds
     * @param timing when to show and when to give way
     * @param listener receives snapshots
     */
    RequestRun(
            Ticket ticket,
            WaitingLine line,
            Predictor predictor,
            Function<? super Level, ? extends Executor> executors,
            BlockingQueue<Runnable> mailbox,
            LongSupplier nanoClock,
            Timing timing,
            Consumer<? super Snapshot> listener) {
        this.ticket = ticket;
        this.predictor = predictor;
        this.executors = executors;
        this.mailbox = mailbox;
        this.nanoClock = nanoClock;
        this.snapshotInterval = timing.snapshotInterval().toNanos();
        this.listener = listener;
        this.progress = new Progress(ticket);
        this.signal = new RunSignal(ticket.sequence(), line, timing, nanoClock);
        this.nextShow = nanoClock.getAsLong();
    }

    /**
     * Works until the request is answered or has to stop.
     *
     * @param recent answers at hand from earlier requests
     * @return whether the request is answered, so that its last snapshot has been delivered
     * @throws InterruptedException when the conducting thread is interrupted
     */
    boolean conduct(List<Prediction> recent) throws InterruptedException {
        Collection<Prediction> atHand = recent;
        for (Level level : Level.values()) {
            progress.begin(level);
            if (!solve(level, atHand)) {
                return false;
            }
            if (level == Level.FINAL || progress.isFruitless()) {
                show(progress.hasFailures() ? Snapshot.State.FAILED : Snapshot.State.DONE);
                return true;
            }
            show(Snapshot.State.RUNNING);
            signal.previewIsOver();
            atHand = progress.answersOfLevel();
        }
        throw new AssertionError("the last level ends the request");
    }

    /** Delivers the last snapshot of a request that the user has stopped. */
    void showCancelled() {
        show(Snapshot.State.CANCELLED);
    }

    /** Every answer found so far. */
    List<Prediction> answers() {
        return progress.answers();
    }

    /** Solves all passes of a level, starting from answers of the one before; false when it has to stop on the way. */
    private boolean solve(Level level, Collection<Prediction> atHand) throws InterruptedException {
        Continuation continuation = new Continuation(predictor, level.accuracy(), LevelPlan.starts(level), signal);
        Executor executor = executors.apply(level);
        for (List<List<CurvePlace>> pass : LevelPlan.passes(ticket.request(), level, new Neighbourhood(atHand))) {
            if (signal.isCancelled()) {
                // Points of the next level that are begun only to be cancelled would hold up the newer request.
                return false;
            }
            List<List<CurvePlace>> open = withoutKnown(pass, level);
            Neighbourhood known = new Neighbourhood(atHand);
            progress.answersOfLevel().forEach(known::add);
            chunksUnderWay = open.size();
            open.forEach(chunk -> executor.execute(() -> solve(chunk, continuation, known)));
            while (chunksUnderWay > 0) {
                hear();
                if (cutShort || (chunksUnderWay > 0 && signal.isCancelled())) {
                    return false;
                }
                if (newsToShow && chunksUnderWay > 0 && nanoClock.getAsLong() - nextShow >= 0) {
                    show(Snapshot.State.RUNNING);
                }
            }
        }
        return true;
    }

    /** Takes in what is known already, which needs no other thread, and leaves the places that are to be solved. */
    private List<List<CurvePlace>> withoutKnown(List<List<CurvePlace>> pass, Level level) {
        List<List<CurvePlace>> open = new ArrayList<>();
        for (List<CurvePlace> chunk : pass) {
            List<CurvePlace> unknown = new ArrayList<>();
            for (CurvePlace place : chunk) {
                Optional<Prediction> answer = predictor.known(place.parameters(), level.accuracy());
                answer.ifPresentOrElse(found -> hearAnswer(place, found), () -> unknown.add(place));
            }
            if (!unknown.isEmpty()) {
                open.add(unknown);
            }
        }
        return open;
    }

    /** Hears all messages at hand; waits for one, but not beyond the time at which there is something to show. */
    private void hear() throws InterruptedException {
        Runnable message =
                newsToShow ? mailbox.poll(nextShow - nanoClock.getAsLong(), TimeUnit.NANOSECONDS) : mailbox.take();
        while (message != null) {
            message.run();
            message = mailbox.poll();
        }
    }

    private void show(Snapshot.State state) {
        long now = nanoClock.getAsLong();
        newsToShow = false;
        nextShow = now + snapshotInterval;
        listener.accept(progress.snapshot(Duration.ofNanos(now - ticket.submitted()), state));
        signal.somethingIsShown();
    }

    /** On a thread of the executor. */
    private void solve(List<CurvePlace> chunk, Continuation continuation, Neighbourhood known) {
        boolean complete = false;
        try {
            continuation.solve(chunk, known, new Continuation.Receiver() {
                @Override
                public void answered(CurvePlace place, Prediction prediction) {
                    mailbox.add(() -> hearAnswer(place, prediction));
                }

                @Override
                public void failed(CurvePlace place, Throwable cause) {
                    mailbox.add(() -> hearFailure(place, cause));
                }
            });
            complete = true;
        } catch (CancellationException stopped) {
            LOGGER.log(System.Logger.Level.TRACE, "left a chunk of request {0}", ticket.sequence());
        } finally {
            boolean whole = complete;
            mailbox.add(() -> hearEnd(whole));
        }
    }

    private void hearAnswer(CurvePlace place, Prediction prediction) {
        progress.answered(place, prediction);
        newsToShow = true;
    }

    private void hearFailure(CurvePlace place, Throwable cause) {
        // What breaks one point often breaks all: the log gets one stack trace per level, the user the count.
        if (!progress.hasFailures()) {
            LOGGER.log(System.Logger.Level.WARNING, FailureMessage.of(place.parameters(), cause), cause);
        }
        progress.failed(place, cause);
        newsToShow = true;
    }

    private void hearEnd(boolean whole) {
        chunksUnderWay--;
        cutShort |= !whole;
    }
}
