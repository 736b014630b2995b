package th.sala.web.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.auditor.AuditGrant;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CustomerDesk;
import th.sala.ticketing.customer.RecordsDesk;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.web.problem.ProblemException;
import th.sala.web.security.Callers;

/** PD-6: an auditor reads consents by a grant, and not by the name of the role. */
@Tag("P37.1")
class ConsentRightsTest {
    private final SubjectId stranger = SubjectId.next();
    private final ConsentRights rights = new ConsentRights(
            new Callers(answering(Staff.class, new Caller("agent7", Set.of("agent", "auditor"), Set.of()))),
            answering(CustomerDesk.class, Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-customer", "Nobody.")),
            answering(RecordsDesk.class, null));

    @Test
    void who_is_agent_and_auditor_reads_without_a_grant_as_agents_do() {
        assertThatThrownBy(() -> rights.toRead(request(null), both(), stranger, "consents"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void who_reads_by_a_grant_needs_no_ticket() {
        var grant = new AuditGrant(
                UUID.randomUUID(),
                "auditor1",
                List.of("consents"),
                false,
                "หนังสือตรวจสอบ 1/2569",
                Instant.EPOCH,
                Instant.MAX,
                Instant.EPOCH,
                "dpo1",
                null,
                null);
        assertThat(rights.toRead(request(grant), both(), stranger, "consents")).isEqualTo(stranger);
    }

    private static HttpServletRequest request(AuditGrant grant) {
        return answering(HttpServletRequest.class, grant);
    }

    /** Whoever is asked for is in the role. */
    private static SecurityContext both() {
        Principal name = () -> "agent7";
        return proxy(SecurityContext.class, (asked, type) -> type == boolean.class ? true : name);
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return proxy(type, (asked, kind) -> answer);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> answer.to(method.getName(), method.getReturnType())));
    }

    private interface Answer {
        Object to(String asked, Class<?> type);
    }
}
