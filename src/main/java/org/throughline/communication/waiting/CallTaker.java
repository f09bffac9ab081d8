package org.throughline.communication.waiting;

import java.util.Set;

/** Port: takes calls of providers in, when they come or when they have waited; the same call twice changes nothing. */
public interface CallTaker {

    Set<ProviderCall.Kind> kinds();

    /** After this it may be acknowledged, and forgotten here. */
    void take(ProviderCall call);
}
