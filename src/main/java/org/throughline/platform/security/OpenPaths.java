package org.throughline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What everybody may ask for, signed in or not; all else needs a person, and one whose session is not locked. */
@Component
public class OpenPaths implements RequestMatcher {

    private static final List<String> OURS =
            List.of("/assets/**", "/sign-in", "/error", "/health", "/health/**", "/favicon.ico", "/preferences/**");

    private final RequestMatcher any;
    private final RequestMatcher sessionless;

    OpenPaths(List<PublicPaths> opened, List<SignedPaths> signed, ObjectProvider<LinkPaths> links) {
        var byPeople = opened.stream().flatMap(paths -> paths.patterns().stream());
        var proving = Stream.concat(
                        signed.stream().flatMap(paths -> paths.patterns().stream()),
                        links.stream().flatMap(paths -> paths.patterns().stream()))
                .toList();
        this.sessionless = any(proving);
        this.any = any(Stream.of(OURS.stream(), byPeople, proving.stream())
                .flatMap(patterns -> patterns)
                .toList());
    }

    private static RequestMatcher any(List<String> patterns) {
        return new OrRequestMatcher(patterns.stream()
                .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
                .toList());
    }

    /** What brings its own proof, a signature or a secret in its address, and has no session whose token could be asked for. */
    RequestMatcher sessionless() {
        return sessionless;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return any.matches(request);
    }
}
