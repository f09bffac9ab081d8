package org.throughline.platform.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Everything needs a signed-in person unless a module opened it; what a person may do is asked of the access module. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, OpenPaths open, RequestBinding binding) {
        var refusals = new Refusals();
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(open).permitAll().anyRequest().hasRole("STAFF"));
        http.csrf(tokens -> tokens.ignoringRequestMatchers(open.sessionless()));
        http.formLogin(form -> form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .usernameParameter("signInName")
                .defaultSuccessUrl("/", false)
                .failureUrl("/sign-in?refused"));
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"));
        // a new session leaves everything of the one before behind, its age too
        http.sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()));
        http.requestCache(cache -> cache.requestCache(wholePages()));
        http.exceptionHandling(
                errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.addFilterBefore(new NobodyThere(open), CsrfFilter.class);
        http.addFilterAfter(binding, AuthorizationFilter.class);
        return http.build();
    }

    /** A request is observed as a whole; a span for each filter would cost as much as the step itself. */
    @Bean
    SecurityObservationSettings noSpanForEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** Only a page is worth coming back to after signing in, never a part of one. */
    static HttpSessionRequestCache wholePages() {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(request -> request.getMethod().equals("GET") && !Refusals.wantsFragment(request));
        return pages;
    }

    /** The binding belongs to the security chain only; the servlet container must not run it a second time. */
    @Bean
    FilterRegistrationBean<RequestBinding> bindingOnlyInTheChain(ObjectProvider<RequestBinding> binding) {
        var registration = new FilterRegistrationBean<>(binding.getObject());
        registration.setEnabled(false);
        return registration;
    }
}
