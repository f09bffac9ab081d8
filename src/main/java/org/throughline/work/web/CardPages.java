package org.throughline.work.web;

import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.playbook.web.CardView;
import org.throughline.work.WorkItemId;

/** Stub. */
@Component
class CardPages {
    CardView of(Access access, Page page, WorkItemId id) {
        throw new org.throughline.kernel.NotFound("no card");
    }
}
