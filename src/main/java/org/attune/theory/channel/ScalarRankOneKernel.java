package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.ProximalKernel;
import org.attune.theory.lanes.SequenceBatch;

/** The fine-tuning proximals one after the other: the reference for the lanes, and their fall-back. */
final class ScalarRankOneKernel implements ProximalKernel {
    private final SequenceBatch sequences;
    private final RankOneProblem problem;
    private final SafeguardedNewton newton;
    private final ResponseMatrix response;
    private final double[] point;
    private final double[] gradient;
    private final double[] hessian;

    ScalarRankOneKernel(Activation activation, SequenceBatch sequences) {
        int tokens = sequences.tokens();
        this.sequences = sequences;
        this.problem = new RankOneProblem(activation, tokens);
        this.newton = new SafeguardedNewton(tokens);
        this.response = new ResponseMatrix(tokens);
        this.point = new double[tokens];
        this.gradient = new double[tokens];
        this.hessian = new double[tokens * tokens];
    }

    @Override
    public void minimise(Descents descents, double inverseCurvature) {
        problem.inverseCurvature = inverseCurvature;
        for (int descent = 0; descent < descents.count(); descent++) {
            load(descents, descent);
            double objective = newton.minimise(problem, point);
            System.arraycopy(point, 0, descents.points(), descent * point.length, point.length);
            descents.end(descent, objective, problem.lastLoss(), problem.diagonalDerivative(), newton.settled());
        }
    }

    @Override
    public void respond(Descents descents, double inverseCurvature, double[] traces, double[] squares) {
        for (int descent = 0; descent < descents.count(); descent++) {
            respond(descents, descent, inverseCurvature, traces, squares);
        }
    }

    /**
     * As {@link #respond(Descents, double, double[], double[])} for one minimum, also where I + VH is nearly singular.
     */
    void respond(Descents descents, int descent, double inverseCurvature, double[] traces, double[] squares) {
        problem.inverseCurvature = inverseCurvature;
        load(descents, descent);
        problem.value(point);
        problem.lossGradient(gradient);
        problem.lossHessian(hessian);
        response.compute(hessian, inverseCurvature);
        traces[descent] = response.trace();
        squares[descent] = response.square();
    }

    private void load(Descents descents, int descent) {
        int tokens = point.length;
        int slot = descents.slot(descent);
        problem.setSequence(
                sequences.fields(),
                sequences.targets(),
                sequences.sequenceOf(slot) * tokens * tokens,
                sequences.selfOverlap());
        System.arraycopy(sequences.centres(), slot * tokens, problem.centre, 0, tokens);
        System.arraycopy(descents.points(), descent * tokens, point, 0, tokens);
    }

    @Override
    public long newtonSteps() {
        return newton.steps();
    }
}
