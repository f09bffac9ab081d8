package org.throughline.desk;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.access.AccessRevoked;
import org.throughline.communication.ReplySent;
import org.throughline.platform.live.LiveScreens;
import org.throughline.work.WorkItemChanged;
import org.throughline.work.WorkItemOpened;

/** Tells open screens of new and changed work, after the commit and away from the thread that made it. */
@Component
class LiveQueue {

    private final LiveScreens screens;

    LiveQueue(LiveScreens screens) {
        this.screens = screens;
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(WorkItemOpened opened) {
        screens.tell(opened.practice(), "queue-changed");
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(WorkItemChanged changed) {
        screens.tell(changed.practice(), "queue-changed");
        screens.tell(changed.practice(), "thread-changed");
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ReplySent sent) {
        screens.tell(sent.practice(), "thread-changed");
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AccessRevoked revoked) {
        screens.close(revoked.practice(), revoked.person());
    }
}
