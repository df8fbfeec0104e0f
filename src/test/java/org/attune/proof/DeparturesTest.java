package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.BayesPrediction;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.storage.InformationLibrary;
import org.attune.storage.preset.PresetLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.bayes.BayesBenchmark;
import org.attune.theory.bayes.BayesFinetuning;
import org.attune.theory.bayes.BayesTestErrors;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.channel.RankOneChannel;
import org.attune.theory.channel.ScrambleAverages;
import org.attune.theory.channel.Search;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.finetuning.FinetuningNodes;
import org.attune.theory.finetuning.FinetuningSolver;
import org.attune.theory.finetuning.FrozenModel;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.NodeLibrary;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.attune.theory.pretraining.PretrainingSolver;
import org.attune.theory.pretraining.PretrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the page on departures from the paper are what the program computes, or what plain draws give. */
class DeparturesTest {
    private static final Parameters LINEAR = Parameters.DEFAULT.withActivation(Activation.LINEAR);

    private final DeparturesPage page = new DeparturesPage();
    private final InformationLibrary information = new InformationLibrary();

    private static ChannelNodes nodes(int tokens, Activation activation, int count) {
        return ChannelNodes.create(tokens, activation, new Accuracy(count, 1));
    }

    private static PretrainingState pretrain(Parameters parameters, ChannelNodes nodes) {
        return new PretrainingSolver().solve(parameters, nodes, null, CancellationSignal.NONE);
    }

    private Prediction predict(Parameters parameters, int nodes) {
        return new StateEvolutionPredictor(information)
                .predict(parameters, new Accuracy(nodes, 1), null, CancellationSignal.NONE);
    }

    @Test
    void frozenBaseline() {
        Parameters parameters = LINEAR.with(ParameterInfo.LAMBDA, 0.1);
        FinetuningNodes nodes = FinetuningNodes.of(parameters, new Accuracy(64, 1), new NodeLibrary());
        FrozenModel frozen = FrozenModel.of(pretrain(parameters, nodes.training()));
        double noise = frozen.overlaps().effectiveNoise(parameters.labelVariance());
        String context = "At T = 3 and Δ_eff = 0.6955 the error is 2.2607; the printed form gives 2.1061; 10⁶ draws";
        assertThat(noise).isCloseTo(page.number(context, "0.6955"), within(1e-4));
        double stated = page.number(context, "2.2607");
        assertThat(new FinetuningSolver()
                        .frozenErrors(parameters, nodes, frozen)
                        .finetuning()
                        .value())
                .isCloseTo(stated, within(2e-4));
        assertThat((10 * 0.6955 + 12) / 9).isCloseTo(page.number(context, "2.1061"), within(1e-4));
        FieldLaw law = new FieldLaw(
                parameters.labelVariance(),
                frozen.overlaps().self(),
                frozen.overlaps().target());
        Draws draws = new Draws(1);
        Average error = new Average();
        for (int sample = 0; sample < 100_000; sample++) {
            FieldLaw.Fields fields = law.draw(draws, 3);
            double[][] label = Attention.updated(fields.label(), draws.vector(3), 1);
            error.add(Attention.distance(
                    Attention.map(Activation.LINEAR, fields.model()), Attention.map(Activation.LINEAR, label)));
        }
        error.assertAgrees("frozen error", stated);
    }

    @Test
    void bayesOptimalUpdateKeepsItsNoise() {
        GridDenoiser denoiser = new GridDenoiser(3, 0.56125);
        Average printedSquare = new Average();
        Average printedProduct = new Average();
        denoiser.average(0.91719, false, 2500, printedSquare, printedProduct);
        String printed = "as printed: E|g|² = 3.69 ± 0.03 but E g·(χ* − ω)/v = 9.39 ± 0.06, and o_BO = 0.9577";
        printedSquare.assertAgrees("E|g|² as printed", page.number(printed, "3.69"), 0.03);
        printedProduct.assertAgrees("E g·(χ*−ω)/v as printed", page.number(printed, "9.39"), 0.06);
        // The fixed point q = α′E|g|²/(1 + α′E|g|²) of the printed form.
        assertThat(Math.sqrt(3 * 3.69 / (1 + 3 * 3.69))).isCloseTo(page.number(printed, "0.9577"), within(1e-4));
        Average square = new Average();
        Average product = new Average();
        denoiser.average(0.97645, true, 2500, square, product);
        String right = "and 13.8 ± 0.1, and o_BO = 0.9882";
        square.assertAgrees("E|g|²", page.number("with the noise: 13.8", "13.8"), 0.1);
        product.assertAgrees("E g·(χ*−ω)/v", 13.8, 0.2);
        BayesFinetuning.State state = BayesFinetuning.solve(3, 0.56125, information.get(3, Activation.SOFTMAX));
        assertThat(state.overlap().value()).isCloseTo(page.number(right, "0.9882"), within(2e-4));
    }

