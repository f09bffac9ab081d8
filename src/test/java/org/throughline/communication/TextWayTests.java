package org.throughline.communication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.communication.phone.PhoneGateway;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.TextPart;
import org.throughline.communication.text.TextReceipt;
import org.throughline.communication.text.smpp.SmppTextGateway;

/** By which way texts leave is the operator's choice, and it is one way. */
class TextWayTests {

    private static final String[] REST = {
        "throughline.text.api=https://texts.example/1", "throughline.text.account=a", "throughline.text.token=t"
    };

    private static final String[] SMPP = {
        "throughline.text.smpp.host=texts.example",
        "throughline.text.smpp.system-id=clinic",
        "throughline.text.smpp.password=secret"
    };

    private final ApplicationContextRunner house = new ApplicationContextRunner()
            .withUserConfiguration(CommunicationConfiguration.class, SmppConfiguration.class, Nobody.class)
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()));

    @Test
    void isNoneUntilOneIsSet() {
        house.run(context -> assertThat(ways(context)).isEmpty());
    }

    @Test
    void isTheRestProviderWhereThatIsSet() {
        house.withPropertyValues(REST).run(context -> assertThat(ways(context)).containsExactly("textGateway"));
    }

    @Test
    void isTheServerForSmppWhereThatIsSet() {
        house.withPropertyValues(SMPP).run(context -> {
            assertThat(ways(context)).containsExactly("smppTextGateway");
            assertThat(context.getBeansOfType(SmppTextGateway.class)).hasSize(1);
        });
    }

    @Test
    void leavesCallsWithTheProviderAndSendsTextsByOneWay() {
        house.withPropertyValues(REST).withPropertyValues(SMPP).run(context -> {
            assertThat(ways(context)).containsExactly("smppTextGateway");
            assertThat(context.getBeanNamesForType(PhoneGateway.class)).hasSize(1);
        });
    }

    @Test
    void isNotTakenByACommandBesideTheServer() {
        house.withPropertyValues(REST)
                .withPropertyValues(SMPP)
                .withPropertyValues("spring.profiles.active=command")
                .run(context -> assertThat(ways(context)).isEmpty());
    }

    @Test
    void refusesAConnectionInClearToAnotherMachine() {
        house.withPropertyValues(SMPP)
                .withPropertyValues("throughline.text.smpp.security=NONE")
                .run(context -> assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> context.getBean(SmppTextGateway.class)))
                        .rootCause()
                        .hasMessage("a connection to another machine must be protected"));
    }

    private static String[] ways(AssertableApplicationContext context) {
        return context.getBeanNamesForType(TextGateway.class);
    }

    /** Nothing comes in here. */
    @Configuration(proxyBeanMethods = false)
    static class Nobody {

        @Bean
        TextNews nobody() {
            return new TextNews() {
                @Override
                public void arrived(TextPart part) {
                    throw new IllegalStateException("nobody is connected");
                }

                @Override
                public void became(TextReceipt receipt) {
                    throw new IllegalStateException("nobody is connected");
                }
            };
        }
    }
}
