package th.sala.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

/** Design, section 2: who may import whom. One test per cell of the table. */
class ModulesTest {
    private static final String CONSENT = "th.sala.consent..";
    private static final String TICKETING = "th.sala.ticketing..";
    private static final String CHANNELS = "th.sala.channels..";
    private static final String WEB = "th.sala.web..";
    private static final String CAMEL = "org.apache.camel..";

    @Test
    void consent_knows_no_sibling_and_no_camel() {
        noClasses()
                .that()
                .resideInAPackage(CONSENT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TICKETING, CHANNELS, WEB, CAMEL)
                .check(Hub.CLASSES);
    }

    @Test
    void ticketing_knows_neither_camel_nor_mail_nor_rest_nor_what_stands_above_it() {
        noClasses()
                .that()
                .resideInAPackage(TICKETING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CAMEL, "jakarta.mail..", "jakarta.ws.rs..", CHANNELS, WEB)
                .check(Hub.CLASSES);
    }

    @Test
    void channels_use_only_the_intake_and_reply_ports_of_ticketing() {
        noClasses()
                .that()
                .resideInAPackage(CHANNELS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "th.sala.ticketing.identity..",
                        "th.sala.ticketing.conversation..",
                        "th.sala.ticketing.ticket..",
                        "th.sala.ticketing.sla..",
                        "th.sala.ticketing.routing..",
                        "th.sala.ticketing.people..",
                        "th.sala.ticketing.search..",
                        "th.sala.ticketing.report..",
                        "th.sala.ticketing.customer..",
                        "th.sala.ticketing.processing..",
                        WEB)
                .check(Hub.CLASSES);
    }

    @Test
    void channels_use_only_the_audit_subject_and_technical_packages_of_consent() {
        noClasses()
                .that()
                .resideInAPackage(CHANNELS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "th.sala.consent.purpose..",
                        "th.sala.consent.notice..",
                        "th.sala.consent.ledger..",
                        "th.sala.consent.rights..")
                .check(Hub.CLASSES);
    }

    @Test
    void the_web_border_knows_no_entity_no_entity_manager_no_database_and_no_camel() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.jdbi..", "java.sql..", "javax.sql..", CAMEL)
                .check(Hub.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(Hub.CLASSES);
    }

    @Test
    void the_web_border_has_no_way_into_intake_but_through_a_channel() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("th.sala.ticketing.intake.MessageIntake")
                .check(Hub.CLASSES);
    }

    @Test
    void entities_are_not_public() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(Hub.CLASSES);
    }

    @Test
    void nothing_that_ships_depends_on_development_tools() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("th.sala.dev..", "com.icegreen..", "org.junit..")
                .check(Hub.CLASSES);
    }
}
