package org.throughline.communication.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.communication.CommunicationId;

/** The bytes of a contact while its own transaction reads them, so that they need not be decrypted just after encrypting. */
@Component
class ArrivingBytes {

    private final Map<CommunicationId, byte[]> held = new ConcurrentHashMap<>();

    void hold(CommunicationId id, byte[] raw) {
        held.put(id, raw);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                held.remove(id);
            }
        });
    }

    Optional<byte[]> find(CommunicationId id) {
        return Optional.ofNullable(held.get(id));
    }
}
