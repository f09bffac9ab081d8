package org.throughline.platform.transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions that know their practice, and the clock that use cases ask once. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class TransactionConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new PracticeTransactions(database);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor practiceListenerBinding() {
        return new PracticeListenerBinding();
    }

    /** The product's clock; the demo clinic runs at real speed with an offset, so that its first day is a Tuesday. */
    @Bean
    Clock clock(@Value("${throughline.clock-offset:PT0S}") Duration offset) {
        return Clock.offset(Clock.tickMillis(ZoneOffset.UTC), offset);
    }
}
