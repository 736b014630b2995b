package th.sala.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.audit.RecordedDeeds;
import th.sala.consent.purpose.PurposePublication.Activated;
import th.sala.consent.purpose.PurposePublication.Incomplete;
import th.sala.consent.purpose.PurposePublication.NoDraft;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** PD-2: data is collected only for what a complete purpose says (sections 19 and 21 to 28). */
class PublicationTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2031-01-02T05:00:00Z");
    private final PublishedPurposes desk = new PublishedPurposes(jdbi, clock);
    private final PurposePublication purposes =
            new WrittenPurposes(jdbi, clock, desk, desk, new RecordedDeeds(jdbi, clock));
    private final Drafting draft = new Drafting("survey-" + UUID.randomUUID());

    @Test
    @Tag("P21.1")
    void a_complete_draft_becomes_a_version_in_force_with_its_recipients_and_countries() {
        purposes.save(draft.build(), "dpo1");

        assertThat(purposes.activate(draft.key, "dpo1")).isInstanceOfSatisfying(Activated.class, active -> {
            assertThat(active.purpose().version()).isEqualTo(1);
            assertThat(active.purpose().countries()).containsExactly("TH", "JP");
            assertThat(active.purpose().recipients()).containsExactly("survey-provider");
        });
        assertThat(purposes.draft(draft.key)).isEmpty();
        assertThat(purposes.activate(draft.key, "dpo1")).isInstanceOf(NoDraft.class);
    }

    @Test
    @Tag("P21.1")
    void whatever_widens_a_purpose_asks_again_and_what_narrows_it_does_not() {
        purposes.save(draft.build(), "dpo1");
        purposes.activate(draft.key, "dpo1");
        clock.move(Duration.ofDays(1));

        assertThat(purposes.save(draft.build(), "dpo1").asksAgain()).isFalse();
        assertThat(purposes.save(draft.categories("contact").build(), "dpo1").asksAgain())
                .isFalse();
        assertThat(purposes.save(draft.categories("contact", "name", "order").build(), "dpo1")
                        .asksAgain())
                .isTrue();
        assertThat(purposes.activate(draft.key, "dpo1"))
                .isInstanceOfSatisfying(
                        Activated.class,
                        active -> assertThat(active.purpose().version()).isEqualTo(2));
    }

    @Test
    @Tag("P19.6")
    void a_new_version_keeps_the_channels_that_it_does_not_name() {
        purposes.save(draft.on("S19_CONSENT").reaching("line").build(), "dpo1");
        purposes.activate(draft.key, "dpo1");
        clock.move(Duration.ofDays(1));
        purposes.save(draft.reaching().build(), "dpo1");
        purposes.activate(draft.key, "dpo1");

        assertThat(channels(2)).containsExactly("line");
    }

    @Test
    @Tag("P21.1")
    void who_agreed_to_one_channel_is_asked_again_about_another() {
        purposes.save(draft.on("S19_CONSENT").reaching("line").build(), "dpo1");
        purposes.activate(draft.key, "dpo1");
        clock.move(Duration.ofDays(1));

        assertThat(purposes.save(draft.reaching("line").build(), "dpo1").asksAgain())
                .isFalse();
        assertThat(purposes.save(draft.reaching("line", "email").build(), "dpo1")
                        .asksAgain())
                .isTrue();
    }

    @Test
    void nobody_is_asked_again_about_warnings() {
        List<String> asking = jdbi.withHandle(
                handle -> handle.createQuery("SELECT purpose_key FROM consent.purpose_version WHERE asks_again")
                        .mapTo(String.class)
                        .list());
        assertThat(asking).contains("marketing-line").doesNotContain("product-safety");
    }

    private List<String> channels(int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT unnest(channels) FROM consent.purpose_version WHERE purpose_key = :key AND version = :version
                        """)
                .bind("key", draft.key)
                .bind("version", version)
                .mapTo(String.class)
                .list());
    }

    @Test
    @Tag("P24.1")
    void staff_have_purposes_of_their_own_that_no_customer_is_asked_about() {
        assertThat(desk.ofStaff())
                .extracting(PurposeInForce::key)
                .contains("staff-administration", "staff-accountability");
        assertThat(desk.inForce()).extracting(PurposeInForce::key).noneMatch(key -> key.startsWith("staff"));
    }

    @Test
    @Tag("P24.1")
    void an_interest_that_was_not_weighed_or_has_no_review_day_is_not_activated() {
        purposes.save(draft.on("S24_5").build(), "dpo1");
        assertThat(purposes.activate(draft.key, "dpo1"))
                .isEqualTo(new Incomplete(List.of("balancing-test", "balancing-review")));

        purposes.save(draft.weighed("น้ำหนัก", LocalDate.of(2031, 11, 1)).build(), "dpo1");
        assertThat(purposes.activate(draft.key, "dpo1")).isInstanceOf(Activated.class);
    }

    @Test
    @Tag("P19.7")
    void a_consent_whose_withdrawal_means_something_unsaid_is_not_activated() {
        assertThat(purposes.save(draft.on("S19_CONSENT").without("consequence").build(), "dpo1")
                        .missing())
                .containsExactly("consequence");
    }

    @Test
    @Tag("P19.5")
    void what_the_service_needs_rests_on_no_consent() {
        assertThat(purposes.save(draft.on("S19_CONSENT").necessary().build(), "dpo1")
                        .missing())
                .containsExactly("consent-to-what-is-necessary");
    }

    @Test
    @Tag("P19.4")
    void a_prescribed_form_must_be_named() {
        assertThat(purposes.save(draft.prescribed(null).build(), "dpo1").missing())
                .containsExactly("prescribed-form");
        assertThat(purposes.save(draft.prescribed("สคส. 1/2569").build(), "dpo1")
                        .missing())
                .isEmpty();
    }

    @ParameterizedTest(name = "without {0}")
    @Tag("P19.3")
    @Tag("P22.1")
    @CsvSource({"title-th", "necessity", "data-categories", "recipients", "countries", "retention"})
    void no_part_may_be_left_out(String part) {
        assertThat(purposes.save(draft.without(part).build(), "dpo1").missing()).contains(part);
    }

    @ParameterizedTest(name = "003:{0}: {1} on {2} is refused as {3}")
    @Tag("P22.1")
    @Tag("P26.1")
    @CsvSource({
        "276, everything, S24_3, unknown-category:everything",
        "813, religion, S24_3, sensitive-without-explicit-consent:religion",
        "813, religion, S19_CONSENT, sensitive-without-explicit-consent:religion",
        "1841, voice-emotion, S24_5, sensitive-without-explicit-consent:voice-emotion",
        "1153, income, S24_3, beyond-the-service:income",
        "1153, education, S24_3, beyond-the-service:education",
        "1383, location, S24_3, beyond-the-service:location",
        "1383, photo, S24_3, beyond-the-service:photo",
        "969, interests, S24_3, beyond-the-service:interests"
    })
    void pd2_what_the_seeds_would_collect_is_refused(String line, String category, String basis, String code) {
        assertThat(purposes.save(draft.on(basis).categories(category).build(), "dpo1")
                        .missing())
                .as("003:" + line)
                .contains(code);
    }

    @Test
    @Tag("P26.1")
    void religion_with_explicit_consent_can_be_a_purpose() {
        assertThat(purposes.save(draft.on("S26_CONSENT").categories("religion").build(), "dpo1")
                        .missing())
                .isEmpty();
    }

    @Test
    void pd2_line_790_kept_for_ever_is_refused() {
        assertThat(purposes.save(draft.kept("for-ever").build(), "dpo1").missing())
                .containsExactly("retention-for-ever");
    }

    @Test
    @Tag("P25.1")
    void pd2_line_1559_data_from_linkedin_without_a_notice_to_the_person_is_refused() {
        assertThat(purposes.save(draft.from("linkedin", null).build(), "dpo1").missing())
                .containsExactly("source-notice");
        assertThat(purposes.save(draft.from("linkedin", "general").build(), "dpo1")
                        .missing())
                .isEmpty();
    }
}
