package th.sala.consent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedStaffNoticesTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-23T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final StaffNotices notices = new RecordedStaffNotices(jdbi, consent.notices(), consent.trail());
    private final String colleague = "agent-" + UUID.randomUUID();

    @Test
    @Tag("P23.1")
    void aColleagueIsShownTheNoticeOfStaffUntilTheyCloseItAsReadWhichIsProvable() {
        NoticeText shown = notices.unread(colleague, "th").orElseThrow();
        assertThat(shown.key()).isEqualTo("staff");
        assertThat(notices.unread(colleague, "en"))
                .hasValueSatisfying(text -> assertThat(text.language()).isEqualTo("en"));

        assertThat(notices.read(colleague, shown.version(), "th")).isTrue();
        assertThat(notices.read(colleague, shown.version(), "en")).isTrue();

        assertThat(notices.unread(colleague, "th")).isEmpty();
        assertThat(deeds())
                .as("once, with the language and the hash of what was shown")
                .containsExactly("notice:staff/" + shown.version() + " th " + shown.sha256());
        assertThat(notices.unread("agent-" + UUID.randomUUID(), "th"))
                .as("somebody else")
                .isPresent();
    }

    @Test
    void whatIsNotInForceIsReadByNobody() {
        assertThat(notices.read(colleague, 99, "th")).isFalse();
        assertThat(deeds()).isEmpty();
    }

    private List<String> deeds() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT about || ' ' || (detail ->> 'language') || ' ' || (detail ->> 'sha256')
                        FROM consent.audit_event WHERE actor = :actor AND action = 'staff-notice-read' ORDER BY id
                        """)
                .bind("actor", colleague)
                .mapTo(String.class)
                .list());
    }
}
