package org.throughline.playbook.version;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentField;

/** Drafts of the referral moment, for tests of states and checks. */
final class ProposedMoments {

    static final MomentCode REFERRAL = new MomentCode("referral_status");
    static final MomentField RECEIVED = new MomentField("/parts/en/received");
    static final MomentField RECIBIDO = new MomentField("/parts/es/received");

    private ProposedMoments() {}

    static MomentContent referral() {
        return MomentContent.of(DefaultPlaybook.SHIPPED.moment(REFERRAL));
    }

    static MomentVersion draft(PersonId by, Instant at) {
        return draft(referral(), by, at);
    }

    static MomentVersion draft(MomentContent content, PersonId by, Instant at) {
        return new MomentVersion(
                new UUID(0, 2),
                content.moment().code(),
                2,
                0,
                content,
                Authors.of(by, at),
                MomentVersion.Steps.draft(),
                Optional.empty(),
                false);
    }
}
