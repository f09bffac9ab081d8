package org.throughline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a signed-in person unless a module opened it; what a person may do is asked of the access module. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {"/assets/**", "/sign-in", "/error", "/health", "/health/**", "/favicon.ico"};

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; media-src 'self' blob:; connect-src 'self'; "
            + "manifest-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, List<PublicPaths> opened, RequestBinding binding) {
        http.authorizeHttpRequests(requests -> {
            requests.requestMatchers(OPEN).permitAll();
            opened.forEach(paths -> requests.requestMatchers(paths.patterns().toArray(String[]::new))
                    .permitAll());
            requests.anyRequest().hasRole("STAFF");
        });
        http.formLogin(form -> form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .usernameParameter("signInName")
                .defaultSuccessUrl("/", false)
                .failureUrl("/sign-in?refused"));
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"));
        http.exceptionHandling(errors -> errors
                // a fragment request must not be answered with a sign-in page inside the page
                .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SecurityConfiguration::wantsFragment)
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.addFilterAfter(binding, AuthorizationFilter.class);
        return http.build();
    }

    /** The binding belongs to the security chain only; the servlet container must not run it a second time. */
    @Bean
    FilterRegistrationBean<RequestBinding> bindingOnlyInTheChain(ObjectProvider<RequestBinding> binding) {
        var registration = new FilterRegistrationBean<>(binding.getObject());
        registration.setEnabled(false);
        return registration;
    }

    private static boolean wantsFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
