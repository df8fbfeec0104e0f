package org.attune.benchmark.window;

import java.awt.AWTException;
import java.awt.Robot;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjIntConsumer;

/**
 * Watches one pixel of the screen, as it stands with the display server, and tells when its colour changes. It looks
 * every two milliseconds, so that it takes little from what it watches.
 */
final class Eye {
    private static final long INTERVAL_NANOS = 2_000_000;
    private static final int COLOUR = 0xFFFFFF;

    private final Robot robot;
    private final int x;
    private final int y;
    private final ObjIntConsumer<Long> seen;
    private volatile boolean closed;

    /**
     * Begins to watch.
     *
     * @param x place in pixels of the screen
     * @param y place in pixels of the screen
     * @param seen told the time, in nanoseconds, and each new colour, as 0xRRGGBB
     */
    Eye(int x, int y, ObjIntConsumer<Long> seen) throws AWTException {
        this.robot = new Robot();
        this.x = x;
        this.y = y;
        this.seen = seen;
        Thread thread = new Thread(this::watch, "benchmark-eye");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops watching. */
    void shut() {
        closed = true;
    }

    private void watch() {
        int before = -1;
        while (!closed) {
            int colour = robot.getPixelColor(x, y).getRGB() & COLOUR;
            if (colour != before) {
                seen.accept(System.nanoTime(), colour);
                before = colour;
            }
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }
}
