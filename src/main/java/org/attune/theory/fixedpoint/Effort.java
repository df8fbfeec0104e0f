package org.attune.theory.fixedpoint;

/**
 * How much work a fixed point is worth: far more digits than the nodes carry are no better an answer, only a slower
 * one.
 *
 * @param tolerance largest relative change of a variable that one more application of the map may make
 * @param passes how often the minima of the proximals may be searched anew where a fixed point is reached, until that
 *     changes nothing; the more nodes, the less one minimum more matters
 * @param patience how many plain iterations an update that vanishes slowly may take
 * @param persistent whether to try again with wider smearing and every start where no fixed point is found
 * @param branches whether to look for a second fixed point
 */
public record Effort(double tolerance, int passes, int patience, boolean persistent, boolean branches) {
    /** Node sets below this size serve only to draw while a slider moves. */
    private static final int COARSE = 1024;

    /** Node sets from this size on are worth every effort. */
    private static final int FINE = 4096;

    private static final int MOST_PASSES = 40;
    private static final int FEWER_PASSES = 12;
    private static final int HURRIED_PASSES = 4;

    /** An update that vanishes does so slowly. */
    private static final int MOST_PATIENCE = 100;

    /** While a slider moves it was not worth more: of some 3000 questions none was answered by going on to 100. */
    private static final int HURRIED_PATIENCE = 30;

    /**
     * Whether a node set serves only to draw while a slider moves: there an answer is followed from question to
     * question.
     */
    public static boolean isCoarse(int nodes) {
        return nodes < COARSE;
    }

    /** The effort for a node set of this size. */
    public static Effort forNodes(int nodes) {
        if (nodes >= FINE) {
            return new Effort(1e-8, FEWER_PASSES, MOST_PATIENCE, true, true);
        }
        return new Effort(nodes < COARSE ? 5e-7 : 1e-7, MOST_PASSES, MOST_PATIENCE, false, nodes >= COARSE);
    }

    /** The effort for a question of a drag: what takes long is left to the next level. */
    public Effort hurried() {
        return new Effort(
                tolerance,
                Math.min(passes, HURRIED_PASSES),
                Math.min(patience, HURRIED_PATIENCE),
                persistent,
                branches);
    }
}
