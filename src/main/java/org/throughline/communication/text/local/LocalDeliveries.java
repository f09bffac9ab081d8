package org.throughline.communication.text.local;

import java.io.IOException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/** What the local server has for the practice; like the real ones it keeps each until it was acknowledged, and the others wait behind it. */
public final class LocalDeliveries {

    /** Nobody is connected, or the connection ended before the answer. */
    public static final int NO_ANSWER = -1;

    private static final int MILLIS = 200;
    private static final byte NONE = 0;

    private final Supplier<Optional<SMPPServerSession>> practice;
    private final Deque<LocalDelivery> waiting = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("local-smpp-deliveries").factory());

    LocalDeliveries(Supplier<Optional<SMPPServerSession>> practice) {
        this.practice = practice;
    }

    void start() {
        var _ = clockwork.scheduleWithFixedDelay(this::bringAll, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop() {
        clockwork.shutdownNow();
    }

    /** A phone wrote this. */
    public void arrived(LocalMessage message) {
        waiting.addAll(LocalDelivery.parts(message));
    }

    /** Something became of a message of the practice. */
    public void became(LocalMessage message) {
        waiting.add(LocalDelivery.receipt(message));
    }

    /** How many the practice has not acknowledged. */
    public int left() {
        return waiting.size();
    }

    /** Brings it once, now; the practice's command_status, or {@link #NO_ANSWER}. */
    public int bring(LocalDelivery delivery) {
        return practice.get().map(session -> brought(session, delivery)).orElse(NO_ANSWER);
    }

    private void bringAll() {
        while (!waiting.isEmpty() && bring(waiting.getFirst()) == 0) {
            waiting.removeFirst();
        }
    }

    private static int brought(SMPPServerSession session, LocalDelivery delivery) {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    delivery.from(),
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    delivery.to(),
                    delivery.kind(),
                    NONE,
                    NONE,
                    new RegisteredDelivery(),
                    delivery.coding(),
                    delivery.bytes(),
                    delivery.parameters());
            return 0;
        } catch (NegativeResponseException refused) {
            return refused.getCommandStatus();
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | IOException lost) {
            return NO_ANSWER;
        }
    }
}
