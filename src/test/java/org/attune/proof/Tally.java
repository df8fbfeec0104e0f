package org.attune.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;

/** Counts findings by cause and keeps where they were; safe to share between threads. */
final class Tally {
    private static final int EXAMPLES = 100;
    private static final int SLOWEST = 12;

    private record Place(int number, Parameters parameters, Finding finding) {}

    private final Map<Cause, List<Place>> places = new EnumMap<>(Cause.class);
    private final Map<Integer, Long> nanoseconds = new HashMap<>();
    private final TreeSet<Integer> unanswered = new TreeSet<>();
    private int questions;

    synchronized void add(int number, Parameters parameters, List<Finding> findings, long time) {
        questions++;
        nanoseconds.put(number, time);
        for (Finding finding : findings) {
            places.computeIfAbsent(finding.cause(), cause -> new ArrayList<>())
                    .add(new Place(number, parameters, finding));
            if (finding.cause().isUnanswered()) {
                unanswered.add(number);
            }
        }
    }

    synchronized int questions() {
        return questions;
    }

    /** Questions with a stage that did not converge. */
    synchronized int unanswered() {
        return unanswered.size();
    }

    /** Findings that may never be. */
    synchronized List<String> forbidden() {
        return places.entrySet().stream()
                .filter(entry -> entry.getKey().isForbidden())
                .flatMap(entry -> entry.getValue().stream())
                .map(Tally::describe)
                .toList();
    }

    /** The findings by cause, with the command-line options of some examples. */
    synchronized String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "%d questions, %d (%.2f %%) with a stage that did not converge%n",
                questions,
                unanswered.size(),
                100.0 * unanswered.size() / Math.max(1, questions)));
        places.forEach((cause, found) -> {
            table.append(String.format(Locale.ROOT, "%n%6d  %s: %s%n", found.size(), cause, cause.description()));
            found.stream()
                    .sorted((first, second) -> Integer.compare(first.number(), second.number()))
                    .limit(EXAMPLES)
                    .forEach(place ->
                            table.append("        ").append(describe(place)).append('\n'));
        });
        table.append("\nslowest, in milliseconds:");
        nanoseconds.entrySet().stream()
                .sorted((first, second) -> Long.compare(second.getValue(), first.getValue()))
                .limit(SLOWEST)
                .forEach(entry -> table.append(" #%d %d".formatted(entry.getKey(), entry.getValue() / 1_000_000)));
        return table.append('\n').toString();
    }

    private static String describe(Place place) {
        return "#%d %s | %s".formatted(place.number(), place.finding().detail(), options(place.parameters()));
    }

    private static String options(Parameters parameters) {
        StringBuilder options = new StringBuilder();
        for (ParameterInfo info : ParameterInfo.values()) {
            if (!info.isPrescribed()) {
                options.append("--%s %.6g ".formatted(info.optionName(), parameters.get(info)));
            }
        }
        return options + "--activation " + parameters.activation().name().toLowerCase(Locale.ROOT) + " --reuse "
                + parameters.reuse();
    }
}
