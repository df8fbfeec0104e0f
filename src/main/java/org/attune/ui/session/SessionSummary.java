package org.attune.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.storage.session.Session;
import org.attune.ui.controls.Numerals;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/** Tells sessions apart in a few words: what differs from the start, and how much was collected; immutable. */
final class SessionSummary {
    private final Texts texts;

    SessionSummary(Language language) {
        texts = Texts.of("session", language);
    }

    /** The words for a session. */
    String of(Session session) {
        CurveRequest request = session.present().request();
        List<String> parts = new ArrayList<>(changed(request.parameters()));
        if (parts.isEmpty()) {
            parts.add(texts.text("summary.start"));
        }
        parts.add(texts.text("summary.axis", request.axis().symbol()));
        if (!session.snapshots().isEmpty()) {
            parts.add(texts.text("summary.snapshots", session.snapshots().size()));
        }
        if (!session.pins().isEmpty()) {
            parts.add(texts.text("summary.pins", session.pins().size()));
        }
        return parts.stream().collect(Collectors.joining(Numerals.sign().separator()));
    }

    private static List<String> changed(Parameters parameters) {
        Stream<String> values = Stream.of(ParameterInfo.values())
                .filter(parameters::dependsOn)
                .filter(parameter -> parameter.isPrescribed() || parameters.get(parameter) != parameter.defaultValue())
                .map(parameter -> parameter.symbol() + " = " + Numerals.exact(parameters.get(parameter)));
        Stream<String> activation = Stream.of(parameters.activation())
                .filter(used -> used != Parameters.DEFAULT.activation())
                .map(used -> "σ = " + used.label());
        Stream<String> reuse =
                Stream.of(parameters.reuse()).filter(Boolean::booleanValue).map(reused -> "e = 1");
        return Stream.of(values, activation, reuse).flatMap(part -> part).toList();
    }
}
