package org.throughline.communication.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IncomingContact;

/** Contacts while their own transaction reads them, so that none is asked for or decrypted just after it was written. */
@Component
class ArrivingContacts {

    private final Map<CommunicationId, IncomingContact> held = new ConcurrentHashMap<>();

    void hold(CommunicationId id, IncomingContact contact) {
        held.put(id, contact);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                held.remove(id);
            }
        });
    }

    Optional<IncomingContact> find(CommunicationId id) {
        return Optional.ofNullable(held.get(id));
    }
}
