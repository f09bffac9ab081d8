package org.throughline.communication.calls;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.throughline.communication.Channel;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Received;
import org.throughline.communication.intake.ContactStore;
import org.throughline.platform.csv.CsvImport.Effect;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;
import tools.jackson.databind.json.JsonMapper;

/** Takes calls in by the door that mail and forms come through: stored first, and work in the same commit (R1). */
@Service
class CallLog {

    private final ContactStore contacts;
    private final JdbcClient database;
    private final JsonMapper json;

    CallLog(ContactStore contacts, JdbcClient database, JsonMapper json) {
        this.contacts = contacts;
        this.database = database;
        this.json = json;
    }

    /** One batch, one transaction; a call that is here already stays as it is. */
    @Transactional
    public List<RowResult<Effect>> write(String system, List<LoggedCall> batch) {
        return batch.stream().map(call -> take(system, call)).toList();
    }

    /** As {@link #write}, and then nothing of it. */
    @Transactional
    public List<RowResult<Effect>> rehearse(String system, List<LoggedCall> batch) {
        var effects = write(system, batch);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return effects;
    }

    private RowResult<Effect> take(String system, LoggedCall logged) {
        if (isHere(system, logged.key())) {
            return new Accepted<>(Effect.UNCHANGED);
        }
        var contact = new IncomingContact(
                Channel.CALL,
                system,
                logged.key(),
                json.writeValueAsBytes(logged.call()),
                "application/json",
                logged.call().at());
        return new Accepted<>(
                switch (contacts.receive(contact)) {
                    case Received.Stored stored -> Effect.ADDED;
                    case Received.AlreadyHere here -> Effect.UNCHANGED;
                });
    }

    /** By its key alone: a later export may word the same call otherwise. */
    private boolean isHere(String system, String key) {
        return database.sql("""
                        select 1 from communication.raw_message
                        where channel = :channel and mailbox = :system and provider_id = :key limit 1
                        """)
                .param("channel", Channel.CALL.code())
                .param("system", system)
                .param("key", key)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }
}
