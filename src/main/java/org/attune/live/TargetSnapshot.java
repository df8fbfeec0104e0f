package org.attune.live;

import java.util.Optional;
import org.attune.curves.inverse.TargetAnswer;
import org.attune.curves.inverse.TargetQuestion;
import org.attune.model.Level;

/**
 * What has been found out about a target; immutable.
 *
 * @param sequence number of the question, growing from question to question
 * @param question what was asked
 * @param level how finely it is answered
 * @param answer the answer; empty when the search failed
 * @param failure why it failed
 * @param last whether nothing more will come
 */
public record TargetSnapshot(
        long sequence,
        TargetQuestion question,
        Level level,
        Optional<TargetAnswer> answer,
        Optional<String> failure,
        boolean last) {}
