package org.throughline.communication.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Received;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;

/**
 * R2: what a webhook did not bring is fetched. The provider's own list since the last time nothing was missing is gone through;
 * whatever is there already is not taken twice.
 */
@Component
public class TextGaps {

    private static final Logger LOG = LoggerFactory.getLogger(TextGaps.class);

    /** How far back the first look goes, and how much each look goes over again. */
    private static final Duration FIRST = Duration.ofDays(2);

    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final ObjectProvider<TextGateway> gateway;
    private final PracticeAddresses addresses;
    private final TextIntake intake;
    private final JdbcClient database;
    private final Clock clock;

    TextGaps(
            ObjectProvider<TextGateway> gateway,
            PracticeAddresses addresses,
            TextIntake intake,
            JdbcClient database,
            Clock clock) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.intake = intake;
        this.database = database;
        this.clock = clock;
    }

    /** How many texts of the practice were missing; nothing is said while the provider is out of reach. */
    public int sweep(PracticeId practice) {
        var number = addresses.textNumber(practice);
        return gateway.stream()
                .findFirst()
                .flatMap(open -> number.map(ours -> fetched(open, ours)))
                .orElse(0);
    }

    private int fetched(TextGateway open, ContactPoint number) {
        var now = clock.instant();
        try {
            var missing = 0;
            for (var text : open.receivedSince(
                    number, checkedTo(number).orElse(now.minus(FIRST)).minus(AGAIN))) {
                missing += intake.receive(text, now) instanceof Received.Stored ? 1 : 0;
            }
            if (missing > 0) {
                LOG.warn("texts checked to {}: {} were missing and are here now", now, missing);
            }
            checked(number, now);
            return missing;
        } catch (TextRefused away) {
            LOG.warn("the provider of texts is out of reach: {}", away.getMessage());
            return 0;
        }
    }

    private Optional<Instant> checkedTo(ContactPoint number) {
        return database.sql("select checked_to from communication.text_sweep where number = :number")
                .param("number", number.value())
                .query((row, count) -> Columns.instant(row, "checked_to"))
                .optional();
    }

    private void checked(ContactPoint number, Instant now) {
        database.sql("""
                        insert into communication.text_sweep (number, checked_to) values (:number, :now)
                        on conflict (practice_id, number) do update set checked_to = excluded.checked_to
                        """)
                .param("number", number.value())
                .param("now", Columns.at(now))
                .update();
    }
}
