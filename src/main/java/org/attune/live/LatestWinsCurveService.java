package org.attune.live;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.attune.curves.CurveRequest;
import org.attune.theory.Predictor;

/**
 * The curve service of the window: a pool of threads solves the points of the latest request, one more, a daemon,
 * conducts and delivers snapshots.
 *
 * <p>Callers and conductor meet in the {@link WaitingLine} only. Everything else belongs to the conductor, which is
 * told of answers and of changes in the line through its mailbox and sleeps otherwise.
 */
public final class LatestWinsCurveService implements CurveService {
    private static final System.Logger LOGGER = System.getLogger(LatestWinsCurveService.class.getName());

    private final Predictor predictor;
    private final Consumer<? super Snapshot> listener;
    private final Timing timing;
    private final LongSupplier nanoClock;
    private final WaitingLine line = new WaitingLine();
    private final BlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final Workers workers;
    private final PreviewBudget budget;
    private final Runnable atEnd;

    /**
     * Starts a service with threads of its own, as many as {@link SolverPool#SolverPool()} has.
     *
     * @see #LatestWinsCurveService(Predictor, SolverPool, Consumer)
     */
    public LatestWinsCurveService(Predictor predictor, Consumer<? super Snapshot> listener) {
        this(predictor, listener, Timing.DEFAULT, System::nanoTime, new SolverPool());
    }

    /**
     * Starts a service with threads of its own.
     *
     * @param threads number of solving threads, ≥ 1
     * @throws IllegalArgumentException when {@code threads} is below 1
     * @see #LatestWinsCurveService(Predictor, SolverPool, Consumer)
     */
    public LatestWinsCurveService(Predictor predictor, int threads, Consumer<? super Snapshot> listener) {
        this(predictor, listener, Timing.DEFAULT, System::nanoTime, new SolverPool(threads));
    }

    /**
     * Starts a service.
     *
     * @param predictor the theory
     * @param solvers where it is solved; shared, so not closed with the service
     * @param listener receives the snapshots on the conducting thread; must return fast, since it holds up the next
     *     one, and may call the service
     */
    public LatestWinsCurveService(Predictor predictor, SolverPool solvers, Consumer<? super Snapshot> listener) {
        this(predictor, listener, Timing.DEFAULT, System::nanoTime, solvers, LatestWinsCurveService::daemon, () -> {});
    }

    private LatestWinsCurveService(
            Predictor predictor,
            Consumer<? super Snapshot> listener,
            Timing timing,
            LongSupplier nanoClock,
            SolverPool own) {
        this(predictor, listener, timing, nanoClock, own, LatestWinsCurveService::daemon, own::close);
    }

    LatestWinsCurveService(
            Predictor predictor,
            Consumer<? super Snapshot> listener,
            Timing timing,
            LongSupplier nanoClock,
            SolverPool solvers,
            ThreadFactory threadFactory,
            Runnable atEnd) {
        this.predictor = predictor;
        this.listener = listener;
        this.timing = timing;
        this.nanoClock = nanoClock;
        this.workers = Workers.of(solvers);
        this.budget = new PreviewBudget(timing.frameBudget(), solvers.size());
        this.atEnd = atEnd;
        threadFactory.newThread(this::conduct).start();
    }

    @Override
    public long submit(CurveRequest request) {
        Ticket ticket = line.enter(request, nanoClock.getAsLong());
        wakeUp();
        return ticket.sequence();
    }

    @Override
    public void cancel() {
        line.stop();
        wakeUp();
    }

    @Override
    public void close() {
        line.close();
        wakeUp();
    }

    private void wakeUp() {
        mailbox.add(() -> {});
    }

    private void conduct() {
        RecentAnswers recent = new RecentAnswers();
        try {
            while (!line.isClosed()) {
                Optional<Ticket> ticket = line.take();
                if (ticket.isPresent()) {
                    work(ticket.get(), recent);
                } else {
                    mailbox.take().run();
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            line.close();
            atEnd.run();
        }
    }

    private void work(Ticket ticket, RecentAnswers recent) throws InterruptedException {
        RequestRun run =
                new RequestRun(ticket, line, predictor, workers, mailbox, nanoClock, timing, budget, this::deliver);
        boolean answered = run.conduct(recent.asList());
        recent.add(run.answers(), ticket.request().points() + 1);
        WaitingLine.Next next = line.finish(ticket);
        if (next == WaitingLine.Next.FORGOTTEN || (next == WaitingLine.Next.NONE && !answered)) {
            run.showCancelled();
        }
    }

    // A listener that throws must not end the service: the next snapshot may reach it.
    private void deliver(Snapshot snapshot) {
        if (line.isClosed()) {
            return;
        }
        try {
            listener.accept(snapshot);
        } catch (RuntimeException failure) {
            LOGGER.log(System.Logger.Level.ERROR, "the listener of the curve service failed", failure);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "attune-conductor");
        thread.setDaemon(true);
        return thread;
    }
}
