package org.throughline.platform.transaction;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers what is read in a transaction: in the one under way, or in one of its own. */
@Component
public class Memory {

    private final TransactionTemplate transaction;

    Memory(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    public <K, V> Remembered<K, V> of(Function<K, V> read) {
        return new Remembered<>(key -> transaction.execute(status -> read.apply(key)));
    }
}
