package org.attune.ui.help;

/** The paper whose theory the program computes. */
public final class Citation {
    /** One sentence to read. */
    public static final String TEXT = "O. Duranthon, F. Boncoraglio and L. Zdeborová, "
            + "High-Dimensional Theory of LoRA Fine-Tuning in a Solvable Attention Model, arXiv:2606.05899 (2026).";

    /** An entry to paste into a bibliography. */
    public static final String BIBTEX = """
            @article{duranthon2026lora,
              title   = {High-Dimensional Theory of {LoRA} Fine-Tuning in a Solvable Attention Model},
              author  = {Duranthon, O. and Boncoraglio, F. and Zdeborov{\\'a}, L.},
              journal = {arXiv preprint arXiv:2606.05899},
              year    = {2026}
            }
            """;

    private Citation() {}
}
