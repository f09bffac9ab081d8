package org.throughline.screening;

/** What a message calls for beside its tier: a fixed script, a person, or no more messages. */
public enum Sign {
    /** Words of self-harm; the script that names 988 answers them, however they are denied (INV-22). */
    CRISIS,
    /** Something swallowed, breathed in or taken too much of; the script that names poison control answers it. */
    POISON,
    /** The writer is angry or at the end of their patience. */
    UPSET,
    /** The writer asks for a person instead of a machine or a form. */
    WANTS_PERSON,
    /** The writer wants no more messages (INV-41). */
    OPT_OUT
}
