package th.sala.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inside a module a package is a step or a feature, and steps never form a circle. */
class PackagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"consent", "ticketing", "channels", "web"})
    void packages_of_a_module_are_free_of_cycles(String module) {
        slices().matching("th.sala." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(Hub.CLASSES);
    }

    @Test
    void no_channel_knows_another() {
        slices().matching("th.sala.channels.(email|phone|webchat|line|meta|generic|form)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(Hub.CLASSES);
    }

    @Test
    void tickets_do_not_know_what_is_said_in_them() {
        noClasses()
                .that()
                .resideInAPackage("th.sala.ticketing.ticket..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("th.sala.ticketing.conversation..", "th.sala.ticketing.reply..")
                .check(Hub.CLASSES);
    }

    @Test
    void names_say_what_a_class_is_for() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(Hub.CLASSES);
    }
}
