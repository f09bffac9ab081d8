package org.throughline.access.web;

import java.util.Map;
import org.throughline.access.Access;
import org.throughline.access.SecondPerson;
import org.throughline.access.grant.LaneGrant;
import org.throughline.kernel.PersonId;

/**
 * A grant as a page shows it.
 *
 * @param askedBy who asked for it, as colleagues call them
 * @param mayApprove whether the one who looks may approve it; the rules may still refuse
 */
public record GrantRow(LaneGrant grant, String askedBy, boolean mayApprove, boolean mayEnd, String href) {

    static GrantRow of(LaneGrant grant, Access access, Map<PersonId, String> names) {
        var own = grant.person().equals(access.person());
        var asked = grant.standing() == LaneGrant.Standing.ASKED;
        var approver = SecondPerson.mayBe(access) && !own;
        return new GrantRow(
                grant,
                names.getOrDefault(grant.asked().by(), ""),
                approver && asked,
                approver || (own && asked),
                (own ? "/account" : "/people/" + grant.person()) + "/grants/" + grant.id());
    }

    public String lane() {
        return grant.lane().value();
    }

    /** Where what keeps it asleep is learnt. */
    public String training() {
        return "/training/" + lane();
    }
}
