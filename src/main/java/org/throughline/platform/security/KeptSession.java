package org.throughline.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether it differs from what is stored; the time of its last use does so by the minute. */
final class KeptSession<S extends Session> implements Session {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final S stored;
    private boolean changed;

    private KeptSession(S stored, boolean changed) {
        this.stored = stored;
        this.changed = changed;
    }

    static <S extends Session> KeptSession<S> begun(S session) {
        return new KeptSession<>(session, true);
    }

    static <S extends Session> KeptSession<S> read(S session) {
        return new KeptSession<>(session, false);
    }

    S stored() {
        return stored;
    }

    boolean hasChanged() {
        return changed;
    }

    void isWritten() {
        changed = false;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant used) {
        if (stored.getLastAccessedTime().plus(USE_NOTED_EVERY).isBefore(used)) {
            changed = true;
            stored.setLastAccessedTime(used);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
