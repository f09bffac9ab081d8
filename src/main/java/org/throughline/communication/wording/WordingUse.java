package org.throughline.communication.wording;

/**
 * How often a moment's words went out.
 *
 * @param ofThisVersion those made from the version in force
 * @param changed those of them that say something else than the version does
 */
record WordingUse(int uses, int ofThisVersion, int changed) {

    private static final int ENOUGH = 5;

    /** Whether people rather write it themselves; a few replies say nothing yet. */
    boolean mostlyChanged() {
        return ofThisVersion >= ENOUGH && changed * 2 >= ofThisVersion;
    }
}