    @Test
    void stabilityIsMeasuredInIsometricCoordinates() {
        Average entries = new Average();
        Average isometric = new Average();
        Draws draws = new Draws(5);
        FieldLaw law = new FieldLaw(2.25, 0.546, 0.8222);
        for (int sample = 0; sample < 400; sample++) {
            FieldLaw.Fields fields = law.draw(draws, 3);
            ResponseNorm norm = new ResponseNorm(fields, 1e-4);
            entries.add(norm.inEntries());
            isometric.add(norm.inIsometricCoordinates());
        }
        String context = "V = 0.0001: 3.000 in the entries and 7.2·10⁻⁹ in isometric coordinates";
        assertThat(entries.mean()).isCloseTo(page.number(context, "3.000"), within(1e-3));
        assertThat(isometric.mean()).isCloseTo(1e-9 * page.number(context, "7.2"), within(2e-10));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.632", "0.01, 0.605", "0.1, 0.395", "0.5, 0.097"})
    void stabilityHasTheFactorOfInverseCurvature(double lambda, String stated) {
        Parameters parameters = LINEAR.with(ParameterInfo.LAMBDA, lambda);
        PretrainingState state = pretrain(parameters, nodes(3, Activation.LINEAR, 64));
        String context = lambda == 0.001
                ? "Eq. (75) as printed gives 14.8; divided by V² it gives 0.632"
                : "At λ = 0.01, 0.1 and 0.5 the latter is 0.605, 0.395 and 0.097";
        double v = state.overlaps().inverseCurvature();
        double replicon = new RandomSpectrum(parameters, state.conjugates()).replicon(v);
        double expected = page.number(context, stated);
        // The eigenvalues of one matrix of size 250 scatter by about one part in 250.
        assertThat(replicon).isCloseTo(expected, within(0.012 * expected + 2e-3));
        assertThat(replicon).isLessThan(4 * v / (9 + 4 * v));
        if (lambda == 0.001) {
            assertThat(4 * v / (9 + 4 * v)).isCloseTo(0.683, within(5e-4));
            assertThat(replicon * v * v).isCloseTo(page.number(context, "14.8"), within(0.3));
        }
    }

    @Test
    void thePrintedCriterionMissesJumps() {
        String context = "gives R_fine = 0.90, below 1, and jumps carry 0.53 of the response";
        FinetuningPrediction finetuning = predict(
                        Parameters.DEFAULT
                                .withPrescribed(Optional.of(new PrescribedPretraining(2, 0.546, 0.822)))
                                .with(ParameterInfo.ALPHA_PRIME, 0.5),
                        2048)
                .finetuning();
        // The average of the replicon has a heavy tail.
        assertThat(finetuning.replicon().value()).isLessThan(1);
        assertThat(finetuning.replicon().isAboveBy(2, 1)).isFalse();
        assertThat(finetuning.replicon().value()).isCloseTo(page.number(context, "0.90"), within(0.1));
        assertThat(Math.abs(finetuning.jumpShare().value()))
                .isGreaterThan(0.4)
                .isCloseTo(
                        page.number(context, "0.53"),
                        within(2 * finetuning.jumpShare().standardError()));
        assertThat(finetuning.assessment(Stage.FINETUNING).verdict()).isEqualTo(Verdict.BROKEN);
        String solution = "The theory has o_w = 0 and the objective −φ = 0.225";
        assertThat(finetuning.overlap().value()).isLessThan(page.number("ends at o_w = 0.67", "0.67") / 4);
        assertThat(-finetuning.freeEntropy().value()).isCloseTo(page.number(solution, "0.225"), within(0.012));
        String trained = "ends at o_w = 0.67 and 0.250";
        assertThat(-finetuning.freeEntropy().value()).isLessThan(page.number(trained, "0.250"));
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, products with ζ: v̂ = −0.54 ± 0.03, −0.54, 'Jacobian, Eqs. (70), (72): v̂ = 1.07 ± 0.02', 1.07",
        "SOFTMAX, For the softmax at the same point v̂ is 0.31, 0.31, and 0.60 ± 0.01, 0.60"
    })
    void productsAndNotJacobiansWhereTheProximalJumps(
            Activation activation, String products, String product, String jacobians, String jacobian) {
        double stated = page.number(products, product);
        ChannelNodes nodes = nodes(2, activation, 32768);
        double[] fields = GaussianFields.models(nodes, 1.5, scramble -> 1, scramble -> Math.sqrt(1.5 - 1 / 1.5));
        double[] targets = GaussianFields.finetuningTargets(activation, nodes, 1.5);
        RankOneChannel channel = new RankOneChannel(
                activation, nodes, TrainingSequences.ofEqualWeight(fields, targets, nodes.count()), 0.01);
        ScrambleAverages averages = channel.evaluate(0.5, 0.25, 1, Search.ALL_STARTS);
        double found = -3 * averages.pooled(RankOneChannel.DISPLACEMENT_NOISE) / 0.5
                - 6 * averages.pooled(RankOneChannel.SHIFT_DERIVATIVE);
        assertThat(found).isCloseTo(stated, within(activation == Activation.LINEAR ? 0.12 : 0.04));
        RankOneAverages plain = new RankOneAverages(3, 0.5, 0.5, 1);
        Draws draws = new Draws(6);
        FieldLaw law = new FieldLaw(1.5, 1.5, 1);
        for (int sample = 0; sample < 3000; sample++) {
            plain.add(RankOneTask.draw(draws, activation, 2, law));
        }
        plain.curvatureByProducts().assertAgrees("v̂ by products", found);
        plain.curvatureByJacobian().assertAgrees("v̂ by the Jacobian", page.number(jacobians, jacobian), 0.02);
        assertThat(plain.curvatureByPotential().mean())
                .isCloseTo(plain.curvatureByProducts().mean(), within(0.05));
    }

