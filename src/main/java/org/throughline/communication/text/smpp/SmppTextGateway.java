package org.throughline.communication.text.smpp;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.SMPPSession;
import org.springframework.context.SmartLifecycle;
import org.throughline.communication.TextContact;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.kernel.ContactPoint;

/** Hands text messages to a server by SMPP and tells apart: taken, certainly not taken, and lost in between. */
public final class SmppTextGateway implements TextGateway, SmartLifecycle {

    /** So many texts wait for their answers at once; servers refuse more. */
    private static final int WINDOW = 10;

    private final SmppSettings settings;
    private final SmppLink link;
    private final Semaphore window = new Semaphore(WINDOW, true);

    public SmppTextGateway(SmppSettings settings, TextNews news) {
        this(settings, news, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SmppTextGateway(SmppSettings settings, TextNews news, SSLSocketFactory encrypted) {
        this.settings = settings;
        this.link = new SmppLink(settings, news, encrypted);
    }

    /** A server that takes no more bytes would hold whoever writes; after the time for an answer nobody waits any longer. */
    @Override
    public String send(OutgoingText text) {
        enter();
        try {
            return handedOver(text);
        } finally {
            window.release();
        }
    }

    private void enter() {
        try {
            if (!window.tryAcquire(settings.patience().toAnswer().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TextRefused(Outcome.TEMPORARY, 0);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TextRefused(Outcome.TEMPORARY, 0);
        }
    }

    private String handedOver(OutgoingText text) {
        var session = link.session().orElseThrow(() -> new TextRefused(Outcome.TEMPORARY, 0));
        var submission = new FutureTask<>(() -> Submission.of(text).to(session));
        Thread.ofVirtual().start(submission);
        return answer(submission, session);
    }

    private String answer(FutureTask<String> submission, SMPPSession session) {
        try {
            return submission.get(2 * settings.patience().toAnswer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof TextRefused refused ? refused : new TextRefused(Outcome.UNCERTAIN, 0);
        } catch (TimeoutException held) {
            session.close();
            throw new TextRefused(Outcome.UNCERTAIN, 0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TextRefused(Outcome.UNCERTAIN, 0);
        }
    }

    /** The protocol asks by the server's name for a text, which the lost answer would have told; a receipt may still tell. */
    @Override
    public LookedUp lookUp(OutgoingText text, Instant handedOver) {
        return new LookedUp.Unknown();
    }

    @Override
    public boolean keepsAList() {
        return false;
    }

    @Override
    public List<TextContact> receivedSince(ContactPoint number, Instant since) {
        return List.of();
    }

    /** Whether texts can be handed over now. */
    public boolean isBound() {
        return link.session().isPresent();
    }

    @Override
    public void start() {
        link.start();
    }

    @Override
    public void stop() {
        link.stop();
    }

    @Override
    public boolean isRunning() {
        return link.isRunning();
    }
}
