package org.throughline.platform.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;
import org.springframework.web.servlet.view.InternalResourceView;
import org.springframework.web.servlet.view.RedirectView;

/** The view {@code work/queue} is the template {@code work/queue.jte}; redirects and forwards work as everywhere. */
class JteViewResolver extends AbstractCachingViewResolver implements Ordered {

    private static final String REDIRECT = "redirect:";
    private static final String FORWARD = "forward:";

    private final TemplateEngine engine;

    JteViewResolver(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    /** Whether the name is no template, but sends the browser or the request on. */
    static boolean leadsElsewhere(String viewName) {
        return viewName.startsWith(REDIRECT) || viewName.startsWith(FORWARD);
    }

    @Override
    protected @Nullable View loadView(String viewName, Locale locale) {
        if (viewName.startsWith(REDIRECT)) {
            return new RedirectView(viewName.substring(REDIRECT.length()), true, true, false);
        }
        if (viewName.startsWith(FORWARD)) {
            return new InternalResourceView(viewName.substring(FORWARD.length()));
        }
        String template = viewName + ".jte";
        return engine.hasTemplate(template) ? new JteView(engine, template) : null;
    }
}
