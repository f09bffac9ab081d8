package org.throughline.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.kernel.Actor;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;

/**
 * What somebody may do in one practice now: read from the membership and the lane grants at each request, so that a
 * revocation takes effect with the next one. Use cases take it first and ask it before anything else.
 */
public final class Access {

    private static final Set<Role> EVERY_LANE = EnumSet.of(Role.MANAGER);
    private static final Set<Role> OVERSIGHT = EnumSet.of(Role.MANAGER, Role.PRIVACY_OFFICER, Role.AUDITOR);

    private final PracticeId practice;
    private final Actor actor;
    private final Set<Role> roles;
    private final Map<LaneCode, Granted> grants;
    private final Set<Language> assessed;

    /** What may be done in a lane, and how much of each kind of data is shown there. */
    record Granted(Set<Action> actions, Map<DataCategory, Sight> sights) {

        static final Granted NOTHING = new Granted(Set.of(), Map.of());
    }

    Access(PracticeId practice, Actor actor, Set<Role> roles, Map<LaneCode, Granted> grants, Set<Language> assessed) {
        this.practice = practice;
        this.actor = actor;
        this.roles = Set.copyOf(roles);
        this.grants = Map.copyOf(grants);
        this.assessed = Set.copyOf(assessed);
    }

    public PracticeId practice() {
        return practice;
    }

    public Actor actor() {
        return actor;
    }

    /** The person; a patient or the product cannot do what needs one. */
    public PersonId person() {
        return actor.asPerson().orElseThrow(() -> new NotAllowed("access.person-needed"));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Action action, LaneCode lane) {
        return roles.stream().anyMatch(EVERY_LANE::contains)
                || grants.getOrDefault(lane, Granted.NOTHING).actions().contains(action);
    }

    /** Refuses what is not granted: as if it did not exist for those who may not even see it. */
    public void require(Action action, LaneCode lane) {
        if (may(action, lane)) {
            return;
        }
        if (may(Action.SEE, lane)) {
            throw new NotAllowed("access.not-granted");
        }
        throw new NotFound("nothing to see in lane " + lane);
    }

    /** Whether people of the role work in every lane without a grant. */
    static boolean workInEveryLane(Role role) {
        return EVERY_LANE.contains(role);
    }

    /** Whether this is a clinician, who may answer what nobody else may (INV-20, INV-21). */
    public boolean clinical() {
        return roles.stream().anyMatch(Role::clinical);
    }

    /** Refuses everybody who is not a clinician. */
    public void requireClinical() {
        if (!clinical()) {
            throw new NotAllowed("access.clinician-needed");
        }
    }

    /** Whether every lane is open to this access, as it is to a manager. */
    public boolean everyLane() {
        return roles.stream().anyMatch(EVERY_LANE::contains);
    }

    /** The lanes granted for the action; a manager's are not listed here, see {@link #everyLane()}. */
    public Set<LaneCode> lanes(Action action) {
        return grants.entrySet().stream()
                .filter(grant -> grant.getValue().actions().contains(action))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How much of this kind of data is shown to this access when it works in the lane (INV-32). */
    public Sight sight(LaneCode lane, DataCategory category) {
        if (everyLane()) {
            return Sight.SEE;
        }
        var granted = grants.getOrDefault(lane, Granted.NOTHING);
        return granted.actions().contains(Action.SEE)
                ? granted.sights().getOrDefault(category, Sight.NOTHING)
                : Sight.NOTHING;
    }

    /** The most that any lane of this access shows of this kind of data. */
    public Sight sight(DataCategory category) {
        return everyLane()
                ? Sight.SEE
                : grants.keySet().stream().map(lane -> sight(lane, category)).reduce(Sight.NOTHING, Sight::orMore);
    }

    public boolean sees(LaneCode lane, DataCategory category) {
        return sight(lane, category) == Sight.SEE;
    }

    /** Whether this is one of those who look after the practice: the manager, the privacy officer, the auditor. */
    public boolean oversees() {
        return roles.stream().anyMatch(OVERSIGHT::contains);
    }

    /** Refuses everybody else. */
    public void requireOversight() {
        if (!oversees()) {
            throw new NotAllowed("access.oversight-needed");
        }
    }

    public void requireManager() {
        if (!roles.contains(Role.MANAGER)) {
            throw new NotAllowed("access.manager-needed");
        }
    }

    /** Whether the person's skill in the language has been assessed, so that free text may go out in it. */
    public boolean mayWriteIn(Language language) {
        return assessed.contains(language);
    }
}
