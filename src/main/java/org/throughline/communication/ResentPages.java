package org.throughline.communication;

import java.time.Instant;
import java.util.UUID;
import org.throughline.access.Access;

/** Faxes of the bound practice that bring what another one lacked. */
public interface ResentPages {

    /** Whether the fax is all that its message brought and can be read, so that it may go behind another. */
    boolean mayJoin(Fax resent);

    /** Puts the pages of one fax behind those of another, whose conversation it goes to; the bytes of both stay as they came. */
    void join(Access access, UUID resent, UUID incomplete, Instant at);
}
