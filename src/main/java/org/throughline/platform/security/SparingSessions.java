package org.throughline.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.GenericFilter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Reads a session once in a request and writes it only when something in it changed. The filter that serves sessions to
 * requests asks for each twice, and writes it at every request for the time of its last use.
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<KeptSession<S>> {

    private static final ThreadLocal<@Nullable Map<String, KeptSession<?>>> READ = new ThreadLocal<>();

    private final FindByIndexNameSessionRepository<S> stored;

    SparingSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    /** Within a request, what was read is remembered until the answer is out. */
    static final class OfARequest extends GenericFilter {

        private static final long serialVersionUID = 1L;

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            READ.set(new HashMap<>());
            try {
                chain.doFilter(request, response);
            } finally {
                READ.remove();
            }
        }
    }

    @Override
    public KeptSession<S> createSession() {
        return KeptSession.begun(stored.createSession());
    }

    @Override
    public void save(KeptSession<S> session) {
        if (session.hasChanged()) {
            stored.save(session.stored());
            session.isWritten();
        }
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        var read = READ.get();
        if (read == null) {
            return find(id);
        }
        @SuppressWarnings("unchecked") // only this method puts sessions there, and there is one store
        var session = (KeptSession<S>) read.computeIfAbsent(id, this::find);
        return session;
    }

    private @Nullable KeptSession<S> find(String id) {
        var session = stored.findById(id);
        return session == null ? null : KeptSession.read(session);
    }

    @Override
    public void deleteById(String id) {
        var read = READ.get();
        if (read != null) {
            read.remove(id);
        }
        stored.deleteById(id);
    }

    @Override
    public Map<String, KeptSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return stored.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> KeptSession.read(entry.getValue())));
    }
}
