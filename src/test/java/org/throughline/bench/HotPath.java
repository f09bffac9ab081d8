package org.throughline.bench;

/** One hot path: the least SQL that does it, the product's use case, and the same over HTTP. */
interface HotPath {

    /** One operation of one client. */
    @FunctionalInterface
    interface Step {
        void run(int client) throws Exception;
    }

    /** How it is called in the table. */
    String name();

    /** The share of the limit's rate that the use case and the page should reach. */
    Aims aims();

    /** The two aims, each as a share of the limit's rate. */
    record Aims(double useCase, double http) {}

    /** Puts the data in place for one slice of so many operations; not measured. */
    void prepare(int operations);

    Step limit();

    Step useCase();

    Step http();
}
