package org.attune.model;

/** The parts of the theory that are solved one after another or beside each other. */
public enum Stage {
    /** What is given with the task and needs no solution. */
    TASK("the task"),
    /** Pre-training, Eqs. (46)–(54), arXiv:2606.05899. */
    PRETRAINING("pre-training"),
    /** The pre-trained model on the fine-tuning task, Eq. (79); rests on pre-training. */
    FROZEN("the frozen model"),
    /** Fine-tuning, Eqs. (61)–(73); rests on pre-training. */
    FINETUNING("fine-tuning"),
    /** Fine-tuning without pre-training, Eqs. (81)–(82). */
    LORA_ONLY("fine-tuning without pre-training"),
    /** The Bayes-optimal benchmark, Eqs. (85)–(98); replica symmetry always holds there. */
    BAYES("the Bayes-optimal benchmark");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** Its name within a sentence. */
    public String label() {
        return label;
    }

    /** Whether its answer is that of pre-training, or rests on it. */
    public boolean restsOnPretraining() {
        return this == PRETRAINING || this == FROZEN || this == FINETUNING;
    }
}
