package org.attune.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Interval;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.jspecify.annotations.Nullable;

/**
 * Measures what each tuning constant of the solver does: halves and doubles it, answers the same questions, and
 * compares answers and evaluations of the map. The rows are meant for the table of constants in {@code numerics.md}.
 *
 * <p>Run by {@code mvn test-compile exec:exec -Dexec.classpathScope=test -Dexec.args="--add-modules
 * jdk.incubator.vector -cp %classpath org.attune.proof.ConstantSurvey"}; one row per constant goes to the standard
 * output.
 */
public final class ConstantSurvey {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path THEORY = SOURCES.resolve(Path.of("org", "attune", "theory"));
    private static final Pattern CONSTANT =
            Pattern.compile("static final (?:double|int|long) ([A-Z_]+)\\s*=\\s*([-0-9.eE_]+);");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final List<String> ROOMS = List.of("finetuning", "channel");

    private static final int SLIDER_QUESTIONS = 28;
    private static final int FINAL_QUESTIONS = 8;
    private static final int HARD_QUESTIONS = 12;
    private static final int PREVIEWS = 11;
    private static final long SEED = 20_260_605;
    private static final Accuracy DRAFT = new Accuracy(1024, 1);
    private static final Accuracy FINAL = new Accuracy(8192, 1);
    private static final Accuracy PREVIEW = new Accuracy(256, 1);

    private ConstantSurvey() {}

    /**
     * Surveys every numeric constant of the fine-tuning and channel packages, or those that are named.
     *
     * @param arguments {@code answer} to print the answers of this very build, else names such as
     *     {@code BroydenCorrector.CLOSE}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("answer")) {
            answer();
            return;
        }
        Path folder = Files.createTempDirectory("constants");
        Survey base = Survey.of(folder, Optional.empty());
        System.out.println("| class | constant | value | halved | doubled |\n| --- | --- | --- | --- | --- |");
        for (Constant constant : constants()) {
            if (arguments.length == 0 || List.of(arguments).contains(constant.name())) {
                System.out.println("| " + constant.type() + " | " + constant.symbol() + " | " + constant.value() + " | "
                        + comparison(folder, base, constant, 0.5) + " | " + comparison(folder, base, constant, 2)
                        + " |");
            }
        }
    }

    private static String comparison(Path folder, Survey base, Constant constant, double factor)
            throws IOException, InterruptedException {
        Optional<String> changed = constant.times(factor);
        if (changed.isEmpty()) {
            return "–";
        }
        Path overlay = Files.createTempDirectory(folder, "overlay");
        if (!constant.compile(overlay, changed.get())) {
            return "does not compile";
        }
        return Survey.of(folder, Optional.of(overlay)).against(base);
    }

    private static List<Constant> constants() throws IOException {
        List<Constant> constants = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.list(THEORY.resolve(room))) {
                for (Path file : files.sorted().toList()) {
                    Matcher matcher = CONSTANT.matcher(Files.readString(file));
                    while (matcher.find()) {
                        constants.add(new Constant(file, matcher.group(1), matcher.group(2), matcher.group()));
                    }
                }
            }
        }
        return constants;
    }

    /** A constant as the sources declare it. */
    private record Constant(Path file, String symbol, String value, String declaration) {
        String type() {
            return file.getFileName().toString().replace(".java", "");
        }

        String name() {
            return type() + "." + symbol;
        }

        /** The value times a factor; empty for an index, a flag, and where rounding leaves it as it is. */
        Optional<String> times(double factor) {
            String digits = value.replace("_", "");
            if (digits.matches("-?[0-9]+") && !declaration.contains("double")) {
                long number = Long.parseLong(digits);
                long changed = Math.round(number * factor);
                return number < 2 || changed == number ? Optional.empty() : Optional.of(Long.toString(changed));
            }
            return Optional.of(Double.toString(Double.parseDouble(digits) * factor));
        }