    @Test
    void theUpdateIsLongerThanFewSequencesAskFor() {
        String context = "λ′ = 0.001: q = 1.742 and E′ = 7.67";
        FinetuningPrediction finetuning = predict(
                        LINEAR.with(ParameterInfo.TOKENS, 2)
                                .with(ParameterInfo.ALPHA_PRIME, 0.2)
                                .with(ParameterInfo.LAMBDA_PRIME, 0.001),
                        4096)
                .finetuning();
        OrderParameters order = finetuning.order();
        assertThat(order.self().value())
                .isCloseTo(
                        page.number(context, "1.742"), within(2 * order.self().standardError()));
        assertThat(finetuning.testError().value())
                .isCloseTo(
                        page.number(context, "7.67"),
                        within(3 * finetuning.testError().standardError()));
        assertThat(order.inverseCurvatureConjugate().value()).isCloseTo(-0.002, within(1e-5));
        double asked = order.selfConjugate().value()
                * Math.pow(order.inverseCurvature().value(), 2);
        assertThat(order.self().value()).isGreaterThan(1.1 * asked);
    }

    @Test
    void shiftOfReusedSequences() {
        String context = "At T = 3 and V = 1.9919 the factor is 0.5304, and not 0.2813";
        double v = page.number(context, "1.9919");
        // Eq. (106) for one entry off the diagonal, which counts twice in the norm: z* = 0, z̃ = 1.
        double lowest = Double.POSITIVE_INFINITY;
        double best = 0;
        for (double z = 0; z <= 1; z += 1e-5) {
            double value = 2 * z * z / 9 + (1 - z) * (1 - z) / (2 * v);
            if (value < lowest) {
                lowest = value;
                best = z;
            }
        }
        assertThat(best).isCloseTo(page.number(context, "0.5304"), within(1e-4));
        assertThat(best * best).isCloseTo(page.number(context, "0.2813"), within(1e-4));
    }

