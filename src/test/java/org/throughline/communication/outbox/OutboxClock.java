package org.throughline.communication.outbox;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.util.AopTestUtils;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.fault.FaultHouse;

/** Moves what waits in the outbox of a scenario. */
public final class OutboxClock {

    private OutboxClock() {}

    /** Has a worker take the text, and waits until it has come to its end. */
    public static void deliver(FaultHouse house, CommunicationId message) {
        attempt(house, message);
        var practice = CurrentPractice.get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !List.of("ready", "sending").contains(state(house, practice, message)));
    }

    /** One worker takes the text now. */
    public static void attempt(FaultHouse house, CommunicationId message) {
        var worker = (OutboxWorker) AopTestUtils.getTargetObject(house.the(OutboxWorker.class));
        worker.on(new ReplyReady(
                CurrentPractice.get(), message, Channel.SMS, house.clock().instant()));
    }

    /** What the clock does by itself every ten seconds. */
    public static void sweep(FaultHouse house) {
        house.the(OutboxWorker.class).sweep();
    }

    /** The same, of one practice alone: the clock has many to go through. */
    public static void sweep(BeanFactory house, PracticeId practice) {
        CurrentPractice.run(practice, () -> house.getBean(OutboxWorker.class).sweep());
    }

    private static String state(FaultHouse house, PracticeId practice, CommunicationId message) {
        return house.ask(
                practice,
                client -> client.sql("select state from communication.delivery where communication_id = :id")
                        .param("id", message.value())
                        .query((row, number) -> row.getString("state"))
                        .single());
    }
}
