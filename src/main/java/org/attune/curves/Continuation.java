package org.attune.curves;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.attune.model.Accuracy;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * Solves places of a curve one after the other on the calling thread, each from an answer at hand.
 *
 * @param predictor the theory
 * @param accuracy with how many nodes
 * @param warmStart which answer each place starts from
 * @param cancellation asked before each place, and by the predictor between iterations
 */
public record Continuation(
        Predictor predictor, Accuracy accuracy, WarmStart warmStart, CancellationSignal cancellation) {

    /** Receives what comes of each place, on the thread that solves. */
    public interface Receiver {
        /** The theory has answered, possibly that it has not converged. */
        void answered(CurvePlace place, Prediction prediction);

        /** The theory has thrown; the places that follow are solved nevertheless, unless this method throws. */
        void failed(CurvePlace place, Throwable cause);
    }

    /**
     * Solves places in the order given.
     *
     * @param places where
     * @param known answers at hand, not changed; those found on the way are used beside them
     * @param receiver told of every place
     * @throws CancellationException when cancelled; the places solved before have been received
     */
    public void solve(List<CurvePlace> places, Neighbourhood known, Receiver receiver) {
        Neighbourhood solved = new Neighbourhood(known);
        for (CurvePlace place : places) {
            cancellation.throwIfCancelled();
            solve(place, solved, receiver);
        }
    }

    // An Error is received like an exception: on a thread of a pool it would vanish, and the curve would never end.
    private void solve(CurvePlace place, Neighbourhood solved, Receiver receiver) {
        Prediction prediction;
        try {
            Prediction start = warmStart.startAt(place, solved).orElse(null);
            prediction = predictor.predict(place.parameters(), accuracy, start, cancellation);
        } catch (RuntimeException | Error failure) {
            if (failure instanceof CancellationException && cancellation.isCancelled()) {
                throw failure;
            }
            receiver.failed(place, failure);
            return;
        }
        solved.add(prediction);
        receiver.answered(place, prediction);
    }
}
