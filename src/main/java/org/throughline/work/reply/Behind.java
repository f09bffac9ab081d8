package org.throughline.work.reply;

import java.util.Set;

/**
 * What is known behind a reply while it is written.
 *
 * @param known what the patient has said already
 * @param names whom it may name, and whom not
 */
public record Behind(Set<KnownFact> known, Names names) {

    /** Only the words themselves can be read. */
    public static final Behind NOTHING = new Behind(Set.of(), Names.NONE);

    public Behind {
        known = Set.copyOf(known);
    }
}
