package org.throughline.work.web;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.platform.web.Page;
import org.throughline.work.item.WorkItem;

/** Stub. */
@Component
class ApprovedWords {
    ReplyView.Words words(Page page, WorkItem item, Language language, Instant due) {
        return new ReplyView.Words("", "", "", "");
    }

    Optional<ReplyView.Template> template(Page page, WorkItem item) {
        return Optional.empty();
    }
}
