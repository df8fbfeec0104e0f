package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.attune.storage.SyntheticTheory;
import org.junit.jupiter.api.Test;

final class SimulateCommandTest {
    private static final String SMALL = "simulate --dimension 16 ";

    private static Run run(String arguments) {
        return Run.of(SyntheticTheory.COMPLETE, arguments);
    }

    private static JsonNode json(Run run) throws Exception {
        assertThat(run.exitCode()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }

    @Test
    void printsMeansByTheNamesOfTheTheoryAndEveryRun() throws Exception {
        Run run = run(SMALL + "--seeds 3 --seed 7 --alpha-prime 4 --rho 0.5");

        JsonNode answer = json(run);

        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly(
                        "parameters",
                        "pretraining",
                        "finetuning",
                        "effectiveNoise",
                        "simulation",
                        "standardErrors",
                        "standardDeviations");
        assertThat(answer.path("parameters").path("alphaPrime").asDouble()).isEqualTo(4);
        assertThat(answer.path("parameters").has("nodes")).isFalse();
        for (String name : new String[] {
            "/pretraining/Q",
            "/pretraining/M",
            "/pretraining/testError",
            "/pretraining/trainError",
            "/finetuning/q",
            "/finetuning/m",
            "/finetuning/overlap",
            "/finetuning/testError",
            "/finetuning/trainError",
            "/finetuning/forgettingError",
            "/finetuning/frozenError",
            "/finetuning/loraOnlyError",
            "/finetuning/freeEnergy",
            "/effectiveNoise/value"
        }) {
            assertThat(answer.at(name).isNumber()).as(name).isTrue();
            double mean = 0;
            for (JsonNode one : answer.at("/simulation/runs")) {
                mean += one.at(name).asDouble() / 3;
            }
            assertThat(answer.at(name).asDouble()).as(name).isEqualTo(mean, within(1e-12));
            String path = name.substring(1).replace('/', '.');
            assertThat(answer.path("standardDeviations").path(path).asDouble())
                    .as(path)
                    .isEqualTo(
                            Math.sqrt(3)
                                    * answer.path("standardErrors").path(path).asDouble(),
                            within(1e-12));
        }
        assertThat(answer.at("/pretraining/status").asText()).isEqualTo("CONVERGED");
        JsonNode simulation = answer.path("simulation");
        assertThat(simulation.path("dimension").asInt()).isEqualTo(16);
        assertThat(simulation.path("seeds").asInt()).isEqualTo(3);
        assertThat(simulation.path("convergedRuns").asInt()).isEqualTo(3);
        assertThat(simulation.path("pretrainingSequences").asInt()).isEqualTo(26);
        assertThat(simulation.path("finetuningSequences").asInt()).isEqualTo(64);
        assertThat(simulation.path("candidateSequences").asInt()).isEqualTo(128);
        assertThat(simulation.at("/runs/2/seed").asLong()).isEqualTo(9);
        assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.endsWith("of 3 runs done"));
        assertThat(run.out()).doesNotContain("NaN", "null");
    }

    @Test
    void oneRunHasNoErrors() throws Exception {
        JsonNode answer = json(run(SMALL + "--seeds 1"));

        assertThat(answer.path("standardErrors").isEmpty()).isTrue();
        assertThat(answer.path("standardDeviations").isEmpty()).isTrue();
    }

    @Test
    void printsATable() {
        Run run = run(SMALL + "--seeds 2 --format table --activation linear");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("α′ = 3", "D = 16, N = 26, N′ = 48, 2 runs from seed 1")
                .containsPattern("pre-training +CONVERGED, at most \\d+ steps")
                .containsPattern("o_w +overlap with the target +0\\.\\d+ +\\d\\.\\de-\\d+ +2\n")
                .doesNotContain("NaN", "Bayes");
    }

    @Test
    void refusesInOneLine() {
        refused("--dimension 4", "dimension = 4", "8 to 100000", "(option --dimension)");
        refused("--dimension many", "\"many\"", "an integer");
        refused("--dimension 90000", "dimension = 90000", "at most");
        refused("--seeds 0", "seeds = 0", "1 to 1000");
        refused("--seeds 2000", "seeds = 2000");
        refused("--reuse true --dimension 16", "dimension = 16", "at least 30");
        refused("--kappa 0.5", "κ = 0.5");
        refused("--format csv", "format", "json or table");
        refused("--reuse true --prescribed-q0 1.5 --prescribed-q 1.5 --prescribed-m 1", "e = 1");
        refused("--nodes 64", "--nodes");
    }

    private static void refused(String arguments, String... parts) {
        Run run = run("simulate " + arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(parts);
    }
}
