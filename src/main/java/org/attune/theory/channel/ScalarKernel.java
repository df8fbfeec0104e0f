package org.attune.theory.channel;

import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.Precision;
import org.attune.theory.lanes.ProximalKernel;
import org.attune.theory.lanes.Responses;

/** Proximals one after the other: the reference for the lanes, and their fall-back. Not thread-safe. */
abstract sealed class ScalarKernel implements ProximalKernel permits ScalarRankOneKernel, ScalarExtensiveRankKernel {
    private final ProximalProblem problem;
    private final SafeguardedNewton newton;
    private final ResponseMatrix response;
    private final double[] point;
    private final double[] gradient;
    private final double[] hessian;

    ScalarKernel(ProximalProblem problem) {
        int dimension = problem.dimension();
        this.problem = problem;
        this.newton = new SafeguardedNewton(dimension);
        this.response = new ResponseMatrix(dimension);
        this.point = new double[dimension];
        this.gradient = new double[dimension];
        this.hessian = new double[dimension * dimension];
    }

    /** Puts the data of a slot into the problem, x̃ included. */
    abstract void load(int slot);

    @Override
    public final void minimise(Descents descents, double inverseCurvature, Precision precision) {
        problem.inverseCurvature = inverseCurvature;
        for (int descent = 0; descent < descents.count(); descent++) {
            load(descents, descent);
            double objective = newton.minimise(problem, point, precision);
            System.arraycopy(point, 0, descents.points(), descent * point.length, point.length);
            descents.end(descent, objective, problem.lastLoss(), problem.diagonalDerivative(), newton.settled());
        }
    }

    @Override
    public final void respond(Descents descents, double inverseCurvature, double[] traces, double[] squares) {
        for (int descent = 0; descent < descents.count(); descent++) {
            respond(descents, descent, inverseCurvature, traces, squares);
        }
    }

    /**
     * As {@link #respond(Descents, double, double[], double[])} for one minimum, also where I + VH is nearly singular.
     */
    final void respond(Descents descents, int descent, double inverseCurvature, double[] traces, double[] squares) {
        problem.inverseCurvature = inverseCurvature;
        load(descents, descent);
        problem.value(point);
        problem.lossGradient(gradient);
        problem.lossHessian(hessian);
        response.compute(hessian, inverseCurvature);
        traces[descent] = response.trace();
        squares[descent] = response.square();
    }

    @Override
    public final void respond(Descents descents, double inverseCurvature, Responses responses) {
        for (int descent = 0; descent < descents.count(); descent++) {
            respond(descents, descent, inverseCurvature, responses);
        }
    }

    /** As {@link #respond(Descents, double, Responses)} for one minimum, also where I + VH is nearly singular. */
    final void respond(Descents descents, int descent, double inverseCurvature, Responses responses) {
        respond(descents, descent, inverseCurvature, responses.traces(), responses.squares());
        int length = responses.length();
        for (int offset = descent * length; offset < (descent + 1) * length; offset += point.length) {
            response.image(responses.directions(), offset, responses.images());
        }
    }

    private void load(Descents descents, int descent) {
        load(descents.slot(descent));
        System.arraycopy(descents.points(), descent * point.length, point, 0, point.length);
    }

    @Override
    public final long newtonSteps() {
        return newton.steps();
    }
}
