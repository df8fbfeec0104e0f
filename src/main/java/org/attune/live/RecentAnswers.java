package org.attune.live;

import java.util.List;
import java.util.stream.Stream;
import org.attune.model.Prediction;

/**
 * The answers of the last requests, from which the next preview starts. Two curves' worth: the last one may have been
 * left half way. Not safe for several threads.
 */
final class RecentAnswers {
    private List<Prediction> answers = List.of();

    /** The answers, the newest last. */
    List<Prediction> asList() {
        return answers;
    }

    /**
     * Adds the answers to a request.
     *
     * @param newer its answers
     * @param places places of its curve, the marker included
     */
    void add(List<Prediction> newer, int places) {
        List<Prediction> all = Stream.concat(answers.stream(), newer.stream()).toList();
        answers = all.subList(Math.max(0, all.size() - 2 * places), all.size());
    }
}
