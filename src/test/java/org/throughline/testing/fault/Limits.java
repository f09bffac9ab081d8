package org.throughline.testing.fault;

/** How long and with which seed fault tests run: short unless a property asks for more; and their line of counts. */
public final class Limits {

    private Limits() {}

    public static long seed() {
        return Long.getLong("throughline.fault.seed", 20_261_122L);
    }

    /** As many rounds as usual, times the factor that was asked for. */
    public static int rounds(int usual) {
        return usual * Integer.getInteger("throughline.fault.factor", 1);
    }

    public static void say(String counts) {
        System.out.println(counts);
    }
}
