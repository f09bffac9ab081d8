package org.throughline.playbook.version;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.kernel.NotAllowed;

/** Whose hands the playbook is in (domain 2.4): many propose, some may be the second person, and the manager brings back. */
public final class Hands {

    /** Assistants, the front desk and an agency propose and never approve what the practice stands for. */
    private static final Set<Role> DECIDE =
            EnumSet.of(Role.MANAGER, Role.NURSE, Role.PROVIDER, Role.BILLER, Role.PRIVACY_OFFICER);

    private static final Set<Role> ONLY_PROPOSE = EnumSet.of(Role.ASSISTANT, Role.FRONT_DESK, Role.AGENCY_LEAD);

    private Hands() {}

    public static boolean mayPropose(Access access) {
        return mayDecide(access) || ONLY_PROPOSE.stream().anyMatch(access::is);
    }

    public static boolean mayDecide(Access access) {
        return DECIDE.stream().anyMatch(access::is);
    }

    public static void requireProposer(Access access) {
        if (!mayPropose(access)) {
            throw new NotAllowed("playbook.may-not-propose");
        }
    }

    public static void requireDecider(Access access) {
        if (!mayDecide(access)) {
            throw new NotAllowed("playbook.may-not-approve");
        }
    }

    /** Those whose words are in it, and those who decide. */
    static void requireItsPeople(Access access, MomentVersion version) {
        requireProposer(access);
        if (!mayDecide(access) && !version.authors().include(access.person())) {
            throw new NotAllowed("playbook.not-your-draft");
        }
    }
}
