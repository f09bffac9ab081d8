package org.throughline.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Authorization;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.holding.HoldingDesk;
import org.throughline.playbook.version.MomentVersion;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.Versions;

/** The demo clinics' Spanish is signed off by their bilingual assistant, as a practice's own must be before it is said. */
@Service
@Profile("demo")
class DemoPlaybook {

    private final Versions versions;
    private final ReviewDesk desk;
    private final HoldingDesk holding;
    private final Authorization authorization;

    DemoPlaybook(Versions versions, ReviewDesk desk, HoldingDesk holding, Authorization authorization) {
        this.versions = versions;
        this.desk = desk;
        this.holding = holding;
        this.authorization = authorization;
    }

    /** Within the practice. */
    @Transactional
    void signSpanish(PersonId reader) {
        var access = authorization.of(reader).orElseThrow();
        holding.signSpanish(access);
        versions.all().values().forEach(moment -> desk.signSpanish(access, seen(moment.shown())));
    }

    private static ReviewDesk.Seen seen(MomentVersion version) {
        return new ReviewDesk.Seen(version.moment(), version.number(), version.revision());
    }
}
