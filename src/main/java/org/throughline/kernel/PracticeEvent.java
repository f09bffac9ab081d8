package org.throughline.kernel;

/** News that belongs to one practice; a listener runs in a transaction bound to it. Carries ids and times, never names. */
public interface PracticeEvent {

    PracticeId practice();
}
