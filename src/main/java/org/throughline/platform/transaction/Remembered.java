package org.throughline.platform.transaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every step asks of a practice and nobody changes twice a day, kept in memory. A change that this node made is seen with
 * its commit, another node's at most ten seconds later; a transaction that changes it reads what it wrote itself.
 */
public final class Remembered<K, V> {

    /** How long a node may go by what it read. */
    public static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Cache<K, V> kept =
            Caffeine.newBuilder().expireAfterWrite(AT_MOST).build();
    private final Function<K, V> read;

    Remembered(Function<K, V> read) {
        this.read = read;
    }

    /** The value as it stands; read once for all who ask at the same time. */
    public V get(K key) {
        return TransactionSynchronizationManager.hasResource(this) ? read.apply(key) : kept.get(key, read);
    }

    /** Says that the transaction under way changes it. */
    public void changed(K key) {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, key);
        }
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(key));
    }

    /** Between a change and its end, only its own transaction reads past what is kept. */
    private final class Forgetting implements TransactionSynchronization {

        private final K key;

        Forgetting(K key) {
            this.key = key;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
        }

        @Override
        public void resume() {
            if (!TransactionSynchronizationManager.hasResource(Remembered.this)) {
                TransactionSynchronizationManager.bindResource(Remembered.this, key);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
            kept.invalidate(key);
        }
    }
}
