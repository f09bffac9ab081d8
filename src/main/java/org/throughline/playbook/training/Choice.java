package org.throughline.playbook.training;

/** What can be done with a case: the three columns of a moment's boundary (S3-62). */
public enum Choice {
    /** Say it now, from approved words and facts, to somebody whose identity was checked. */
    ANSWER,
    /** Write down what is needed and say what happens next and when; promise nothing beyond that. */
    DOCUMENT,
    /** Give it now to whoever may decide it, and say when the answer comes. */
    ESCALATE
}
