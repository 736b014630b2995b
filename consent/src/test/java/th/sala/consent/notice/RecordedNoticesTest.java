package th.sala.consent.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.Race;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedNoticesTest {
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final Jdbi database = TestDatabase.shared().app();
    private final ConsentPorts consent = ConsentPorts.on(database, clock);
    private final NoticeDesk notices = consent.notices();
    private final SubjectId somebody = consent.somebody();
    private final UUID message = UUID.randomUUID();

    @Test
    void theFirstContactOnAChannelIsToldOnce() {
        assertThat(notices.queueOnFirstContact(somebody, "email", "th", message))
                .hasValueSatisfying(notice -> assertThat(notice.key()).isEqualTo("general"));
        assertThat(notices.queueOnFirstContact(somebody, "email", "th", UUID.randomUUID()))
                .isEmpty();
        assertThat(notices.queueOnFirstContact(somebody, "line", "th", UUID.randomUUID()))
                .isPresent();
    }

    @Test
    @Tag("P23.1")
    void whatAColleagueTellsOnThePhoneIsServedThereOnceInTheirName() {
        QueuedNotice due = notices.untold(somebody, "phone", "en").orElseThrow();
        assertThat(due.language()).isEqualTo("en");

        notices.told(somebody, new NoticeDesk.Telling("phone", "en", message, "agent1"));
        notices.told(somebody, new NoticeDesk.Telling("phone", "th", UUID.randomUUID(), "agent2"));

        assertThat(notices.untold(somebody, "phone", "th")).isEmpty();
        assertThat(notices.untold(somebody, "email", "th"))
                .as("another channel")
                .isPresent();
        assertThat(consent.ledger().entries(somebody)).singleElement().satisfies(served -> {
            assertThat(served.noticeVersion()).isEqualTo(due.key() + "/" + due.version());
            assertThat(served.by()).isEqualTo("agent1");
            assertThat(served.method()).isEqualTo("VERBAL_ATTESTED");
            assertThat(served.channel()).isEqualTo("phone");
        });
    }

    @Test
    void servedOnlyOnceTheProviderAccepted() {
        notices.queueOnFirstContact(somebody, "email", "en-GB", message);
        assertThat(events()).containsExactly("NoticeQueued");
        accept();
        accept();
        assertThat(events()).containsExactly("NoticeServed", "NoticeQueued");
        ConsentEntry served = consent.ledger().entries(somebody).get(0);
        assertThat(served.noticeVersion()).isEqualTo("general/1");
        assertThat(served.language()).isEqualTo("en");
        assertThat(served.by()).isEqualTo("system");
    }

    @Test
    void aMessageServesTheNoticeToEverybodyItTells() {
        SubjectId other = consent.somebody();
        notices.queueOnFirstContact(somebody, "email", "th", message);
        notices.queueOnFirstContact(other, "email", "th", message);
        accept();

        assertThat(events()).containsExactly("NoticeServed", "NoticeQueued");
        assertThat(consent.ledger().entries(other))
                .extracting(ConsentEntry::event)
                .containsExactly("NoticeServed", "NoticeQueued");
    }

    @Test
    void aBounceMeansNotServedAndTheNextContactIsToldAgain() {
        notices.queueOnFirstContact(somebody, "email", "th", message);
        accept();
        clock.move(Duration.ofMinutes(1));
        notices.failed(message, "5.1.1", clock.instant());
        assertThat(events()).containsExactly("NoticeFailed", "NoticeServed", "NoticeQueued");
        assertThat(notices.queueOnFirstContact(somebody, "email", "th", UUID.randomUUID()))
                .isPresent();
    }

    @Test
    void aMessageWithoutANoticeChangesNothing() {
        notices.served(UUID.randomUUID(), "250 OK", Instant.EPOCH);
        notices.failed(UUID.randomUUID(), "5.1.1", Instant.EPOCH);
        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void theHashIsThatOfTheTextAsServed(String language) throws NoSuchAlgorithmException {
        NoticeText text = notices.text("general", 1, language).orElseThrow();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.html().getBytes(StandardCharsets.UTF_8));
        assertThat(text.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(text.language()).isEqualTo(language);
        assertThat(text.html()).contains("<h2>1. ", "<h2>2. ", "<h2>3. ", "<h2>4. ", "<h2>5. ", "<h2>6. ");
    }

    @Test
    void anotherLanguageIsServedInThai() {
        assertThat(notices.text("general", 1, "de"))
                .hasValueSatisfying(text -> assertThat(text.language()).isEqualTo("th"));
        assertThat(notices.queueOnFirstContact(somebody, "email", "de", message))
                .hasValueSatisfying(notice -> assertThat(notice.language()).isEqualTo("th"));
    }

    @Test
    void whatAPageShowedIsServedOnceForEachChannelAndVersion() {
        String key = "notice-" + UUID.randomUUID();
        published(key, 1, "th", clock.instant().minus(Duration.ofDays(9)));
        published(key, 2, "th", clock.instant().minus(Duration.ofDays(1)));

        shown(key + "/1", "web-form");
        shown(key + "/1", "web-form");
        clock.move(Duration.ofSeconds(1));
        shown(key, "web-form");
        clock.move(Duration.ofSeconds(1));
        shown(key + "/1", "kiosk");

        assertThat(consent.ledger().entries(somebody))
                .extracting(ConsentEntry::event, ConsentEntry::noticeVersion, ConsentEntry::channel)
                .containsExactly(
                        tuple("NoticeServed", key + "/1", "kiosk"),
                        tuple("NoticeServed", key + "/2", "web-form"),
                        tuple("NoticeServed", key + "/1", "web-form"));
    }

    @Test
    void whatWasNeverPublishedWasShownToNobody() {
        String key = "notice-" + UUID.randomUUID();
        published(key, 1, "th", clock.instant().plus(Duration.ofDays(1)));

        List.of(key, key + "/1", "general/99", "no-such-notice").forEach(named -> shown(named, "web-form"));

        assertThat(events()).isEmpty();
    }

    private void shown(String named, String channel) {
        notices.shown(somebody, new NoticeDesk.Showing(named, channel, "en", UUID.randomUUID(), clock.instant()));
    }

    @Test
    void aVersionThatWasNeverPublishedHasNoText() {
        assertThat(notices.text("general", 99, "th")).isEmpty();
    }

    @Test
    void theNewestVersionThatBeganIsInForceInTheLanguageThatIsAskedForOrInThai() {
        String key = "notice-" + UUID.randomUUID();
        published(key, 1, "en", clock.instant().minus(Duration.ofDays(9)));
        published(key, 1, "th", clock.instant().minus(Duration.ofDays(9)));
        published(key, 2, "th", clock.instant().minus(Duration.ofDays(1)));
        published(key, 3, "th", clock.instant().plus(Duration.ofDays(1)));

        assertThat(notices.inForce(key, "en")).hasValueSatisfying(text -> {
            assertThat(text.version()).isEqualTo(2);
            assertThat(text.language()).isEqualTo("th");
        });
        clock.move(Duration.ofDays(-5));
        assertThat(notices.inForce(key, "en")).hasValueSatisfying(text -> {
            assertThat(text.version()).isEqualTo(1);
            assertThat(text.language()).isEqualTo("en");
        });
        assertThat(notices.inForce("no-such-notice", "th")).isEmpty();
    }

    @Test
    void aNoticeIsOnesOwnOnceSomebodyPublishedTheVersionThatIsInForce() {
        String key = "notice-" + UUID.randomUUID();
        assertThat(notices.ownInForce(key)).isFalse();
        assertThat(notices.ownInForce("rules-of-use")).isFalse();
        published(key, 1, "th", clock.instant().plus(Duration.ofDays(1)));
        assertThat(notices.ownInForce(key)).isFalse();
        clock.move(Duration.ofDays(2));
        assertThat(notices.ownInForce(key)).isTrue();
    }

    @Test
    void theShelfListsEveryVersionInEveryLanguage() {
        assertThat(new PublishedNotices(TestDatabase.shared().app()).published())
                .extracting(PublishedNotice::language)
                .contains("th", "en");
    }

    /** In a transaction that is rolled back: every other test agrees on this notice. */
    @Test
    @Tag("P19.8")
    void aDefectiveNoticeIsStillReadAndServedButIsToldNotSoundAndIsWorkOfTheOfficer() {
        Jdbi jdbi = TestDatabase.shared().app();
        ConsentPorts ports = ConsentPorts.on(jdbi, clock);
        jdbi.useHandle(handle -> {
            UnsoundPurposes unsound = new UnsoundPurposes(jdbi, clock);
            assertThat(unsound.standing().open()).isZero();
            handle.begin();
            handle.execute("""
                    INSERT INTO consent.notice_defect (notice_key, version, reason, found_at, found_by, consents, persons)
                    SELECT DISTINCT notice_key, version, 'pre-selected', now(), 'dpo1', 0, 0
                    FROM consent.notice_version WHERE notice_key = 'general'
                    """);

            assertThat(ports.notices().inForce("general", "th"))
                    .hasValueSatisfying(text -> assertThat(text.sound()).isFalse());
            assertThat(new PublishedNotices(jdbi).published())
                    .filteredOn(notice -> notice.key().equals("general"))
                    .noneMatch(PublishedNotice::sound);
            assertThat(ports.notices().queueOnFirstContact(ports.somebody(), "email", "th", message))
                    .isPresent();
            assertThat(unsound.standing().open()).isPositive();
            handle.rollback();
        });
        assertThat(notices.inForce("general", "th"))
                .hasValueSatisfying(text -> assertThat(text.sound()).isTrue());
    }

    @Test
    @Tag("P23.1")
    void whatOneIdentityWasToldIsToldToTheWholePerson() {
        SubjectId other = consent.somebody();
        notices.told(somebody, telling());
        consent.merges()
                .merge(somebody, other, List.of(new MergeEvidence("SPOKEN_CHECK", null, "เลขที่คำสั่งซื้อ")), "agent1");

        assertThat(notices.untold(other, "phone", "th")).isEmpty();
        notices.told(other, telling());

        assertThat(consent.ledger().entries(somebody)).hasSize(1);
    }

    @Test
    @Tag("P23.1")
    void twoWhoVouchAtOnceAreOneTelling() {
        Race.lost(database, () -> notices.told(somebody, telling()), () -> {
            notices.told(somebody, telling());
            return somebody;
        });

        assertThat(events()).containsExactly("NoticeServed");
    }

    private static NoticeDesk.Telling telling() {
        return new NoticeDesk.Telling("phone", "th", UUID.randomUUID(), "agent1");
    }

    private void published(String key, int version, String language, Instant from) {
        TestDatabase.shared().owner().useHandle(handle -> {
            handle.execute("INSERT INTO consent.notice VALUES (?, false, now()) ON CONFLICT (key) DO NOTHING", key);
            handle.execute("""
                    INSERT INTO consent.notice_version
                      (notice_key, version, language, title, html, sha256, effective_from, published_at, published_by)
                    VALUES (?, ?, ?, 'ประกาศ', '<p>ก</p>', sha256(convert_to('<p>ก</p>', 'UTF8')), ?, now(), 'dpo1')
                    """, key, version, language, from);
        });
    }

    private void accept() {
        clock.move(Duration.ofSeconds(1));
        notices.served(message, "250 2.0.0 queued for somchai@example.com", clock.instant());
    }

    private List<String> events() {
        return consent.ledger().entries(somebody).stream()
                .map(ConsentEntry::event)
                .toList();
    }
}
