package org.attune;

/** Entry point of the program: the window without arguments, the command line with them. */
public final class Main {

    private Main() {}

    /**
     * Starts Attune.
     *
     * @param arguments the command line; empty for the window
     */
    public static void main(String[] arguments) {
        System.out.println("Attune: nothing to show yet");
    }
}
