package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Wording;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    private final Site site;
    private final Wording wording;
    private final Navigation navigation;
    private final ObjectProvider<Viewers> viewers;

    Pages(Site site, Wording wording, Navigation navigation, ObjectProvider<Viewers> viewers) {
        this.site = site;
        this.wording = wording;
        this.navigation = navigation;
        this.viewers = viewers;
    }

    public Page of(HttpServletRequest request) {
        Viewers known = viewers.getIfAvailable();
        Optional<Viewer> viewer = known == null ? Optional.empty() : known.of(request);
        return of(request, viewer);
    }

    /** For a reader whose language and zone are known otherwise, and who carries no session. */
    public Page of(HttpServletRequest request, Language language, ZoneId zone) {
        var visitor = new Visitor(Optional.empty(), List.of(), Csrf.NONE);
        return new Page(site, wording.in(language, zone), visitor, Asked.of(request));
    }

    private Page of(HttpServletRequest request, Optional<Viewer> viewer) {
        Asked asked = Asked.of(request);
        ZoneId zone = viewer.map(Viewer::zone).orElse(ZoneOffset.UTC);
        List<NavigationLink> links =
                viewer.map(v -> navigation.shownTo(v.roles(), asked.path())).orElse(List.of());
        Language language = Language.of(RequestContextUtils.getLocale(request).toLanguageTag());
        return new Page(site, wording.in(language, zone), new Visitor(viewer, links, Csrf.of(request)), asked);
    }
}
