package org.throughline.platform.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions stand in the database; how they are read and written there. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** Two tabs may write the same attribute at once, for instance that they lock. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesAreUpserted() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static BeanPostProcessor sessionsAreReadAndWrittenSparingly() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored ? new SparingSessions<>(stored) : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<SparingSessions.OfARequest> sessionsOfARequest() {
        var registration = new FilterRegistrationBean<>(new SparingSessions.OfARequest());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }
}
