package org.attune.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attune.curves.CurveRequest;
import org.attune.curves.grid.GridRequest;
import org.attune.live.GridService;
import org.attune.live.GridSnapshot;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.junit.jupiter.api.Test;

final class LandscapeSessionTest {
    private final ObjectProperty<CurveRequest> request = new SimpleObjectProperty<>(CurveRequest.DEFAULT);
    private final RememberingService service = new RememberingService();
    private final LandscapeSession session = new LandscapeSession(request, service::tell, Runnable::run);

    /** Remembers what it was asked and answers when told to. */
    private static final class RememberingService implements GridService {
        private final List<GridRequest> requests = new ArrayList<>();
        private Consumer<GridSnapshot> listener = snapshot -> {};
        private int cancelled;

        GridService tell(Consumer<GridSnapshot> newListener) {
            listener = newListener;
            return this;
        }

        void answer(int pass) {
            listener.accept(new GridSnapshot(
                    requests.size(),
                    requests.getLast(),
                    Collections.nCopies(GridRequest.SIDE * GridRequest.SIDE, Optional.empty()),
                    pass,
                    25,
                    false,
                    Optional.empty()));
        }

        @Override
        public long submit(GridRequest asked) {
            requests.add(asked);
            return requests.size();
        }

        @Override
        public void cancel() {
            cancelled++;
        }

        @Override
        public void close() {}
    }

    private void set(ParameterInfo parameter, double value) {
        CurveRequest now = request.get();
        request.set(now.with(now.parameters().with(parameter, value)));
    }

    @Test
    void computesOnlyWhileInSight() {
        set(ParameterInfo.DELTA, 1);
        assertThat(service.requests).isEmpty();

        session.setActive(true);
        assertThat(service.requests).hasSize(1);

        session.setActive(false);
        set(ParameterInfo.DELTA, 2);
        assertThat(service.requests).hasSize(1);
        assertThat(service.cancelled).isEqualTo(1);
    }

    @Test
    void theGridIsAJobThatCanBeCancelled() {
        assertThat(session.job().progressProperty().get()).isEmpty();
        session.setActive(true);
        service.answer(0);
        assertThat(session.job().progressProperty().get().orElseThrow().done()).isEqualTo(25);
        session.job().cancel();

        assertThat(session.job().progressProperty().get()).isEmpty();
        assertThat(session.stateProperty().get().stopped()).isTrue();
        assertThat(session.stateProperty().get().snapshot())
                .as("what has come stays")
                .isPresent();
        set(ParameterInfo.DELTA, 2);
        assertThat(session.job().progressProperty().get()).isPresent();
        session.setActive(false);
        assertThat(session.job().progressProperty().get()).isEmpty();
    }

    @Test
    void thePointMovesWithoutANewQuestion() {
        session.setActive(true);
        set(ParameterInfo.ALPHA_PRIME, 10);
        set(ParameterInfo.LAMBDA, 0.2);

        assertThat(service.requests).hasSize(1);
        assertThat(session.stateProperty().get().current()).isTrue();
    }

    @Test
    void aFirstPassUnderWayIsAwaitedAndThenTheLatestIsAsked() {
        session.setActive(true);
        set(ParameterInfo.DELTA, 1);
        set(ParameterInfo.DELTA, 2);
        assertThat(service.requests).hasSize(1);
        assertThat(session.stateProperty().get().current()).isFalse();

        service.answer(1);

        assertThat(service.requests).hasSize(2);
        assertThat(service.requests.getLast().parameters().delta()).isEqualTo(2);
        assertThat(session.stateProperty().get().current())
                .as("what stands answers an older question")
                .isFalse();

        service.answer(1);
        assertThat(session.stateProperty().get().current()).isTrue();
        assertThat(service.requests).hasSize(2);
    }

    @Test
    void otherAxesAreAskedAtOnceAndTheSameTwiceAreImpossible() {
        session.setActive(true);
        LandscapeSettings now = session.settingsProperty().get();
        session.settingsProperty()
                .set(new LandscapeSettings(
                        now.quantity(), ParameterInfo.DELTA, now.vertical(), true, LandscapeSettings.Path.NONE));
        assertThat(service.requests).hasSize(2);

        session.settingsProperty()
                .set(new LandscapeSettings(
                        now.quantity(), now.vertical(), now.vertical(), true, LandscapeSettings.Path.NONE));
        assertThat(service.requests).hasSize(2);
        assertThat(session.stateProperty().get().possible()).isFalse();
        assertThat(session.parameters()).isEqualTo(Parameters.DEFAULT);
    }
}
