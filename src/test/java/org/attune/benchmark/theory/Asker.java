package org.attune.benchmark.theory;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.attune.curves.CurveRequest;
import org.attune.live.CurveService;
import org.attune.live.LatestWinsCurveService;
import org.attune.live.Snapshot;
import org.attune.storage.InformationLibrary;

/** Asks the window's service, with all threads, and waits for its last answer. */
final class Asker implements AutoCloseable {
    private final BlockingQueue<Snapshot> answers = new LinkedBlockingQueue<>();
    private final CurveService service =
            new LatestWinsCurveService(Theories.fresh(new InformationLibrary()), answers::add);

    /**
     * Asks for curves.
     *
     * @param limit how long the answer may take
     * @return the answer at the final level
     * @throws IllegalStateException when there is none
     */
    Snapshot finalCurves(CurveRequest request, Duration limit) throws InterruptedException {
        long sequence = service.submit(request);
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Snapshot snapshot = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (snapshot == null) {
                throw new IllegalStateException("no final curves within " + limit);
            }
            if (snapshot.state() == Snapshot.State.FAILED) {
                throw new IllegalStateException(snapshot.failure().orElse("failed"));
            }
            if (snapshot.sequence() == sequence && snapshot.state() == Snapshot.State.DONE) {
                return snapshot;
            }
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
