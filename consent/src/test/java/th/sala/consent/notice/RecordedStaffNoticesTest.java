package th.sala.consent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.notice.NoticeDraft.Text;
import th.sala.consent.notice.NoticePublication.Incomplete;
import th.sala.consent.purpose.PublishedPurposes;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedStaffNoticesTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-23T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final StaffNotices notices = new RecordedStaffNotices(jdbi, consent.notices(), consent.trail());
    private final NoticePublication publication = new WrittenNotices(
            jdbi, clock, new PublishedPurposes(jdbi, clock), new PublishedNotices(jdbi), consent.trail());
    private final String colleague = "agent-" + UUID.randomUUID();

    @Test
    @Tag("P23.1")
    void aColleagueIsShownTheNoticeOfStaffUntilTheyCloseItAsReadWhichIsProvable() {
        NoticeText shown = unread(colleague, StaffNotices.NOTICE, "th");
        assertThat(unread(colleague, StaffNotices.NOTICE, "en").language()).isEqualTo("en");

        assertThat(notices.read(colleague, StaffNotices.NOTICE, shown.version(), "th"))
                .isTrue();
        assertThat(notices.read(colleague, StaffNotices.NOTICE, shown.version(), "en"))
                .isTrue();

        assertThat(notices.unread(colleague, "th")).extracting(NoticeText::key).containsExactly(StaffNotices.RULES);
        assertThat(deeds())
                .as("once, with the language and the hash of what was shown")
                .containsExactly("staff-notice-read notice:staff/" + shown.version() + " th " + shown.sha256());
        assertThat(notices.unread("agent-" + UUID.randomUUID(), "th"))
                .as("somebody else, the rules first")
                .extracting(NoticeText::key)
                .containsExactly(StaffNotices.RULES, StaffNotices.NOTICE);
    }

    @Test
    @DisplayName("OP-1: the rules of use are accepted once for each version, and who accepted which is provable")
    void theRulesOfUseAreAcceptedOnceForEachVersion() {
        NoticeText first = unread(colleague, StaffNotices.RULES, "th");
        assertThat(first.html()).contains("รักษาความลับ", "ระบุเหตุผล", "ไม่คัดลอกออก");
        assertThat(notices.read(colleague, StaffNotices.RULES, first.version(), "th"))
                .isTrue();
        assertThat(notices.unread(colleague, "th")).extracting(NoticeText::key).containsExactly(StaffNotices.NOTICE);

        publication.save(rules("- ห้ามคัดลอก <ทุกกรณี>"), "dpo1");
        publication.publish(StaffNotices.RULES, "dpo1");

        NoticeText second = unread(colleague, StaffNotices.RULES, "th");
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.html())
                .as("a title and one text, no headings of section 23")
                .isEqualTo("<h1>กติกา</h1>\n<ul>\n<li>ห้ามคัดลอก &lt;ทุกกรณี&gt;</li>\n</ul>\n");
        assertThat(notices.read(colleague, StaffNotices.RULES, first.version(), "th"))
                .as("what is in force no more")
                .isFalse();
        assertThat(notices.read(colleague, StaffNotices.RULES, second.version(), "th"))
                .isTrue();
        assertThat(notices.readers(StaffNotices.RULES, second.version()))
                .containsExactly(new StaffNotices.Reader(colleague, "th", second.sha256(), clock.instant()));
        assertThat(deeds())
                .containsExactly(
                        "rules-accepted notice:rules-of-use/" + first.version() + " th " + first.sha256(),
                        "rules-accepted notice:rules-of-use/" + second.version() + " th " + second.sha256());
    }

    @Test
    void rulesThatSayNothingAreNotPublished() {
        publication.save(rules(" "), "dpo1");
        assertThat(publication.publish(StaffNotices.RULES, "dpo1")).isEqualTo(new Incomplete(List.of("purposes:th")));
    }

    @Test
    void whatIsNotInForceIsReadByNobody() {
        assertThat(notices.read(colleague, StaffNotices.NOTICE, 99, "th")).isFalse();
        assertThat(notices.read(colleague, "general", 1, "th")).isFalse();
        assertThat(deeds()).isEmpty();
    }

    private NoticeText unread(String actor, String key, String language) {
        return notices.unread(actor, language).stream()
                .filter(notice -> notice.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static NoticeDraft rules(String words) {
        return new NoticeDraft(
                StaffNotices.RULES,
                List.of(new Text("th", "กติกา", words, null, null, null, null, null, null)),
                List.of());
    }

    private List<String> deeds() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT action || ' ' || about || ' ' || (detail ->> 'language') || ' ' || (detail ->> 'sha256')
                        FROM consent.audit_event
                        WHERE actor = :actor AND action IN ('staff-notice-read', 'rules-accepted') ORDER BY id
                        """)
                .bind("actor", colleague)
                .mapTo(String.class)
                .list());
    }
}
