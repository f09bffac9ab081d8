package org.throughline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
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

    OpenPaths(List<PublicPaths> opened) {
        var patterns = Stream.concat(OURS.stream(), opened.stream().flatMap(paths -> paths.patterns().stream()));
        this.any = new OrRequestMatcher(patterns.<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
                .toList());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return any.matches(request);
    }
}