    @Test
    void theBayesOptimalModelSubtractsItsOwnCentre() {
        String context = "softmax and q_BO = 0.5: 0.451 printed, 0.435 here";
        ChannelNodes nodes = nodes(3, Activation.SOFTMAX, 16384);
        Estimate own = BayesTestErrors.finetuning(Activation.SOFTMAX, nodes, 2.25, 0.56125, Estimate.exact(0.5))
                .plugIn();
        assertThat(own.value()).isCloseTo(page.number(context, "0.435"), within(2e-3));
        Draws draws = new Draws(7);
        FieldLaw law = new FieldLaw(2.25, 2.25 - 0.56125, 2.25 - 0.56125);
        Average printed = new Average();
        Average here = new Average();
        for (int sample = 0; sample < 60_000; sample++) {
            FieldLaw.Fields fields = law.draw(draws, 3);
            double[] known = Draws.combine(Math.sqrt(0.5), draws.vector(3), 0, new double[3]);
            double[] target = Draws.combine(1, known, Math.sqrt(0.5), draws.vector(3));
            double[][] map = Attention.map(Activation.SOFTMAX, Attention.updated(fields.label(), target, 1));
            printed.add(Attention.distance(
                    Attention.map(Activation.SOFTMAX, Attention.updated(fields.model(), known, 1)), map));
            here.add(Attention.distance(
                    Attention.map(Activation.SOFTMAX, Attention.updated(fields.model(), known, 0.5)), map));
        }
        printed.assertAgrees("E′_BO as printed", page.number(context, "0.451"));
        here.assertAgrees("E′_BO", own.value());
    }

    @Test
    void aTrainedModelBeatsThePlugInPredictor() {
        String context = "Eq. (91) gives 0.398; the model trained with λ = 0.2 has 0.369; the posterior mean has 0.355";
        Prediction prediction = predict(
                Parameters.DEFAULT
                        .with(ParameterInfo.TOKENS, 2)
                        .with(ParameterInfo.DELTA, 4)
                        .with(ParameterInfo.ALPHA, 2)
                        .with(ParameterInfo.LAMBDA, 0.2),
                2048);
        BayesPrediction bayes = prediction.bayes().orElseThrow();
        LogisticRow row = new LogisticRow(4);
        double self = bayes.self().value();
        assertThat(row.plugInError(self, self)).isCloseTo(page.number(context, "0.398"), within(6e-4));
        assertThat(row.posteriorMeanError(self)).isCloseTo(page.number(context, "0.355"), within(6e-4));
        assertThat(row.plugInError(
                        prediction.pretraining().self().value(),
                        prediction.pretraining().target().value()))
                .isCloseTo(page.number(context, "0.369"), within(1e-3));
        assertThat(bayes.pretrainingTestError().value()).isCloseTo(0.398, within(4e-3));
        assertThat(bayes.pretrainingPosteriorMeanError().value()).isCloseTo(0.355, within(4e-3));
        assertThat(prediction.pretraining().testError().value()).isCloseTo(0.369, within(2e-3));
    }

    @Test
    void forgettingIsMeasuredOnTheTaskOfPretraining() {
        String context = "softmax: E = 0.419, E″ = 0.656";
        Draws draws = new Draws(8);
        FieldLaw law = new FieldLaw(2.25, 0.54596, 0.8222);
        double q = 0.75138;
        Average pretraining = new Average();
        Average forgetting = new Average();
        for (int sample = 0; sample < 40_000; sample++) {
            FieldLaw.Fields fields = law.draw(draws, 3);
            double[] vector = Draws.combine(Math.sqrt(q), draws.vector(3), 0, new double[3]);
            double[][] map = Attention.map(Activation.SOFTMAX, fields.label());
            pretraining.add(Attention.distance(Attention.map(Activation.SOFTMAX, fields.model()), map));
            forgetting.add(Attention.distance(
                    Attention.map(Activation.SOFTMAX, Attention.updated(fields.model(), vector, q)), map));
        }
        pretraining.assertAgrees("E", page.number(context, "0.419"));
        forgetting.assertAgrees("E″", page.number(context, "0.656"));
    }

