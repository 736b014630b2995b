package th.sala.consent.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.auditor.AuditGrants.Wanted;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

@Tag("P37.1")
class RecordedGrantsTest {
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final AuditGrants grants = consent.grants();
    private final String auditor = "auditor-" + UUID.randomUUID();

    @Test
    void aGrantIsInForceBetweenItsMoments() {
        assertThat(grants.inForce(auditor, "requests")).isEmpty();
        granted(wanted(clock.instant().plusSeconds(60), 7));
        assertThat(grants.inForce(auditor, "requests")).isEmpty();
        clock.move(Duration.ofSeconds(60));
        assertThat(grants.inForce(auditor, "requests")).isPresent();
        assertThat(grants.inForce(auditor, "access-log")).isEmpty();
        clock.move(Duration.ofDays(8));
        assertThat(grants.inForce(auditor, "requests")).isEmpty();
    }

    @Test
    void aNewerNarrowGrantDoesNotHideABroaderOne() {
        Instant end = clock.instant().plusSeconds(600);
        AuditGrant broad = granted(new Wanted(auditor, List.of("all"), false, "หนังสือตรวจสอบ 1/2569", null, end));
        clock.move(Duration.ofSeconds(1));
        AuditGrant narrow = granted(new Wanted(auditor, List.of("law"), true, "หนังสือตรวจสอบ 2/2569", null, end));
        assertThat(grants.inForce(auditor, "requests")).contains(broad);
        assertThat(grants.inForce(auditor, "law")).contains(narrow);
    }

    @Test
    void anEndedGrantIsOverAndEndsOnce() {
        AuditGrant grant = granted(wanted(null, 7));
        assertThat(grants.end(grant.id(), "dpo1")).isInstanceOf(GrantOutcome.Done.class);
        assertThat(grants.inForce(auditor, "requests")).isEmpty();
        assertThat(grants.end(grant.id(), "dpo1")).isEqualTo(new GrantOutcome.Refused(GrantRefusal.OVER));
        assertThat(grants.end(UUID.randomUUID(), "dpo1"))
                .isEqualTo(new GrantOutcome.Refused(GrantRefusal.UNKNOWN_GRANT));
    }

    @Test
    void noGrantLastsLongerThanTheRuleNorIsItGivenToOneselfNorWithoutAGround() {
        assertThat(grants.grant(wanted(null, 91), "dpo1"))
                .isEqualTo(new GrantOutcome.Refused(GrantRefusal.UNUSABLE_TIME));
        assertThat(grants.grant(wanted(null, -1), "dpo1"))
                .isEqualTo(new GrantOutcome.Refused(GrantRefusal.UNUSABLE_TIME));
        assertThat(grants.grant(wanted(null, 7), auditor)).isEqualTo(new GrantOutcome.Refused(GrantRefusal.OWN_GRANT));
        Wanted groundless = new Wanted(
                auditor, List.of("all"), false, " ", null, clock.instant().plusSeconds(60));
        assertThat(grants.grant(groundless, "dpo1")).isEqualTo(new GrantOutcome.Refused(GrantRefusal.INCOMPLETE));
    }

    @Test
    void aPersonIsCalledTheSameUnderOneGrantAndOtherwiseUnderTheNext() {
        AuditGrant one = granted(wanted(null, 7));
        AuditGrant other = granted(wanted(null, 7));
        SubjectId somebody = consent.somebody();
        assertThat(grants.pseudonym(one, somebody))
                .matches("[0-9A-F]{4}-[0-9A-F]{4}")
                .isEqualTo(grants.pseudonym(one, somebody))
                .isNotEqualTo(grants.pseudonym(other, somebody))
                .isNotEqualTo(grants.pseudonym(one, consent.somebody()));
    }

    @Test
    void whatAnAuditorReadsOfAPersonStandsInTheAccessLog() {
        AuditGrant grant = granted(wanted(null, 7));
        SubjectId somebody = consent.somebody();
        grants.read(grant, "requests", List.of(somebody, somebody));
        assertThat(consent.accesses()
                        .read(new AccessQuery(somebody, null, null, 10, null))
                        .items())
                .containsExactly(new LoggedAccess(
                        clock.instant(),
                        auditor,
                        "auditor",
                        somebody,
                        "requests",
                        null,
                        "audit",
                        null,
                        null,
                        null,
                        null));
    }

    private AuditGrant granted(Wanted wanted) {
        return ((GrantOutcome.Done) grants.grant(wanted, "dpo1")).grant();
    }

    private Wanted wanted(Instant from, int days) {
        Instant begin = from == null ? clock.instant() : from;
        return new Wanted(
                auditor,
                List.of("requests", "people"),
                false,
                "หนังสือตรวจสอบ 1/2569",
                from,
                begin.plus(Duration.ofDays(days)));
    }
}
