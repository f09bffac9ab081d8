package org.throughline.communication.text.smpp;

import static org.jsmpp.SMPPConstant.*;

import java.util.Set;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;

/** What a server's answer to a text means (SMPP 3.4, 5.1.3). */
final class CommandStatus {

    /** Something of this text is wrong and will be wrong again. */
    private static final Set<Integer> PERMANENT = Set.of(
            STAT_ESME_RINVMSGLEN,
            STAT_ESME_RINVDSTADR,
            STAT_ESME_RINVSRCADR,
            STAT_ESME_RINVDSTTON,
            STAT_ESME_RINVDSTNPI,
            STAT_ESME_RINVSRCTON,
            STAT_ESME_RINVSRCNPI,
            STAT_ESME_RINVESMCLASS,
            STAT_ESME_RINVREGDLVFLG,
            STAT_ESME_RINVDCS);

    /** The parameters beside the text, for instance a server that takes no message_payload; the library does not name them. */
    private static final int FIRST_PARAMETER_ERROR = 0xC0;

    private static final int LAST_PARAMETER_ERROR = 0xC4;

    /** The server broke while it had the text, and may have sent it all the same. */
    private static final Set<Integer> UNCERTAIN =
            Set.of(STAT_ESME_RSYSERR, STAT_ESME_RDELIVERYFAILURE, STAT_ESME_RUNKNOWNERR);

    private CommandStatus() {}

    /** Too many, a full queue, an account out of order and whatever we do not know: nothing of the text itself. */
    static TextRefused refusal(int status) {
        var parameters = status >= FIRST_PARAMETER_ERROR && status <= LAST_PARAMETER_ERROR;
        if (parameters || PERMANENT.contains(status)) {
            return new TextRefused(Outcome.PERMANENT, status);
        }
        return new TextRefused(UNCERTAIN.contains(status) ? Outcome.UNCERTAIN : Outcome.TEMPORARY, status);
    }
}
