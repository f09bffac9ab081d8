package org.throughline.access;

/** What a lane grant allows: see the lane's items, speak to patients in it, change its items, promise in it. */
public enum Action {
    SEE,
    SAY,
    CHANGE,
    PROMISE
}
