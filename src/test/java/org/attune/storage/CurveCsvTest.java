package org.attune.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.junit.jupiter.api.Test;

final class CurveCsvTest {

    @Test
    void cellsReadBackToThePredictions() {
        List<Prediction> curve = curve(SyntheticTheory.TWO_BRANCHES);

        List<Map<String, String>> rows = decode(CurveCsv.text(curve));

        assertThat(rows).hasSameSizeAs(curve);
        for (int i = 0; i < curve.size(); i++) {
            Prediction prediction = curve.get(i);
            Map<String, String> row = rows.get(i);
            for (PredictionField field : PredictionField.values()) {
                assertThat(number(row, field.path()))
                        .as(field.path())
                        .isEqualTo(field.of(prediction).orElseThrow().value());
                assertThat(number(row, "standardErrors." + field.path()))
                        .as(field.path())
                        .isEqualTo(field.of(prediction).orElseThrow().standardError());
            }
            for (ParameterInfo parameter : ParameterInfo.values()) {
                if (!parameter.isPrescribed()) {
                    assertThat(number(row, "parameters." + parameter.jsonName()))
                            .isEqualTo(prediction.parameters().get(parameter));
                }
            }
            assertThat(row)
                    .containsEntry("parameters.activation", "softmax")
                    .containsEntry("parameters.reuse", "false")
                    .containsEntry("parameters.nodes", "4096")
                    .containsEntry("parameters.seed", "1")
                    .containsEntry("pretraining.status", "CONVERGED")
                    .containsEntry("pretraining.verdict", "holds")
                    .containsEntry("finetuning.verdict", "holds")
                    .containsEntry("loraOnly.verdict", "holds")
                    .containsEntry("pretraining.iterations", "17");
        }
    }

    @Test
    void columnsAreExactlyTheFieldsOfTheJsonButForReasons() throws Exception {
        Parameters prescribed = Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT));
        Set<String> fields = new TreeSet<>(fields(SyntheticTheory.TWO_BRANCHES.predict()));
        fields.addAll(fields(SyntheticTheory.TWO_BRANCHES.predict(prescribed)));

        assertThat(CurveCsv.columns()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void prescribedMomentsHaveColumnsThatAreEmptyWherePretrainingIsSolvedFor() {
        Parameters prescribed = Parameters.DEFAULT.withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.25, 1)));
        List<Map<String, String>> rows = decode(CurveCsv.text(
                List.of(SyntheticTheory.COMPLETE.predict(), SyntheticTheory.COMPLETE.predict(prescribed))));

        assertThat(rows.get(0)).containsEntry("parameters.prescribedQ", "").containsEntry("bayes.status", "CONVERGED");
        assertThat(number(rows.get(1), "parameters.prescribedQ")).isEqualTo(1.25);
        assertThat(rows.get(1)).containsEntry("pretraining.V", "").containsEntry("bayes.status", "");
    }

    @Test
    void verdictHasAColumnForEachStage() {
        Map<String, String> row = decode(
                        CurveCsv.text(List.of(Stages.withJumps(SyntheticTheory.COMPLETE.predict(), 0.08))))
                .getFirst();

        assertThat(row)
                .containsEntry("pretraining.verdict", "holds")
                .containsEntry("finetuning.verdict", "doubtful")
                .containsEntry("loraOnly.verdict", "holds");
    }

    @Test
    void columnsAreTheSameForEveryCurveAndPlainAscii() {
        String complete = CurveCsv.text(curve(SyntheticTheory.COMPLETE));
        String sparse =
                CurveCsv.text(curve(new SyntheticTheory(Status.NOT_CONVERGED, Status.NOT_CONVERGED, Optional.empty())));

        assertThat(sparse.lines().findFirst()).isEqualTo(complete.lines().findFirst());
        assertThat(complete.chars()).allMatch(letter -> letter < 128);
        assertThat(complete).doesNotContain("\"", "\r").endsWith("\n");
    }

    @Test
    void whatIsNoAnswerIsEmpty() {
        Map<String, String> row = decode(CurveCsv.text(
                        curve(new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.empty()))))
                .getFirst();

        assertThat(row)
                .containsEntry("finetuning.status", "NOT_CONVERGED")
                .containsEntry("finetuning.testError", "")
                .containsEntry("finetuning.verdict", "")
                .containsEntry("loraOnly.verdict", "")
                .containsEntry("standardErrors.finetuning.testError", "")
                .containsEntry("bayes.status", "")
                .containsEntry("bayes.Q", "");
        assertThat(number(row, "finetuning.frozenError")).isPositive();
        assertThat(number(row, "finetuning.residual")).isEqualTo(1.0 / 30);
    }

    @Test
    void textIsTheSameInEveryLanguage() {
        List<Prediction> curve = curve(SyntheticTheory.COMPLETE);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            String english = CurveCsv.text(curve);
            Locale.setDefault(Locale.FRANCE);
            assertThat(CurveCsv.text(curve)).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<Prediction> curve(SyntheticTheory theory) {
        return List.of(
                theory.predict(Parameters.DEFAULT),
                theory.predict(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 1e-9)),
                theory.predict(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 1.0 / 3)));
    }

    private static List<Map<String, String>> decode(String text) {
        List<String> lines = text.lines().toList();
        String[] names = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSameSizeAs(names);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double number(Map<String, String> row, String column) {
        assertThat(row).containsKey(column);
        return Double.parseDouble(row.get(column));
    }

    private static List<String> fields(Prediction prediction) throws JsonProcessingException {
        List<String> paths = new ArrayList<>();
        collect("", new ObjectMapper().readTree(PredictionJson.text(prediction)), paths);
        return paths;
    }

    private static void collect(String prefix, JsonNode object, List<String> paths) {
        object.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                collect(prefix + field.getKey() + '.', field.getValue(), paths);
            } else if (!field.getValue().isArray()) {
                paths.add(prefix + field.getKey());
            }
        });
    }
}
