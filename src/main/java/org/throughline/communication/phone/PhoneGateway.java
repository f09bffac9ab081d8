package org.throughline.communication.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;

/** What can be asked of the provider of calls; each method throws {@link TextRefused} while it gives no answer. */
public interface PhoneGateway {

    /** A call that is over, and what was recorded of it. */
    record PastCall(CallNews news, Instant beganAt, List<RecordingNews> recordings) {}

    /** The call of that name, however far it is; empty when there is none. */
    Optional<CallNews> find(String call);

    /** The calls to a number that began since then and are over. */
    List<PastCall> endedSince(ContactPoint number, Instant since);

    /** The sound of a recording. */
    byte[] sound(String recording);
}
