package org.throughline.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.kernel.PersonId;

/** The ways to a qualified interpreter in the bound practice; the trail keeps who set and who ended one. */
public interface InterpreterRoutes {

    /** Those in use, of one language before those of many. */
    List<InterpreterRoute> all();

    void add(InterpreterRoute route, PersonId by, Instant at);

    /** From now on nobody is sent there; {@link org.throughline.kernel.NotFound} if it is not in use. */
    void end(UUID route, PersonId by, Instant at);
}
