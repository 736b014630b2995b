package th.sala.ticketing.field;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.purpose.DataCategories;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.field.CustomField.Option;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

/** PD-2, TK-13: what is collected beside the words has a purpose that names it; section 26 wants explicit consent. */
class FieldDeskTest {
    private static final Caller ADMIN = new Caller("admin1", Set.of("admin"), Set.of());
    private static final String CARE = "customer-care";

    private final DeskFixture fixture = new DeskFixture();
    private final ConsentPorts consent = ConsentPorts.on(fixture.jdbi, fixture.clock);
    private final FieldDesk desk = Fields.desk(fixture.jdbi, consent, fixture.clock);
    private final TicketHead ticket = fixture.opened("สั่งเสื้อ", fixture.in(consent::somebody));
    private final String key = "f-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_field_without_a_purpose_is_refused_PD_2() {
        assertThat(refusal(write("ขนาด", "text", "free-text", null))).isEqualTo("purpose-required");
        assertThat(refusal(write("ขนาด", "text", "free-text", " "))).isEqualTo("purpose-required");
        assertThat(refusal(write("ขนาด", "text", "free-text", "curiosity"))).isEqualTo("purpose-not-in-force");
        assertThat(refusal(write("ขนาด", "text", "free-text", "data-subject-rights")))
                .isEqualTo("purpose-of-the-hub");
        assertThat(refusal(write("รายได้", "number", "income", CARE))).isEqualTo("category-not-named");
    }

    @Test
    void every_kind_of_data_of_section_26_is_refused_without_explicit_consent_PD_2() {
        List<String> sensitive = DataCategories.ALL.stream()
                .filter(category ->
                        refusal(write("ข้อมูล", "text", category, CARE)).equals("explicit-consent-required"))
                .toList();
        assertThat(sensitive)
                .containsExactlyInAnyOrder(
                        "race",
                        "political-opinion",
                        "religion",
                        "sexual-behaviour",
                        "criminal-record",
                        "health",
                        "disability",
                        "trade-union",
                        "genetic",
                        "biometric",
                        "voice-emotion");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ศาสนา", "เชื้อชาติของลูกค้า", "โรคประจำตัว", "Religion", "Your political party"})
    void a_name_that_asks_for_such_data_under_another_category_is_refused_PD_2(String name) {
        assertThat(refusal(write(name, "text", "free-text", CARE))).isEqualTo("sensitive-undeclared");
    }

    @Test
    void religion_is_collected_for_a_purpose_that_rests_on_explicit_consent_from_who_gave_it_only_PD_2() {
        String diet = published("S26_CONSENT", "religion");
        done(write("ศาสนา", "text", "religion", diet));

        assertThat(refusal(put(Map.of(key, "พุทธ")))).isEqualTo("purpose-refused");
        assertThat(field().value()).isNull();

        said(diet, "given");
        done(put(Map.of(key, "พุทธ")));
        assertThat(field().value()).isEqualTo("พุทธ");
        assertThat(field().withheld()).isNull();

        said(diet, "withdrawn");
        assertThat(refusal(put(Map.of(key, "คริสต์")))).isEqualTo("purpose-refused");
        assertThat(field().value()).isNull();
        assertThat(field().withheld()).isNotNull();
        done(put(Map.of(key, "")));
    }

    @Test
    void a_place_or_a_picture_of_a_person_is_refused_unless_the_purpose_names_it_TK_13() {
        assertThat(refusal(write("พิกัด", "location", "location", null))).isEqualTo("purpose-required");
        assertThat(refusal(write("รูปลูกค้า", "photo", "photo", null))).isEqualTo("purpose-required");
        assertThat(refusal(write("พิกัด", "location", "location", CARE))).isEqualTo("category-not-named");
        assertThat(refusal(write("รูปลูกค้า", "photo", "photo", CARE))).isEqualTo("category-not-named");
        assertThat(refusal(write("พิกัด", "location", "free-text", CARE))).isEqualTo("unusable-field");

        done(write("พิกัด", "location", "location", published("S24_5", "location")));
        assertThat(refusal(put(Map.of(key, "somewhere")))).isEqualTo("unusable-values");
        done(put(Map.of(key, "13.7563,100.5018")));
        assertThat(field().value()).isEqualTo("13.7563,100.5018");
    }

    @Test
    void a_picture_of_a_person_is_one_of_the_ticket_where_the_purpose_names_it_TK_13() {
        done(write("รูปลูกค้า", "photo", "photo", published("S24_5", "photo")));
        String picture = pictureOn(ticket);
        done(put(Map.of(key, picture)));
        assertThat(field().value()).isEqualTo(picture);
        assertThat(refusal(put(Map.of(key, pictureOn(fixture.opened("เรื่องอื่น"))))))
                .isEqualTo("unusable-values");
        assertThat(refusal(put(Map.of(key, UUID.randomUUID().toString())))).isEqualTo("unusable-values");
        assertThat(field().value()).isEqualTo(picture);
    }

    private String pictureOn(TicketHead shown) {
        UUID file = UUID.randomUUID();
        UUID message = fixture.message(shown.id(), "message", "email", "ส่งรูปค่ะ");
        fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.execute("""
                INSERT INTO ticketing.attachment (id, message, name, size, sha256, type, state, blob)
                VALUES (?, ?, 'รูป.png', 1, '', 'image/png', 'unscanned', ?)
                """, file, message, UUID.randomUUID())));
        return file.toString();
    }

    @Test
    void values_stand_on_a_ticket_are_changed_and_taken_away_and_the_history_keeps_no_value() {
        done(write(choice(false)));
        done(put(Map.of(key, "l")));
        assertThat(field().value()).isEqualTo("l");
        assertThat(refusal(put(Map.of(key, "xxl")))).isEqualTo("unusable-values");
        assertThat(refusal(put(Map.of("no-such-field", "1")))).isEqualTo("unusable-values");
        assertThat(field().value()).isEqualTo("l");
        done(put(Map.of(key, "")));
        assertThat(field().value()).isNull();

        assertThat(done(fixture.in(() -> fixture.desk.history(fixture.agent(), ticket.number()))))
                .filteredOn(change -> change.field().equals("fields"))
                .extracting(TicketChange::to)
                .containsExactly(key, key);
    }

    @Test
    void a_retired_field_takes_nothing_new_and_shows_what_stands_in_it() {
        done(write(choice(false)));
        done(put(Map.of(key, "s")));
        done(write(choice(true)));
        assertThat(field().value()).isEqualTo("s");
        assertThat(refusal(put(Map.of(key, "l")))).isEqualTo("unusable-values");
    }

    @Test
    void kind_purpose_and_category_of_a_field_stay() {
        done(write("ขนาด", "text", "free-text", CARE));
        Outcome<CustomField> changed = write("ขนาด", "number", "contact", "service-improvement");
        assertThat(refusal(changed)).isEqualTo("category-not-named");
        assertThat(refusal(write("ขนาด", "number", "free-text", CARE))).isEqualTo("unusable-field");
    }

    @Test
    void what_is_known_of_somebody_restricted_is_withheld() {
        done(write(choice(false)));
        done(put(Map.of(key, "l")));
        fixture.in(() -> consent.blocks().restrict(ticket.customer(), "dpo1", null));
        assertThat(field().value()).isNull();
        assertThat(field().withheld()).isEqualTo("restricted");
    }

    private FieldEntry choice(boolean retired) {
        List<Option> options = List.of(new Option("s", "เล็ก", "Small"), new Option("l", "ใหญ่", "Large"));
        return new FieldEntry(
                key, "ขนาด", "Size", "choice", options, List.of(fixture.team), CARE, "free-text", retired);
    }

    private Outcome<CustomField> write(String name, String kind, String category, String purpose) {
        return write(new FieldEntry(key, name, name, kind, null, List.of(fixture.team), purpose, category, null));
    }

    private Outcome<CustomField> write(FieldEntry entry) {
        return fixture.in(() -> desk.write(ADMIN, entry));
    }

    private Outcome<TicketView> put(Map<String, String> values) {
        TicketPatch patch = new TicketPatch(null, null, null, null, null, null, null, null, values);
        return fixture.in(() -> fixture.desk.patch(fixture.agent(), ticket.number(), patch, null));
    }

    private FieldView field() {
        return done(fixture.in(() -> fixture.desk.fields(fixture.agent(), ticket.number()))).stream()
                .filter(view -> view.field().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void said(String purpose, String decision) {
        fixture.in(() -> consent.ledger()
                .record(new ConsentDecision(
                        ticket.customer(),
                        purpose,
                        decision,
                        "email",
                        "BUTTON",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject")));
    }

    private static String published(String basis, String category) {
        String purpose = "purpose-" + UUID.randomUUID();
        TestDatabase.shared().owner().useHandle(handle -> {
            handle.execute("INSERT INTO consent.purpose (key, registered_at) VALUES (?, now())", purpose);
            handle.execute("""
                    INSERT INTO consent.purpose_version (purpose_key, version, title_th, title_en, basis, dpv_purpose,
                        necessary_for_service, minor_can_consent_alone, asks_again, survives_restriction,
                        withdrawal_consequence_th, withdrawal_consequence_en, balancing_test_th, balancing_test_en,
                        balancing_review_on, data_categories, recipients, countries,
                        retention_policy_key, effective_from, published_at, published_by)
                    VALUES (?, 1, 'ทดสอบ', 'Test', ?, 'CustomerCare', false, false, true, false, 'x', 'x', 'x', 'x',
                        '2027-11-01', ARRAY[?], '{line}', '{TH}', 'service-ticket', '2026-01-01Z', '2026-01-01Z', 'dpo1')
                    """, purpose, basis, category);
        });
        return purpose;
    }
}
