package org.throughline.work.team;

import java.util.Optional;
import org.throughline.kernel.PersonId;

/** Which open items a list of the team shows. */
public record TeamFilter(Optional<Whose> whose, Optional<Stage> stage, boolean lateOnly) {

    public static final TeamFilter EVERYTHING = new TeamFilter(Optional.empty(), Optional.empty(), false);

    /** Whose items: one person's, or those that only the duty role answers for. */
    public sealed interface Whose {

        /** One person answers for them. */
        record Of(PersonId person) implements Whose {}

        /** Nobody is named. */
        record Nobodys() implements Whose {}
    }

    /** How far an item has come, in the five words that a list needs. */
    public enum Stage {
        RECEIVED("w.status = 'requested'"),
        OWNED("w.status = 'accepted'"),
        WORKING("w.status = 'in-progress'"),
        WAITING("w.status = 'on-hold' and w.business_status <> 'parked'"),
        PARKED("w.status = 'on-hold' and w.business_status = 'parked'");

        private final String condition;

        Stage(String condition) {
            this.condition = condition;
        }
    }

    /** The conditions on a row {@code w}; plans are made once for all values, so only what is asked for is written down. */
    String conditions() {
        var conditions = new StringBuilder();
        whose.ifPresent(who -> conditions.append(
                switch (who) {
                    case Whose.Of of -> " and w.owner_person_id = :owner";
                    case Whose.Nobodys nobodys -> " and w.owner_person_id is null";
                }));
        stage.ifPresent(at -> conditions.append(" and ").append(at.condition));
        if (lateOnly) {
            conditions.append(" and w.due_at < :now");
        }
        return conditions.toString();
    }
}
