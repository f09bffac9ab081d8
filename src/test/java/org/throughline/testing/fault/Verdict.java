package org.throughline.testing.fault;

/** What a scenario counted. */
public interface Verdict {

    /** One line of counts. */
    String line();

    /** How often the promise was broken. */
    int broken();
}
