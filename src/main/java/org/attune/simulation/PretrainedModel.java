package org.attune.simulation;

import java.util.OptionalDouble;
import org.attune.model.Convergence;
import org.attune.model.Parameters;

/** What fine-tuning starts from, trained or prescribed. */
interface PretrainedModel {
    /** Q₀, Q and M. */
    PretrainedMoments moments();

    /** How training ended. */
    Convergence convergence();

    /** L; empty where nothing was trained. */
    OptionalDouble trainError();

    /** Minus the minimised objective over the number of sequences; empty where nothing was trained. */
    OptionalDouble freeEntropy();

    /** Sequences to fine-tune on, fresh or reused. */
    CandidateSource candidates(Parameters parameters);

    /** Sequences to test on. */
    TestLaw tests(Parameters parameters);

    /** Fresh sequences to fine-tune on, z = 0. */
    CandidateSource candidatesWithoutModel(Parameters parameters);

    /** Sequences to test on, z = 0. */
    TestLaw testsWithoutModel(Parameters parameters);
}