        boolean compile(Path overlay, String changed) throws IOException, InterruptedException {
            Path room = Files.createDirectories(overlay.resolve("sources"));
            List<String> command = new ArrayList<>(List.of(
                    java("javac"),
                    "-nowarn",
                    "-proc:none",
                    "--add-modules",
                    "jdk.incubator.vector",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    overlay.toString()));
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path each : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.endsWith("package-info.java"))
                        .toList()) {
                    String text = Files.readString(each);
                    Path copy = room.resolve(each.getFileName());
                    Files.writeString(
                            copy,
                            each.equals(file)
                                    ? text.replace(declaration, declaration.replace(value + ";", changed + ";"))
                                    : text);
                    command.add(copy.toString());
                }
            }
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** All answers of one build, in the order of the questions. */
    private record Survey(List<Answer> answers) {
        private static final double VISIBLE = 2e-3;

        static Survey of(Path folder, Optional<Path> overlay) throws IOException, InterruptedException {
            Path output = Files.createTempFile(folder, "answers", ".txt");
            String path = overlay.map(classes -> classes + System.getProperty("path.separator"))
                            .orElse("")
                    + System.getProperty("java.class.path");
            int code = new ProcessBuilder(
                            java("java"),
                            "--add-modules",
                            "jdk.incubator.vector",
                            "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0",
                            "-cp",
                            path,
                            ConstantSurvey.class.getName(),
                            "answer")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            List<String> lines = Files.readAllLines(output);
            if (code != 0 || lines.isEmpty()) {
                throw new IllegalStateException("the questions were not answered: exit code " + code);
            }
            return new Survey(lines.stream().map(Answer::parse).toList());
        }

        private long evaluations() {
            return answers.stream().mapToLong(Answer::evaluations).sum();
        }

        /** In a few words: evaluations, answers lost and won, points where the theory holds that moved visibly. */
        String against(Survey base) {
            int lost = 0;
            int won = 0;
            int moved = 0;
            double largest = 0;
            for (int i = 0; i < answers.size(); i++) {
                Answer now = answers.get(i);
                Answer then = base.answers.get(i);
                lost += then.answered() && !now.answered() ? 1 : 0;
                won += now.answered() && !then.answered() ? 1 : 0;
                if (now.answered() && then.answered() && then.holds()) {
                    double errors = now.distance(then);
                    moved += now.isVisiblyApart(then, VISIBLE) ? 1 : 0;
                    largest = Math.max(largest, errors);
                }
            }
            String text = String.format(
                    Locale.ROOT, "%+.0f %%", 100.0 * (evaluations() - base.evaluations()) / base.evaluations());
            if (lost > 0 || won > 0) {
                text += String.format(Locale.ROOT, "; answers −%d +%d", lost, won);
            }
            return text
                    + (moved > 0 ? String.format(Locale.ROOT, "; %d moved, at most %.1f s.e.", moved, largest) : "");
        }
    }

    /** The answer to one question as far as it is compared. */
    private record Answer(
            boolean answered,
            boolean holds,
            int evaluations,
            double overlap,
            double overlapError,
            double error,
            double errorError) {
        static Answer of(Optional<Prediction> prediction) {
            return prediction
                    .map(found -> new Answer(
                            found.isAnswered(Stage.FINETUNING),
                            found.assessment(Stage.FINETUNING).verdict() == Verdict.HOLDS,
                            found.finetuning().convergence().iterations(),
                            found.finetuning().overlap().value(),
                            found.finetuning().overlap().standardError(),
                            found.finetuning().testError().value(),
                            found.finetuning().testError().standardError()))
                    .orElse(new Answer(false, false, 0, 0, 0, 0, 0));
        }

        static Answer parse(String line) {
            List<String> parts = SPACE.splitAsStream(line).toList();
            return new Answer(
                    Boolean.parseBoolean(parts.get(0)),
                    Boolean.parseBoolean(parts.get(1)),
                    Integer.parseInt(parts.get(2)),
                    Double.parseDouble(parts.get(3)),
                    Double.parseDouble(parts.get(4)),
                    Double.parseDouble(parts.get(5)),
                    Double.parseDouble(parts.get(6)));
        }

        String line() {
            return Stream.of(answered, holds, evaluations, overlap, overlapError, error, errorError)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }

        /** The larger distance of o_w and E′, in standard errors of either answer. */
        double distance(Answer other) {
            return Math.max(
                    Math.abs(overlap - other.overlap) / (Math.max(overlapError, other.overlapError) + 1e-6),
                    Math.abs(error - other.error) / (Math.max(errorError, other.errorError) + 1e-6));
        }

        boolean isVisiblyApart(Answer other, double visible) {
            return Math.abs(overlap - other.overlap) > visible
                    || Math.abs(error - other.error) > visible * Math.max(1, other.error);
        }
    }

    private static void answer() {
        Predictor predictor =
                new StateEvolutionPredictor(new InformationLibrary()).restrictedTo(Set.of(Stage.FINETUNING));
        List<Answer> answers = new ArrayList<>();

        List<Parameters> usual = sliderQuestions();
        usual.forEach(question -> answers.add(Answer.of(ask(predictor, question, DRAFT, null))));
        usual.subList(0, FINAL_QUESTIONS)
                .forEach(question -> answers.add(Answer.of(ask(predictor, question, FINAL, null))));
        RandomQuestions hard = new RandomQuestions(SEED);
        for (int number = 0; number < HARD_QUESTIONS; number++) {
            answers.add(Answer.of(ask(predictor, hard.question(number), PREVIEW, null)));
        }
        for (ParameterInfo axis : List.of(
                ParameterInfo.DELTA, ParameterInfo.KAPPA0, ParameterInfo.LAMBDA_PRIME, ParameterInfo.ALPHA_PRIME)) {
            Prediction neighbour = null;
            for (int step = 0; step < PREVIEWS; step++) {
                double value = axis.scale()
                        .valueAt(
                                0.3 + 0.4 * step / (PREVIEWS - 1),
                                axis.softRange().lower(),
                                axis.softRange().upper());
                Optional<Prediction> found = ask(predictor, Parameters.DEFAULT.with(axis, value), PREVIEW, neighbour);
                answers.add(Answer.of(found));
                neighbour = found.orElse(neighbour);
            }
        }

        answers.forEach(answer -> System.out.println(answer.line()));
    }

    private static Optional<Prediction> ask(
            Predictor predictor, Parameters question, Accuracy accuracy, @Nullable Prediction neighbour) {
        try {
            return Optional.of(predictor.predict(question, accuracy, neighbour, CancellationSignal.NONE));
        } catch (ArithmeticException unanswerable) {
            return Optional.empty();
        }
    }

    /** Uniform in the coordinates of the sliders, softmax three times in four. */
    private static List<Parameters> sliderQuestions() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Parameters> questions = new ArrayList<>();
        while (questions.size() < SLIDER_QUESTIONS) {
            try {
                questions.add(sliderQuestion(random));
            } catch (ParameterException outside) {
                // Some combinations are refused; the next draw takes their place.
            }
        }
        return questions;
    }

    private static Parameters sliderQuestion(SplittableRandom random) {
        Parameters question =
                random.nextInt(4) == 0 ? Parameters.DEFAULT.withActivation(Activation.LINEAR) : Parameters.DEFAULT;
        for (ParameterInfo info : ParameterInfo.independent()) {
            boolean rarelyUsed = info == ParameterInfo.BETA || info == ParameterInfo.RHO;
            if (!info.isPrescribed() && !info.isDerived() && (!rarelyUsed || random.nextInt(4) == 0)) {
                Interval range = info.softRange();
                double value = info.scale().valueAt(random.nextDouble(), range.lower(), range.upper());
                question = question.with(info, info.isInteger() ? Math.rint(value) : value);
            }
        }
        return question;
    }
}
