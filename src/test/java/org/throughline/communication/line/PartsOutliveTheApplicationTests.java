package org.throughline.communication.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.TextPart;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SpawnedJava;
import org.throughline.testing.fault.FaultHouse;

/** R1: a text of two parts is one text, though the whole application was killed between them. */
class PartsOutliveTheApplicationTests {

    private static final AtomicInteger CLINICS = new AtomicInteger(5_000_000);
    private static final String ANA = "+13125560077";

    private final FaultHouse house = FaultHouse.shared();
    private final String number = "+1773%07d".formatted(CLINICS.incrementAndGet());

    @Test
    void putsThePartsTogether() throws IOException {
        house.clock().set(MutableClock.TUESDAY_TEN);
        var practice = house.clinics().open();
        house.clinics().lanes(practice, new LaneCode("callbacks"), new LaneCode("front_desk_backup"));
        house.the(PracticeAddresses.class).open(new ContactPoint(ContactPoint.Kind.PHONE, number), practice);
        try (var application = SpawnedJava.running(
                TextPartProcess.class,
                TextPartProcess.arguments(house.database().logins(), ANA, number))) {
            application.awaitLine("acknowledged");
        }
        assertThat(texts(practice)).isEmpty();

        house.the(TextNews.class).arrived(part(UUID.randomUUID(), ANA, number, 2));

        assertThat(texts(practice)).containsExactly("What time 1What time 2");
    }

    static TextPart part(UUID connection, String from, String to, int part) {
        return new TextPart(
                from,
                to,
                "What time " + part,
                0,
                new TextPart.Place(42, 2, part),
                new TextPart.Brought(connection, part),
                "digest-" + to + part,
                Map.of());
    }

    private java.util.List<String> texts(PracticeId practice) {
        return house.ask(
                practice,
                statements -> statements
                        .sql("select body from communication.communication where direction = 'in'")
                        .query((row, count) -> row.getString("body"))
                        .list());
    }
}