    /** The page's runs have D = 80. */
    @ParameterizedTest
    @CsvSource({"0.025, 0.198", "0.3, 0.311"})
    void theBestPenaltyOfFigure3IsSmaller(double lambda, String trained) {
        String context = "E of trained models: 0.198 ± 0.001 at λ = 0.025, 0.311 ± 0.002 at λ = 0.3";
        Parameters parameters = new PresetLibrary()
                .figure("fig3")
                .panels()
                .getFirst()
                .request()
                .parameters()
                .with(ParameterInfo.LAMBDA, lambda);
        SimulationResult runs = new Simulation(2, 1L << 30)
                .run(new SimulationRequest(parameters, 60, 2, 1, false), CancellationSignal.NONE, run -> {});

        double stated = page.number(context, trained);
        assertThat(runs.average(Quantity.PRETRAINING_TEST_ERROR).orElseThrow().mean())
                .isCloseTo(stated, within(0.02));
        assertThat(Quantity.PRETRAINING_TEST_ERROR
                        .of(predict(parameters, 512))
                        .orElseThrow()
                        .value())
                .isCloseTo(stated, within(0.005));
    }

    @Test
    void averagedMinimaMoveTheAnswerLessThanItsError() {
        String context = "o_w = 0.8550 nearly without temperature (0.002), 0.8549 at the program's (0.11)";
        assertThat(overlapAt(0.0022, Search.KNOWN_MINIMA)).isCloseTo(page.number(context, "0.8550"), within(1e-4));
        assertThat(overlapAt(0.1105, Search.KNOWN_MINIMA)).isCloseTo(page.number(context, "0.8549"), within(1e-4));
        assertThat(overlapAt(0.4419, Search.ALL_STARTS))
                .isCloseTo(page.number("and 0.8554 at four times that", "0.8554"), within(1e-4));
    }

    /** o_w at the fixed point of plain iteration, T = 3, α′ = 1.5, λ′ = 0.05. */
    private static double overlapAt(double temperature, Search search) {
        ChannelNodes nodes = nodes(3, Activation.SOFTMAX, 2048);
        double across = Math.sqrt(0.54596 - 0.8222 * 0.8222 / 2.25);
        RankOneChannel channel = new RankOneChannel(
                Activation.SOFTMAX,
                nodes,
                TrainingSequences.ofEqualWeight(
                        GaussianFields.models(nodes, 2.25, scramble -> 0.8222, scramble -> across),
                        GaussianFields.finetuningTargets(Activation.SOFTMAX, nodes, 2.25),
                        nodes.count()),
                temperature);
        double samples = 1.5;
        double m = 0.7;
        double b = 0.25;
        double v = 1;
        for (int iteration = 0; iteration < 14; iteration++) {
            ScrambleAverages averages = channel.evaluate(m, b, v, iteration == 0 ? Search.ALL_STARTS : search);
            double noise = averages.pooled(RankOneChannel.DISPLACEMENT_NOISE) / Math.sqrt(b);
            double target = averages.pooled(RankOneChannel.DISPLACEMENT_TARGET);
            double square = averages.pooled(RankOneChannel.DISPLACEMENT_SQUARE);
            double curvature = -noise / v - 2 * averages.pooled(RankOneChannel.SHIFT_DERIVATIVE);
            double next = 1 / (0.1 + samples * curvature);
            m = samples * next / v * (target - m * noise);
            b = samples * square / (v * v) * next * next;
            v = next;
        }
        assertThat(v).isPositive();
        return m / Math.sqrt(m * m + b);
    }

    @Test
    void nothingIsAnsweredWhereThePaperSaysNothing() {
        Parameters reused = Parameters.DEFAULT.withReuse(true).with(ParameterInfo.ALPHA_PRIME, 0.5);
        BayesPrediction bayes = BayesBenchmark.predict(
                reused, nodes(3, Activation.SOFTMAX, 64), information.get(3, Activation.SOFTMAX));
        assertThat(bayes.finetuning()).isEmpty();
        assertThatThrownBy(() -> Parameters.DEFAULT.with(ParameterInfo.KAPPA, 0.9))
                .isInstanceOf(ParameterException.class);
    }
}
