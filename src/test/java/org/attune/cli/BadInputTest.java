package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the input: exit code 2, nothing on standard output, one line that says what and how else. */
final class BadInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solve --delta -1             | Δ = -1 is not allowed: Δ must be a number ≥ 0 (option --delta)",
                "solve --delta=-0.5           | Δ = -0.5 is not allowed: Δ must be a number ≥ 0 (option --delta)",
                "solve --tokens 2.5           | T = 2.5 is not allowed: T must be an integer from 2 to 30 (option --tokens)",
                "solve --tokens 1             | T = 1 is not allowed: T must be an integer from 2 to 30 (option --tokens)",
                "solve --tokens 99            | T = 99 is not allowed: T must be an integer from 2 to 30 (option --tokens)",
                "solve --kappa 0.99           | κ = 0.99 is not allowed: κ must be a number ≥ 1 (option --kappa)",
                "solve --alpha-prime 0        | α′ = 0 is not allowed: α′ must be a number > 0 (option --alpha-prime)",
                "solve --lambda NaN           | λ = \"NaN\" is not allowed: λ must be a number > 0, neither NaN nor infinite (option --lambda)",
                "solve --alpha Infinity       | α = \"Infinity\" is not allowed: α must be a number > 0, neither NaN nor infinite (option --alpha)",
                "solve --rho 1.5              | ρ = 1.5 is not allowed: ρ must be a number > 0 and ≤ 1 (option --rho)",
                "solve --kappa0 many          | κ₀ = \"many\" is not allowed: κ₀ must be a number > 0 (option --kappa0)",
                "solve --activation relu      | σ = relu is not allowed: σ must be softmax or linear (option --activation)",
                "solve --reuse maybe          | e = \"maybe\" is not allowed: e must be true or false (option --reuse)",
                "solve --nodes 1000           | nodes = 1000 is not allowed: nodes must be a power of two from 64 to 1048576 (option --nodes)",
                "solve --nodes 4k             | nodes = \"4k\" is not allowed: nodes must be a power of two from 64 to 1048576 (option --nodes)",
                "solve --nodes 99999999999    | nodes = \"99999999999\" is not allowed: nodes must be a power of two from 64 to 1048576 (option --nodes)",
                "solve --alpha-prime 1,234    | α′ = \"1,234\" is not allowed: α′ must be a number > 0, written as 1.234 or as 1234, since this may mean either (option --alpha-prime)",
                "solve --alpha-prime 1.234,5  | α′ = \"1.234,5\" is not allowed: α′ must be a number > 0, written as 1234.5 or as 1.2345, since this may mean either (option --alpha-prime)",
                "solve --alpha 1f             | α = \"1f\" is not allowed: α must be a number > 0, written in decimal digits, without letters such as f or 0x (option --alpha)",
                "solve --alpha 1e-999         | α = \"1e-999\" is not allowed: α must be a number > 0, within the range of double precision (option --alpha)",
                "solve --nodes 4,096          | nodes = \"4,096\" is not allowed: nodes must be a power of two from 64 to 1048576, written as 4.096 or as 4096, since this may mean either (option --nodes)",
                "solve --seed 0x10            | seed = \"0x10\" is not allowed: seed must be an integer of at most 64 bits, written in decimal digits, without letters such as f or 0x (option --seed)",
                "solve --seed 9223372036854775808 | seed = \"9223372036854775808\" is not allowed: seed must be an integer of at most 64 bits (option --seed)",
                "curve --from 1,234           | from = \"1,234\" is not allowed: from must be a number > 0, written as 1.234 or as 1234, since this may mean either (option --from)",
                "curve --points NaN           | points = \"NaN\" is not allowed: points must be an integer from 2 to 10000, neither NaN nor infinite (option --points)",
                "figure fig1 --width 1,600    | width = \"1,600\" is not allowed: width must be an integer, written as 1.600 or as 1600, since this may mean either (option --width)",
                "simulate --seeds 1d          | seeds = \"1d\" is not allowed: seeds must be an integer from 1 to 1000, written in decimal digits, without letters such as f or 0x (option --seeds)",
                "solve --seed x               | seed = \"x\" is not allowed: seed must be an integer of at most 64 bits (option --seed)",
                "solve --format xml           | format = \"xml\" is not allowed: format must be json or table (option --format)",
                "solve --format csv           | format = \"csv\" is not allowed: format must be json or table (option --format)",
                "optima --delta -1            | Δ = -1 is not allowed: Δ must be a number ≥ 0 (option --delta)",
                "optima --format csv          | format = \"csv\" is not allowed: format must be json or table (option --format)",
                "solve --prescribed-q0 2      | Q = missing is not allowed: Q must be given together with the other prescribed values (option --prescribed-q)",
                "solve --prescribed-q 2 --prescribed-m 1 | Q₀ = missing is not allowed: Q₀ must be given together with the other prescribed values (option --prescribed-q0)",
                "solve --prescribed-q0 1 --prescribed-q 4 --prescribed-m 3 | M = 3.0 is not allowed: M must be at most √(Q₀Q) = 2.0 in size, since (Q₀, M; M, Q) is a covariance (option --prescribed-m)",
                "solve --prescribed-q0 1 --prescribed-q -4 --prescribed-m 3 | Q = -4 is not allowed: Q must be a number ≥ 0 (option --prescribed-q)",
                "solve --prescribed-q0 1 --prescribed-q 1 --prescribed-m 1 --reuse true | e = 1 is not allowed: e must be 0 when Q₀, Q and M are prescribed: they say nothing of a train law (option --reuse)",
                "curve --x prescribed-m       | x axis = M is not allowed: x axis must be a parameter of solved pre-training, unless Q₀, Q and M are all prescribed (option --x)",
                "curve --x prescribed-m --prescribed-q0 1 --prescribed-q 1 --prescribed-m 0 --to 1.5 | M = 1.5 is not allowed: M must be at most √(Q₀Q) = 1.0 in size, since (Q₀, M; M, Q) is a covariance (option --prescribed-m)",
                "curve --x gamma              | x axis = \"gamma\" is not allowed: x axis must be one of delta, kappa0, alpha, kappa, lambda, alpha-prime, lambda-prime, beta, rho, prescribed-q0, prescribed-q, prescribed-m, prescribed-noise (option --x)",
                "curve --x tokens             | x axis = \"tokens\" is not allowed: x axis must be one of delta, kappa0, alpha, kappa, lambda, alpha-prime, lambda-prime, beta, rho, prescribed-q0, prescribed-q, prescribed-m, prescribed-noise (option --x)",
                "curve --from 0               | from = 0 is not allowed: from must be a number > 0 (option --from)",
                "curve --to far               | to = \"far\" is not allowed: to must be a number > 0 (option --to)",
                "curve --from 6 --to 2        | to = 2.0 is not allowed: to must be a number > from = 6.0 (option --to)",
                "curve --x delta --log        | from = 0.0 is not allowed: from must be a number > 0 on a logarithmic axis (option --from)",
                "curve --points 1             | points = 1 is not allowed: points must be an integer from 2 to 10000 (option --points)",
                "curve --points 2.5           | points = \"2.5\" is not allowed: points must be an integer from 2 to 10000 (option --points)",
                "curve --csv - --format json  | format = \"json\" is not allowed: format must be csv when --csv is - (option --format)",
                "curve --csv /no/such/place.csv | csv = \"/no/such/place.csv\" is not allowed: csv must be a file that can be written: there is no such folder (option --csv)"
            })
    void valueIsNamedWithWhatIsAllowed(String arguments, String expected) {
        Run run = Run.of(SyntheticTheory.COMPLETE, arguments);

        assertThat(run.err())
                .isEqualToNormalizingNewlines("attune " + arguments.split(" ", -1)[0] + ": " + expected + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solve --gamma 1             | --gamma",
                "solve --alfa 1              | --alpha",
                "solve --delta               | --delta",
                "solve --delta --kappa 1     | --delta",
                "solve --delta 1 --delta 2   | --delta",
                "solve 3                     | 3",
                "solve --points 5            | --points",
                "curve --log=maybe           | --log",
                "slove                       | slove",
                "--gamma                     | --gamma",
                "''                          | subcommand"
            })
    void unreadableArgumentsAreNamedInOneLine(String arguments, String culprit) {
        Run run = Run.of(SyntheticTheory.COMPLETE, arguments);

        assertThat(run.err()).hasLineCount(1).startsWith("attune").contains(culprit);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ParameterInfo.class, mode = EnumSource.Mode.EXCLUDE, names = "PRESCRIBED_NOISE")
    void everyParameterHasItsOption(ParameterInfo parameter) {
        Run run = Run.of(SyntheticTheory.COMPLETE, "solve --" + parameter.optionName() + " NaN");

        assertThat(run.err())
                .hasLineCount(1)
                .contains(parameter.symbol(), "NaN", parameter.allowed(), "--" + parameter.optionName());
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve", "curve", "solve --verbose", "curve --verbose"})
    void refusalByTheTheoryIsReportedLikeAnyOther(String arguments) {
        Predictor picky = (parameters, accuracy, neighbour, cancellation) -> {
            throw new ParameterException("e", "true", "false");
        };

        Run run = Run.of(picky, arguments);

        assertThat(run.err()).hasLineCount(1).contains("e = true is not allowed: e must be false (option --reuse)");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void fileThatCannotBeIsRefusedBeforeTheCurveIsComputed(@TempDir Path folder) {
        AtomicInteger calls = new AtomicInteger();
        Predictor counting = (parameters, accuracy, neighbour, cancellation) -> {
            calls.incrementAndGet();
            return SyntheticTheory.COMPLETE.predict(parameters);
        };

        Run run = Run.of(counting, new String[] {"curve", "--csv", folder.toString()});

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("--csv", folder.toString());
        assertThat(calls).hasValue(0);
    }
}
