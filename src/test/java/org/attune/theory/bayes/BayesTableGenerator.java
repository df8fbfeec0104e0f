package org.attune.theory.bayes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attune.model.Activation;

/**
 * Makes the tables of fine-tuning information that the program ships; here for T = 3 and the softmax, from a pass at
 * 4096 nodes per grid point:
 *
 * <pre>
 *     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
 *         -Dexec.args="-cp %classpath org.attune.theory.bayes.BayesTableGenerator 3 softmax 4096"
 * </pre>
 *
 * <p>Each run adds one pass over the grid to a file of samples in target/bayes-samples (or the directory given as
 * fourth argument) and fits the table anew to all passes so far, so that running it again refines the table. A pass
 * takes from one minute (linear) to a quarter of an hour (softmax) of one processor.
 */
public final class BayesTableGenerator {
    private static final Path TABLES = Path.of("resources/org/attune/theory/bayes");

    private BayesTableGenerator() {}

    /** Adds a pass and makes one table; see the class comment. */
    public static void main(String[] arguments) throws IOException {
        int tokens = Integer.parseInt(arguments[0]);
        Activation activation = Activation.parse(arguments[1]);
        int nodes = Integer.parseInt(arguments[2]);
        String name = tokens + "-" + activation.jsonName() + ".txt";
        Path directory = Path.of(arguments.length > 3 ? arguments[3] : "target/bayes-samples");
        Path samplesFile = Files.createDirectories(directory).resolve("samples-" + name);

        List<InformationSample> samples = new ArrayList<>();
        if (Files.exists(samplesFile)) {
            for (String line : Files.readAllLines(samplesFile, StandardCharsets.UTF_8)) {
                samples.add(InformationSample.parse(line));
            }
        }
        if (nodes > 0) {
            List<InformationSample> pass = InformationSample.pass(tokens, activation, nodes, samples.size());
            Files.write(
                    samplesFile,
                    pass.stream().map(InformationSample::format).toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            samples.addAll(pass);
        }

        InformationFit fit = InformationFit.of(tokens, activation, samples);
        String quality = String.format(
                Locale.ROOT,
                "# %d samples, chi² per degree of freedom %.2f, standard error %.1e typical, %.1e at most",
                samples.size(),
                fit.chiSquared(),
                fit.typicalError(),
                fit.largestError());
        List<String> lines = new ArrayList<>();
        lines.add("# Information of one fine-tuning sample, made by BayesTableGenerator");
        lines.add(quality);
        lines.addAll(fit.table().format());
        Files.write(TABLES.resolve("information-" + name), lines, StandardCharsets.UTF_8);
        System.err.println(name + " " + quality);
    }
}
