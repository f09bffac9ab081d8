package org.throughline.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.testing.HouseTest;

/** A change is read by its own transaction at once, by others with its end, and never when it was taken back. */
@HouseTest
class RememberedTests {

    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final AtomicReference<String> stored = new AtomicReference<>("first");
    private final Remembered<String, String> remembered = new Remembered<>(key -> stored.get());

    RememberedTests(TransactionTemplate transaction) {
        this.transaction = transaction;
        beside = new TransactionTemplate(
                java.util.Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void isReadOnce() {
        remembered.get("riverside");
        stored.set("second");

        assertThat(remembered.get("riverside")).isEqualTo("first");
    }

    @Test
    void isReadAnewByTheTransactionThatChangesItAndByOthersAfterIt() {
        remembered.get("riverside");

        transaction.executeWithoutResult(status -> {
            stored.set("second");
            remembered.changed("riverside");
            assertThat(remembered.get("riverside")).isEqualTo("second");
            beside.executeWithoutResult(
                    other -> assertThat(remembered.get("riverside")).isEqualTo("first"));
            assertThat(remembered.get("riverside")).isEqualTo("second");
        });

        assertThat(remembered.get("riverside")).isEqualTo("second");
    }

    @Test
    void keepsNothingOfAChangeThatWasTakenBack() {
        remembered.get("riverside");

        transaction.executeWithoutResult(status -> {
            stored.set("second");
            remembered.changed("riverside");
            remembered.get("riverside");
            stored.set("first");
            status.setRollbackOnly();
        });

        assertThat(remembered.get("riverside")).isEqualTo("first");
    }
}
