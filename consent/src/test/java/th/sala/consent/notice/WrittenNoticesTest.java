package th.sala.consent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.audit.RecordedDeeds;
import th.sala.consent.key.Sha256;
import th.sala.consent.notice.NoticeDraft.Choice;
import th.sala.consent.notice.NoticeDraft.Text;
import th.sala.consent.notice.NoticePublication.Incomplete;
import th.sala.consent.notice.NoticePublication.Published;
import th.sala.consent.purpose.PublishedPurposes;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** No notice reaches a person while one of the six items of section 23 is missing. */
class WrittenNoticesTest {
    private static final List<String> BLOCKS =
            List.of("title", "purposes", "necessity", "data", "recipients", "controller", "rights", "transfers");

    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2031-01-02T05:00:00Z");
    private final NoticePublication notices = new WrittenNotices(
            jdbi,
            clock,
            new PublishedPurposes(jdbi, clock),
            new PublishedNotices(jdbi),
            new RecordedDeeds(jdbi, clock));
    private final String key = "shop-" + UUID.randomUUID();

    @Test
    @Tag("P23.1")
    void a_complete_notice_is_published_in_its_languages_hashed_and_read_by_anybody() {
        notices.save(new NoticeDraft(key, List.of(text("th", ""), text("en", "")), choices("marketing-email")), "dpo1");

        Published published = (Published) notices.publish(key, "dpo1");

        assertThat(published.texts())
                .extracting(PublishedNotice::language, PublishedNotice::version)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("th", 1), org.assertj.core.groups.Tuple.tuple("en", 1));
        NoticeText shown = new RecordedNotices(jdbi, clock).text(key, 1, "th").orElseThrow();
        assertThat(shown.html()).contains("<h2>1. ", "<h2>7. ", "<li>ข้อ</li>", "&lt;b&gt;");
        assertThat(shown.sha256())
                .isEqualTo(Sha256.hex(shown.html().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "without {0}")
    @Tag("P23.1")
    @ValueSource(
            strings = {"title", "purposes", "necessity", "data", "recipients", "controller", "rights", "transfers"})
    void without_one_of_the_items_it_is_refused(String block) {
        notices.save(new NoticeDraft(key, List.of(text("th", block)), List.of()), "dpo1");

        assertThat(notices.publish(key, "dpo1")).isEqualTo(new Incomplete(List.of(block + ":th")));
    }

    @Test
    @Tag("P19.3")
    void english_alone_is_refused_and_thai_alone_is_enough() {
        assertThat(notices.save(new NoticeDraft(key, List.of(text("en", "")), List.of()), "dpo1")
                        .missing())
                .containsExactly("text-th");
        assertThat(notices.save(new NoticeDraft(key, List.of(text("th", "")), List.of()), "dpo1")
                        .missing())
                .isEmpty();
    }

    @Test
    @Tag("P19.3")
    void one_tick_for_two_purposes_and_a_tick_set_beforehand_are_refused() {
        List<Choice> bundled = List.of(
                new Choice(List.of("marketing-email", "marketing-line"), false),
                new Choice(List.of("marketing-line"), true),
                new Choice(List.of("customer-care"), false));
        notices.save(new NoticeDraft(key, List.of(text("th", "")), bundled), "dpo1");

        assertThat(notices.publish(key, "dpo1"))
                .isEqualTo(new Incomplete(List.of("bundled:1", "preselected:2", "nothing-to-agree:customer-care")));
    }

    @Test
    @Tag("P21.1")
    void what_was_published_stays_and_the_next_words_are_a_version_of_their_own() {
        notices.save(new NoticeDraft(key, List.of(text("th", "")), List.of()), "dpo1");
        notices.publish(key, "dpo1");
        notices.save(new NoticeDraft(key, List.of(text("th", "")), List.of()), "dpo1");
        notices.publish(key, "dpo1");

        assertThat(new PublishedNotices(jdbi).published())
                .filteredOn(notice -> notice.key().equals(key))
                .extracting(PublishedNotice::version)
                .containsExactlyInAnyOrder(1, 2);
    }

    private static List<Choice> choices(String... purposes) {
        List<Choice> choices = new ArrayList<>();
        for (String purpose : purposes) {
            choices.add(new Choice(List.of(purpose), false));
        }
        return choices;
    }

    private static Text text(String language, String without) {
        List<String> words = BLOCKS.stream()
                .map(block -> block.equals(without) ? " " : "ย่อหน้า <b>" + block + "</b>\n\n- ข้อ\n- อีกข้อ")
                .toList();
        return new Text(
                language,
                words.get(0).equals(" ") ? " " : "ประกาศ",
                words.get(1),
                words.get(2),
                words.get(3),
                words.get(4),
                words.get(5),
                words.get(6),
                words.get(7));
    }
}
