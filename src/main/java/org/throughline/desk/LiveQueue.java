package org.throughline.desk;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.access.AccessRevoked;
import org.throughline.communication.ReplySent;
import org.throughline.platform.live.LiveNews;
import org.throughline.work.WorkItemChanged;
import org.throughline.work.WorkItemOpened;

/**
 * Tells open screens of new and changed work after the commit. These listeners are not kept in the event publications: news
 * that a crash swallows is seen at the next look, and two rows a change would be a high price for it.
 */
@Component
class LiveQueue {

    private final LiveNews news;

    LiveQueue(LiveNews news) {
        this.news = news;
    }

    @EventListener
    void on(WorkItemOpened opened) {
        news.changed(opened.practice(), "queue-changed");
    }

    @EventListener
    void on(WorkItemChanged changed) {
        news.changed(changed.practice(), "queue-changed");
        news.changed(changed.practice(), "thread-changed");
    }

    @EventListener
    void on(ReplySent sent) {
        news.changed(sent.practice(), "thread-changed");
    }

    @EventListener
    void on(AccessRevoked revoked) {
        news.ended(revoked.practice(), revoked.person());
    }
}
