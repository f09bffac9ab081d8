package org.throughline.audit.seal;

import java.sql.SQLException;
import org.throughline.audit.seal.Verdict.Wrong;

/** Ways to change what has been sealed, and what the verifier has to say to each. */
enum PlantedEdit {
    CHANGED_ROW(
            Wrong.ENTRIES_CHANGED,
            forger ->
                    forger.run("update audit.audit_event set action = 'patient.renamed' where id = ?", forger.entry())),
    REMOVED_ROW(
            Wrong.ENTRIES_MISSING, forger -> forger.run("delete from audit.audit_event where id = ?", forger.entry())),
    FORGED_ROW(Wrong.ENTRIES_ADDED, forger -> forger.run("""
            insert into audit.audit_event
                (practice_id, at, actor_kind, actor_id, action, entity_type, entity_id, written_in)
            select practice_id, at, actor_kind, actor_id, action, entity_type, entity_id, written_in
            from audit.audit_event where id = ?
            """, forger.entry())),
    SWAPPED_ROWS(Wrong.ENTRIES_CHANGED, PlantedEdit::swap),
    REMOVED_SEAL(Wrong.SEAL_MISSING, forger -> forger.run("delete from audit.seal where number = 3")),
    CUT_TAIL(Wrong.END_CUT_OFF, forger -> forger.cutBehindSeal(3));

    private final Wrong found;

    @SuppressWarnings("ImmutableEnumChecker") // each is a method without a state
    private final Step step;

    PlantedEdit(Wrong found, Step step) {
        this.found = found;
        this.step = step;
    }

    /** What the owner of the tables does. */
    private interface Step {
        void by(Forger forger) throws SQLException;
    }

    Wrong found() {
        return found;
    }

    void plant(Forger forger) throws SQLException {
        step.by(forger);
    }

    private static void swap(Forger forger) throws SQLException {
        var one = forger.entry();
        var other = forger.entry();
        forger.run("""
                update audit.audit_event e set entity_id = o.entity_id from audit.audit_event o
                where e.practice_id = o.practice_id and ((e.id = ? and o.id = ?) or (e.id = ? and o.id = ?))
                """, one, other, other, one);
    }
}
