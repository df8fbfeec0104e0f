package org.attune.live;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.attune.curves.CurveRequest;
import org.attune.theory.Predictor;

/**
 * The curve service of the window: a fixed number of background threads solves the points of the latest request, one
 * more conducts and delivers snapshots. All are daemons.
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
    private final ExecutorService solvers;

    /**
     * Starts a service with a solving thread per processor, but for one left to the window where there are more than
     * two.
     *
     * @see #LatestWinsCurveService(Predictor, int, Consumer)
     */
    public LatestWinsCurveService(Predictor predictor, Consumer<? super Snapshot> listener) {
        this(predictor, threadsFor(Runtime.getRuntime().availableProcessors()), listener);
    }

    /**
     * Starts a service.
     *
     * @param predictor the theory
     * @param threads number of solving threads, ≥ 1
     * @param listener receives the snapshots on the conducting thread; must return fast, since it holds up the next
     *     one, and may call the service
     * @throws IllegalArgumentException when {@code threads} is below 1
     */
    public LatestWinsCurveService(Predictor predictor, int threads, Consumer<? super Snapshot> listener) {
        this(predictor, threads, listener, Timing.DEFAULT, System::nanoTime, LatestWinsCurveService::daemon);
    }

    LatestWinsCurveService(
            Predictor predictor,
            int threads,
            Consumer<? super Snapshot> listener,
            Timing timing,
            LongSupplier nanoClock,
            ThreadFactory threadFactory) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " is not allowed: it must be ≥ 1");
        }
        this.predictor = predictor;
        this.listener = listener;
        this.timing = timing;
        this.nanoClock = nanoClock;
        this.solvers = Executors.newFixedThreadPool(threads, threadFactory);
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

    private static int threadsFor(int processors) {
        return processors > 2 ? processors - 1 : processors;
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
            solvers.shutdownNow();
        }
    }

    private void work(Ticket ticket, RecentAnswers recent) throws InterruptedException {
        RequestRun run = new RequestRun(ticket, line, predictor, solvers, mailbox, nanoClock, timing, this::deliver);
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
        Thread thread = new Thread(work, "attune-curves");
        thread.setDaemon(true);
        return thread;
    }
}
