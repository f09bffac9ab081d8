package org.throughline.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of a transaction until it commits: they go to the database together, as its last statement. What a savepoint
 * took back is not told of.
 */
final class PendingEntries implements TransactionSynchronization {

    private final Consumer<List<AuditEntry>> written;
    private final List<AuditEntry> entries = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean closing;

    private PendingEntries(Consumer<List<AuditEntry>> written) {
        this.written = written;
    }

    /** Those of the transaction that runs; begun, if it has none yet, so that they are written when it commits. */
    static PendingEntries ofTransaction(Consumer<List<AuditEntry>> written) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst()
                .orElseGet(() -> begun(written));
    }

    private static PendingEntries begun(Consumer<List<AuditEntry>> written) {
        var pending = new PendingEntries(written);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(AuditEntry entry) {
        if (closing) {
            written.accept(List.of(entry));
        } else {
            entries.add(entry);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        closing = true;
        if (!entries.isEmpty()) {
            written.accept(entries);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, entries.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        // one from before the first entry is not known: all entries came after it
        entries.subList(savepoints.getOrDefault(savepoint, 0), entries.size()).clear();
    }
}
