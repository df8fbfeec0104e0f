package org.attune.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.live.FamilyService;
import org.attune.live.FamilySnapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.ui.charts.Ghost;
import org.attune.ui.charts.SyntheticSnapshots;
import org.attune.ui.charts.Tone;
import org.attune.ui.charts.ToneName;
import org.junit.jupiter.api.Test;

final class FamilySessionTest {
    private final ObjectProperty<CurveRequest> request = new SimpleObjectProperty<>(CurveRequest.DEFAULT);
    private final ComparisonModel model = new ComparisonModel();
    private final RememberingService service = new RememberingService();
    private final FamilySession session = new FamilySession(model, request, service::tell, Runnable::run);

    /** Remembers what it was asked and answers when told to. */
    private static final class RememberingService implements FamilyService {
        private final List<List<CurveRequest>> requests = new ArrayList<>();
        private Consumer<FamilySnapshot> listener = snapshot -> {};

        FamilyService tell(Consumer<FamilySnapshot> newListener) {
            listener = newListener;
            return this;
        }

        void answer(Level level) {
            listener.accept(new FamilySnapshot(
                    requests.size(),
                    requests.getLast(),
                    Optional.of(level),
                    requests.getLast().stream()
                            .map(asked -> Collections.nCopies(asked.points(), Optional.<Prediction>empty()))
                            .toList(),
                    level == Level.FINAL,
                    Optional.empty()));
        }

        void solve(Level level) {
            listener.accept(new FamilySnapshot(
                    requests.size(),
                    requests.getLast(),
                    Optional.of(level),
                    requests.getLast().stream()
                            .map(asked ->
                                    SyntheticSnapshots.complete(1, asked, level).points())
                            .toList(),
                    level == Level.FINAL,
                    Optional.empty()));
        }

        @Override
        public long submit(List<CurveRequest> asked) {
            requests.add(asked);
            return requests.size();
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }

    private void set(ParameterInfo parameter, double value) {
        CurveRequest now = request.get();
        request.set(now.with(now.parameters().with(parameter, value)));
    }

    private void chooseFamily() {
        model.setFamily(Optional.of(new Family.OfParameter(ParameterInfo.LAMBDA_PRIME, List.of(0.05, 1.0, 10.0))));
    }

    @Test
    void membersAreAskedInOrderAndColouredAlongTheScale() {
        chooseFamily();
        service.answer(Level.PREVIEW);

        assertThat(service.requests).hasSize(1);
        assertThat(service.requests.getFirst())
                .extracting(asked -> asked.parameters().lambdaPrime())
                .containsExactly(0.05, 1.0, 10.0);
        assertThat(session.stateProperty().get().ghosts())
                .extracting(Ghost::tone)
                .containsExactly(new Tone.OnScale(0, 0), new Tone.OnScale(0.5, 1), new Tone.OnScale(1, 2));
    }

    @Test
    void theFamilyIsAJobThatCanBeCancelled() {
        chooseFamily();
        assertThat(session.job().progressProperty().get().orElseThrow().all()).isEqualTo(3);
        service.answer(Level.PREVIEW);
        session.job().cancel();

        assertThat(session.job().progressProperty().get()).isEmpty();
        assertThat(session.stateProperty().get().computing()).isFalse();
        assertThat(session.stateProperty().get().ghosts())
                .as("what has come stays")
                .hasSize(3);
        service.answer(Level.FINAL);
        assertThat(session.job().progressProperty().get()).isEmpty();

        set(ParameterInfo.DELTA, 2);
        assertThat(session.job().progressProperty().get()).isPresent();
        service.answer(Level.FINAL);
        assertThat(session.job().progressProperty().get()).isEmpty();
    }

    @Test
    void theMarkerMovesWithoutANewQuestion() {
        chooseFamily();
        set(ParameterInfo.ALPHA_PRIME, 7);

        assertThat(service.requests).hasSize(1);
    }

    @Test
    void aPreviewUnderWayIsAwaitedAndThenTheLatestIsAsked() {
        chooseFamily();
        set(ParameterInfo.DELTA, 1);
        set(ParameterInfo.DELTA, 2);
        assertThat(service.requests).hasSize(1);

        service.answer(Level.PREVIEW);

        assertThat(service.requests).hasSize(2);
        assertThat(service.requests.getLast().getFirst().parameters().delta()).isEqualTo(2);
        assertThat(session.stateProperty().get().ghosts()).allMatch(Ghost::stale);

        service.answer(Level.PREVIEW);
        assertThat(session.stateProperty().get().ghosts()).noneMatch(Ghost::stale);
    }

    @Test
    void aPinWithoutAnswersIsComputedBeforeTheFamily() {
        CurveRequest other =
                CurveRequest.DEFAULT.with(CurveRequest.DEFAULT.parameters().with(ParameterInfo.LAMBDA, 0.3));
        model.setState(model.state().withPin(Pin.unanswered("restored", ToneName.GREY, true, other)));
        chooseFamily();

        service.answer(Level.PREVIEW);

        assertThat(service.requests.getLast()).hasSize(4);
        assertThat(service.requests.getLast().getFirst().parameters().lambda()).isEqualTo(0.3);
        assertThat(session.stateProperty().get().ghosts()).hasSize(3);
    }

    /** A session that is opened shows its pins at once, not when the last of them is final. */
    @Test
    void aPinWithoutAnswersIsDrawnFromItsPreviewOn() {
        model.setState(model.state().withPin(Pin.unanswered("", ToneName.GREY, true, CurveRequest.DEFAULT)));

        service.solve(Level.PREVIEW);

        assertThat(model.state().pins().getFirst().points())
                .isNotEmpty()
                .allMatch(point -> point.orElseThrow().accuracy().equals(Level.PREVIEW.accuracy()));
        assertThat(service.requests).as("nothing is begun anew").hasSize(1);
    }

    @Test
    void withoutAFamilyNothingIsDrawn() {
        chooseFamily();
        service.answer(Level.PREVIEW);
        model.setFamily(Optional.empty());

        assertThat(session.stateProperty().get().ghosts()).isEmpty();
        service.answer(Level.FINAL);
        assertThat(session.stateProperty().get().ghosts()).isEmpty();
    }

    @Test
    void anotherFamilyIsAskedAtOnceAndTheOneBeforeIsGone() {
        chooseFamily();
        service.answer(Level.PREVIEW);
        set(ParameterInfo.DELTA, 1);
        model.setFamily(Optional.of(new Family.OfParameter(ParameterInfo.TOKENS, List.of(2.0, 3.0, 4.0))));

        assertThat(service.requests)
                .as("without waiting for curves that nobody wants")
                .hasSize(3);
        assertThat(session.stateProperty().get().ghosts()).isEmpty();
    }

    @Test
    void whatAChangedFamilyStillVariesStaysInSight() {
        chooseFamily();
        service.answer(Level.PREVIEW);
        model.setFamily(Optional.of(new Family.OfParameter(ParameterInfo.LAMBDA_PRIME, List.of(0.05, 2.0))));

        assertThat(session.stateProperty().get().ghosts())
                .extracting(Ghost::name)
                .containsExactly("λ′ = 0.05");
        assertThat(session.stateProperty().get().ghosts()).allMatch(Ghost::stale);
    }
}
