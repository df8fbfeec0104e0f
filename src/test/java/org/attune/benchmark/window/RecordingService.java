package org.attune.benchmark.window;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.attune.curves.CurveRequest;
import org.attune.live.CurveService;
import org.attune.live.LatestWinsCurveService;
import org.attune.live.Snapshot;
import org.attune.theory.Predictor;

/** The window's service, which tells of each request and each snapshot before it passes them on. */
final class RecordingService implements CurveService {
    private final CurveService service;
    private final LongConsumer submitted;

    /**
     * Starts the service.
     *
     * @param theory answers single questions
     * @param listener the window
     * @param delivered told of each snapshot, on the service's thread
     * @param submitted told the number of each request, on the thread that makes it
     */
    RecordingService(
            Predictor theory, Consumer<Snapshot> listener, Consumer<Snapshot> delivered, LongConsumer submitted) {
        this.service = new LatestWinsCurveService(theory, delivered.andThen(listener));
        this.submitted = submitted;
    }

    @Override
    public long submit(CurveRequest request) {
        long sequence = service.submit(request);
        submitted.accept(sequence);
        return sequence;
    }

    @Override
    public void cancel() {
        service.cancel();
    }

    @Override
    public void close() {
        service.close();
    }
}
