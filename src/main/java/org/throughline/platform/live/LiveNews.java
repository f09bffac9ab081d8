package org.throughline.platform.live;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;

/**
 * News for open screens, collected after the commit and passed on in batches: the transaction that made it pays nothing, and ten
 * changes in a moment are one. News is no record: a screen that missed some shows the truth at its next look.
 */
@Component
public class LiveNews {

    private final LinkedBlockingQueue<Item> waiting = new LinkedBlockingQueue<>();

    /** Something that changed in a practice, or a person whose screens have to end. */
    record Item(PracticeId practice, String event, Optional<PersonId> ends) {}

    /** Tells the screens of the practice, once the running transaction is committed. */
    public void changed(PracticeId practice, String event) {
        afterCommit(new Item(practice, event, Optional.empty()));
    }

    /** Ends the screens of somebody whose access has ended (INV-35), once the running transaction is committed. */
    public void ended(PracticeId practice, PersonId person) {
        afterCommit(new Item(practice, "ended", Optional.of(person)));
    }

    /** Everything that waits, each once. */
    Set<Item> drain() {
        var taken = new LinkedHashSet<Item>();
        waiting.drainTo(taken);
        return taken;
    }

    private void afterCommit(Item item) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            waiting.add(item);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.add(item);
            }
        });
    }
}
