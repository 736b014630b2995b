package th.sala.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedAccessTest {
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final AccessLog log = consent.accesses();
    private final SubjectId somebody = consent.somebody();
    private final String agent = "agent-" + UUID.randomUUID();

    @Test
    void anEntryIsReadAsItWasWritten() {
        AccessEntry entry = entry(clock.instant(), "email", null);
        log.record(entry);
        assertThat(log.read(ofSubject(10, null)).items())
                .containsExactly(new LoggedAccess(
                        entry.at(),
                        agent,
                        "agent",
                        somebody,
                        "email",
                        12345678L,
                        "holds-open-ticket",
                        null,
                        "S24_3",
                        "customer-care",
                        entry.decision()));
    }

    @Test
    void whatAColleagueWroteIsNotInTheLogButOpenedUnderItsReview() {
        log.record(entry(clock.instant(), "phone", "โทรหาคุณสมหญิง แม่ของลูกค้า"));
        LoggedAccess read = log.read(ofSubject(10, null)).items().get(0);
        assertThat(read.toString()).doesNotContain("สมหญิง");
        assertThat(consent.reviews().read(read.review(), "dpo1").orElseThrow().note())
                .isEqualTo("โทรหาคุณสมหญิง แม่ของลูกค้า");
        assertThat(log.read(ofSubject(10, null)).items())
                .extracting(LoggedAccess::field, LoggedAccess::review)
                .contains(tuple("review-words", null));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionWhileRowsAreAdded() {
        for (int i = 0; i < 7; i++) {
            log.record(entry(clock.instant(), "email", null));
            clock.move(i % 2 == 0 ? Duration.ZERO : Duration.ofSeconds(1));
        }
        List<LoggedAccess> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<LoggedAccess> page = log.read(ofSubject(3, cursor));
            read.addAll(page.items());
            cursor = page.next();
            log.record(entry(clock.instant().plusSeconds(60), "phone", null));
        } while (cursor != null);
        assertThat(read).hasSize(7).allMatch(entry -> entry.field().equals("email"));
    }

    @Test
    void itIsFilteredByActorAndTime() {
        log.record(entry(clock.instant(), "email", null));
        log.record(entry(clock.instant().plusSeconds(5), "name", null));
        Instant later = clock.instant().plusSeconds(1);
        assertThat(log.read(new AccessQuery(null, agent, later, 10, null)).items())
                .extracting(LoggedAccess::field)
                .containsExactly("name");
        assertThat(log.read(new AccessQuery(somebody, "somebody-else", null, 10, null))
                        .items())
                .isEmpty();
        assertThat(log.read(new AccessQuery(null, null, null, 1, null)).items()).hasSize(1);
    }

    @Test
    void aCursorOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> log.read(ofSubject(3, "bm90IG91cnM"))).isInstanceOf(UnreadableCursor.class);
        assertThatThrownBy(() -> log.read(ofSubject(3, "§"))).isInstanceOf(UnreadableCursor.class);
        for (long micros : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            byte[] bytes = ByteBuffer.allocate(Long.BYTES * 3).putLong(micros).array();
            String undatable = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThatThrownBy(() -> log.read(ofSubject(3, undatable))).isInstanceOf(UnreadableCursor.class);
        }
    }

    private AccessQuery ofSubject(int limit, String cursor) {
        return new AccessQuery(somebody, null, null, limit, cursor);
    }

    private AccessEntry entry(Instant at, String field, String note) {
        return new AccessEntry(
                at,
                agent,
                "agent",
                somebody,
                field,
                12345678L,
                note == null ? "holds-open-ticket" : "other",
                note,
                "S24_3",
                "customer-care",
                UUID.randomUUID());
    }
}
