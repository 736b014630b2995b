package th.sala.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.junit.jupiter.api.Test;

/** What the container asks of beans, and tells of only when the application is deployed. */
class LifecycleTest {

    @Test
    void what_begins_or_ends_a_bean_throws_nothing_that_is_checked() {
        methods()
                .that()
                .areAnnotatedWith(PostConstruct.class)
                .or()
                .areAnnotatedWith(PreDestroy.class)
                .should(declareNothing())
                .check(Hub.CLASSES);
    }

    private static ArchCondition<JavaMethod> declareNothing() {
        return new ArchCondition<>("declare no exception (Jakarta Annotations, PostConstruct and PreDestroy)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                int declared = method.getThrowsClause().size();
                events.add(new SimpleConditionEvent(
                        method, declared == 0, method.getFullName() + " declares exceptions: " + declared));
            }
        };
    }
}
