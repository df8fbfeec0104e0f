package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.lanes.FieldBatch;

/** The pre-training proximals one after the other. */
final class ScalarExtensiveRankKernel extends ScalarKernel {
    private final FieldBatch fields;
    private final ExtensiveRankProblem problem;

    ScalarExtensiveRankKernel(Activation activation, FieldBatch fields) {
        this(fields, new ExtensiveRankProblem(activation, fields.tokens()));
    }

    private ScalarExtensiveRankKernel(FieldBatch fields, ExtensiveRankProblem problem) {
        super(problem);
        this.fields = fields;
        this.problem = problem;
    }

    @Override
    void load(int slot) {
        int dimension = problem.dimension();
        problem.setTarget(fields.targets(), fields.targetOf(slot) * fields.tokens() * fields.tokens());
        System.arraycopy(fields.centres(), slot * dimension, problem.centre, 0, dimension);
    }
}
