package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives every view the model attribute {@code page}, and a controller method that asks for it the same one. It is made only
 * where it is wanted: an answer that sends the browser elsewhere does not ask who looks.
 */
@Component
class PageArgument implements HandlerMethodArgumentResolver, HandlerInterceptor, WebMvcConfigurer {

    private static final String NAME = "page";

    private final Pages pages;

    PageArgument(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Page.class);
    }

    @Override
    public Page resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null
                && answer.hasView()
                && !leadsElsewhere(answer)
                && !answer.getModel().containsKey(NAME)) {
            answer.getModel().put(NAME, of(request));
        }
    }

    private static boolean leadsElsewhere(ModelAndView answer) {
        var view = answer.getViewName();
        return view != null && JteViewResolver.leadsElsewhere(view);
    }

    private Page of(HttpServletRequest request) {
        if (request.getAttribute(Page.class.getName()) instanceof Page known) {
            return known;
        }
        var page = pages.of(request);
        request.setAttribute(Page.class.getName(), page);
        return page;
    }
}
