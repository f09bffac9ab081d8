package org.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.kernel.Actor;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** Entries are written with the transaction they tell of, or it does not happen; what was taken back is not told. */
@HouseTest
class PendingEntriesTests {

    private final AuditLog log;
    private final JdbcClient database;
    private final TransactionTemplate whole;
    private final TransactionTemplate nested;
    private final TransactionTemplate apart;
    private final PracticeId practice;
    private final UUID thing = UUID.randomUUID();

    PendingEntriesTests(
            AuditLog log, JdbcClient database, PlatformTransactionManager transactions, SmallClinic clinics) {
        this.log = log;
        this.database = database;
        this.whole = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.practice = clinics.open();
    }

    @BeforeEach
    void nothingIsTold() {
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsEverythingInItsOrder() {
        within(status -> {
            record("thing.opened");
            record("thing.changed");
            record("thing.closed");
        });

        assertThat(told()).containsExactly("thing.opened", "thing.changed", "thing.closed");
    }

    @Test
    void tellsNothingOfWhatWasRolledBack() {
        within(status -> {
            record("thing.opened");
            status.setRollbackOnly();
        });

        assertThat(told()).isEmpty();
    }

    @Test
    void tellsNothingOfWhatASavepointTookBack() {
        within(status -> {
            record("thing.opened");
            nested.executeWithoutResult(inner -> {
                record("thing.changed");
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> record("thing.noted"));
            record("thing.closed");
        });

        assertThat(told()).containsExactly("thing.opened", "thing.noted", "thing.closed");
    }

    @Test
    void keepsTwoTransactionsApart() {
        within(status -> {
            record("thing.opened");
            apart.executeWithoutResult(inner -> record("thing.noted"));
            status.setRollbackOnly();
        });

        assertThat(told()).containsExactly("thing.noted");
    }

    @Test
    void undoesTheChangeWhoseEntryCannotBeWritten() {
        assertThatThrownBy(() -> within(status -> {
                    record("thing.opened");
                    record("thing.\u0000");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(told()).isEmpty();
    }

    @Test
    void refusesAnEntryOutsideATransaction() {
        assertThatThrownBy(() -> CurrentPractice.run(practice, () -> record("thing.opened")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void within(Consumer<TransactionStatus> step) {
        CurrentPractice.run(practice, () -> whole.executeWithoutResult(step));
    }

    private void record(String action) {
        log.record(AuditEntry.of(MutableClock.TUESDAY_TEN, Actor.SYSTEM, action, new Reference("Thing", thing)));
    }

    private List<String> told() {
        return CurrentPractice.within(
                practice,
                () -> whole.execute(status -> database.sql(
                                "select action from audit.audit_event where entity_id = :thing order by id")
                        .param("thing", thing)
                        .query(String.class)
                        .list()));
    }
}
