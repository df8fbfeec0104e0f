package org.attune.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.attune.curves.Continuation;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRefinement;
import org.attune.curves.CurveRequest;
import org.attune.curves.Neighbourhood;
import org.attune.model.Accuracy;
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
    private final Workers workers;
    private final BlockingQueue<Runnable> mailbox;
    private final LongSupplier nanoClock;
    private final Timing timing;
    private final PreviewBudget budget;
    private final Consumer<? super Snapshot> listener;
    private final Progress progress;
    private final RunSignal signal;
    private final long started;
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
     * @param workers run chunks of the curve
     * @param mailbox messages to the conducting thread
     * @param nanoClock monotonic time in nanoseconds
     * @param timing when to show and when to give way
     * @param budget what fits into a frame; used by the conducting thread only
     * @param listener receives snapshots
     */
    RequestRun(
            Ticket ticket,
            WaitingLine line,
            Predictor predictor,
            Workers workers,
            BlockingQueue<Runnable> mailbox,
            LongSupplier nanoClock,
            Timing timing,
            PreviewBudget budget,
            Consumer<? super Snapshot> listener) {
        this.ticket = ticket;
        this.predictor = predictor;
        this.workers = workers;
        this.mailbox = mailbox;
        this.nanoClock = nanoClock;
        this.timing = timing;
        this.budget = budget;
        this.listener = listener;
        this.progress = new Progress(ticket);
        this.signal = new RunSignal(ticket.sequence(), line, timing, nanoClock);
        this.started = nanoClock.getAsLong();
        this.nextShow = started;
    }

    /**
     * Works until the request is answered or has to stop.
     *
     * @param recent answers at hand from earlier requests
     * @return whether the request is answered, so that its last snapshot has been delivered
     * @throws InterruptedException when the conducting thread is interrupted
     */
    boolean conduct(List<Prediction> recent) throws InterruptedException {
        for (Level level : Level.values()) {
            if (!(level == Level.PREVIEW ? preview(recent) : refine(level, progress.answersOfLevel()))) {
                return false;
            }
            progress.publish();
            if (level == Level.FINAL || progress.isFruitless()) {
                show(progress.hasFailures() ? Snapshot.State.FAILED : Snapshot.State.DONE);
                return true;
            }
            show(Snapshot.State.RUNNING);
            signal.frameIsShown();
        }
        throw new AssertionError("the last level ends the request");
    }

    /** Delivers the last snapshot of a request that the user has stopped. */
    void showCancelled() {
        if (progress.level() == Level.PREVIEW) {
            progress.publish();
        }
        show(Snapshot.State.CANCELLED);
    }

    /** Solves a preview; where that would take too long its shape is solved with fewer nodes before. */
    private boolean preview(List<Prediction> recent) throws InterruptedException {
        CurveRequest request = ticket.request();
        Accuracy whole = Level.PREVIEW.accuracy();
        Accuracy nodes = budget.nodesFor((int)
                LevelPlan.outward(request, Set.copyOf(new CurveRefinement(request).next())).stream()
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .filter(place ->
                                predictor.known(place.parameters(), whole).isEmpty())
                        .count());
        if (!nodes.equals(whole)) {
            if (!preview(nodes, false, recent)) {
                return false;
            }
            presentPreview();
        }
        return preview(whole, true, recent);
    }

    /**
     * Solves a preview at some points, and where these do not tell those between at others.
     *
     * @param complete whether to go on until every point is there
     */
    private boolean preview(Accuracy nodes, boolean complete, List<Prediction> recent) throws InterruptedException {
        CurveRequest request = ticket.request();
        CurveRefinement refinement = new CurveRefinement(request);
        progress.begin(Level.PREVIEW, nodes);
        List<Integer> asked = refinement.next();
        return solveWhereNeeded(
                Level.PREVIEW,
                nodes,
                refinement,
                asked,
                LevelPlan.preview(request, asked, new Neighbourhood(recent)),
                recent,
                complete);
    }

    /** Solves the level after the preview at every place, or the one after it where that is not carried over. */
    private boolean refine(Level level, List<Prediction> coarser) throws InterruptedException {
        CurveRequest request = ticket.request();
        progress.begin(level, level.accuracy());
        if (level != Level.FINAL) {
            return solve(level, level.accuracy(), progress.wanted(LevelPlan.draft(request)), coarser);
        }
        CurveRefinement refinement = progress.refinement();
        List<Integer> asked = refinement.next();
        return solveWhereNeeded(
                level,
                level.accuracy(),
                refinement,
                asked,
                progress.wanted(LevelPlan.outward(request, Set.copyOf(asked))),
                coarser,
                true);
    }

    /**
     * Solves some points of a level, and where these do not tell those between others.
     *
     * @param refinement tells which
     * @param first the points that it has asked for first
     * @param passes these points with the marker
     * @param complete whether to go on until every point is there
     */
    private boolean solveWhereNeeded(
            Level level,
            Accuracy nodes,
            CurveRefinement refinement,
            List<Integer> first,
            List<List<List<CurvePlace>>> passes,
            List<Prediction> atHand,
            boolean complete)
            throws InterruptedException {
        List<Integer> asked = first;
        List<List<List<CurvePlace>>> next = passes;
        while (solve(level, nodes, next, atHand)) {
            asked = progress.next(refinement, asked);
            progress.carry(refinement);
            if (asked.isEmpty() || !complete) {
                return true;
            }
            if (level == Level.PREVIEW
                    && (signal.isFrameShown() || !budget.fits(asked.size(), nodes.nodes(), elapsed()))) {
                presentPreview();
            }
            next = LevelPlan.separately(ticket.request(), asked);
        }
        return false;
    }

    /** Every answer found so far. */
    List<Prediction> answers() {
        return progress.answers();
    }

    /** Solves passes of a level, starting from answers at hand; false when it has to stop on the way. */
    private boolean solve(
            Level level, Accuracy nodes, List<List<List<CurvePlace>>> passes, Collection<Prediction> atHand)
            throws InterruptedException {
        Continuation continuation = new Continuation(
                predictor, nodes, LevelPlan.starts(level, ticket.request()), workers.signal(level, signal));
        Executor executor = workers.executor(level);
        for (List<List<CurvePlace>> pass : passes) {
            if (signal.isCancelled()) {
                // Points of the next level that are begun only to be cancelled would hold up the newer request.
                return false;
            }
            List<List<CurvePlace>> open = withoutKnown(pass, nodes);
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
                    showProgress(level);
                }
            }
        }
        return true;
    }

    /** Takes in what is known already, which needs no other thread, and leaves the places that are to be solved. */
    private List<List<CurvePlace>> withoutKnown(List<List<CurvePlace>> pass, Accuracy nodes) {
        List<List<CurvePlace>> open = new ArrayList<>();
        for (List<CurvePlace> chunk : pass) {
            List<CurvePlace> unknown = new ArrayList<>();
            for (CurvePlace place : chunk) {
                Optional<Prediction> answer = predictor.known(place.parameters(), nodes);
                answer.ifPresentOrElse(found -> hearAnswer(place, found), () -> unknown.add(place));
            }
            if (!unknown.isEmpty()) {
                open.add(unknown);
            }
        }
        return open;
    }

    private long elapsed() {
        return nanoClock.getAsLong() - started;
    }

    private void presentPreview() {
        progress.publish();
        show(Snapshot.State.RUNNING);
        signal.frameIsShown();
    }

    private void showProgress(Level level) {
        boolean tooSlow = level == Level.PREVIEW
                && !signal.isFrameShown()
                && elapsed() >= timing.previewBudget().toNanos();
        if (tooSlow) {
            progress.publish();
        }
        show(Snapshot.State.RUNNING);
    }

    /** Hears all messages at hand; waits for one, but not beyond the time at which there is something to show. */
    private void hear() throws InterruptedException {
        long patience = newsToShow ? nextShow - nanoClock.getAsLong() : Long.MAX_VALUE;
        Runnable message = mailbox.poll(patience, TimeUnit.NANOSECONDS);
        while (message != null) {
            message.run();
            message = mailbox.poll();
        }
    }

    private void show(Snapshot.State state) {
        long now = nanoClock.getAsLong();
        newsToShow = false;
        nextShow = now + timing.snapshotInterval().toNanos();
        listener.accept(progress.snapshot(Duration.ofNanos(now - ticket.submitted()), state));
        signal.somethingIsShown();
    }

    /** On a thread of the executor. */
    private void solve(List<CurvePlace> chunk, Continuation continuation, Neighbourhood known) {
        boolean complete = false;
        try {
            continuation.solve(chunk, known, new Continuation.Receiver() {
                private long begun = nanoClock.getAsLong();

                @Override
                public void answered(CurvePlace place, Prediction prediction) {
                    long now = nanoClock.getAsLong();
                    long taken = now - begun;
                    begun = now;
                    mailbox.add(() -> {
                        hearOfTime(continuation.accuracy().nodes(), taken);
                        hearAnswer(place, prediction);
                    });
                }

                @Override
                public void failed(CurvePlace place, Throwable cause) {
                    begun = nanoClock.getAsLong();
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

    private void hearOfTime(int nodes, long taken) {
        if (progress.level() == Level.PREVIEW) {
            budget.measured(nodes, taken);
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
