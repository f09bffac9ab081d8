package org.throughline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.throughline.communication.Communications;
import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.work.reply.ReplyDesk;

/** The rules of the house that the compiler does not know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTests {

    private static final DescribedPredicate<JavaMethodCall> READ_THE_MACHINES_TIME = DescribedPredicate.describe(
            "read the machine's time",
            call -> List.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis")
                            .contains(call.getName())
                    && call.getTarget().getParameterTypes().isEmpty()
                    && (call.getTargetOwner().getPackageName().equals("java.time")
                            || call.getTargetOwner().isEquivalentTo(System.class)
                            || call.getTargetOwner().isEquivalentTo(Clock.class)));

    private static final DescribedPredicate<JavaMethodCall> ANSWER_A_PATIENT = DescribedPredicate.describe(
            "answer a patient",
            call -> call.getName().equals("reply") && call.getTargetOwner().isAssignableTo(Communications.class));

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.throughline");

    private final JavaClasses planted = new ClassFileImporter().importPackages("org.throughline.planted.architecture");

    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses().should().callMethodWhere(READ_THE_MACHINES_TIME).as("time comes in by the door"),
                classes()
                        .that()
                        .areAnnotatedWith(Controller.class)
                        .should()
                        .notBePublic()
                        .as("controllers are package-private"),
                noClasses()
                        .that()
                        .areAnnotatedWith(Controller.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(JdbcClient.class)
                        .as("controllers ask use cases, not the database"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.throughline.platform..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.springframework.transaction.support.TransactionTemplate")
                        .as("use cases say @Transactional"),
                mailLeavesThroughTheOutbox(),
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(ReplyDesk.class.getName())
                        .should()
                        .callMethodWhere(ANSWER_A_PATIENT)
                        .as("replies pass the gate of ReplyDesk"));
    }

    private static ArchRule mailLeavesThroughTheOutbox() {
        return noClasses()
                .that()
                // the demo's patients write to its clinic
                .resideOutsideOfPackages(
                        "org.throughline.communication.mail.sending..",
                        "org.throughline.communication.outbox..",
                        "org.throughline.demo..")
                .and()
                .areNotAnnotatedWith(Configuration.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(MailGateway.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.mail..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.mail.Transport")
                .as("mail leaves through the outbox");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheWholeHouse(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByAPlantedClass(ArchRule rule) {
        assertThat(rule.evaluate(planted).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void keepsTheKernelFreeOfTechnology() {
        noClasses()
                .that()
                .resideInAPackage("org.throughline.kernel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "java.io..", "org.springframework.context..", "org.springframework.jdbc..")
                .because("shared values do no I/O")
                .check(house.that(DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Throwable.class))));
    }

    @Test
    void injectsByConstructorOnly() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(house);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true)
                .check(house);
    }
}
