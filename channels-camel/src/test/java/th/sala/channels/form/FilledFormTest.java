package th.sala.channels.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.Trust;

class FilledFormTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:10:00Z");
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Test
    void a_form_is_answered_by_mail_and_claims_the_phone_number() {
        InboundMessage message = message(json("""
                {"name": "มาลี", "email": "malee@example.com", "phone": "081-234-5678", "subject": "จัดส่ง",
                 "text": " ยังไม่ได้ของค่ะ ", "language": "th", "notice": "general/1", "website": ""}"""));

        assertThat(message.channel()).isEqualTo("web-form");
        assertThat(message.account()).isEqualTo("form-test");
        assertThat(message.from()).isEqualTo(ChannelAddress.email("malee@example.com", "มาลี"));
        assertThat(message.claims()).containsExactly(new ChannelAddress("phone", "081-234-5678", "มาลี"));
        assertThat(message.trust()).isEqualTo(Trust.NONE);
        assertThat(message.text()).isEqualTo("ยังไม่ได้ของค่ะ");
        assertThat(message.subject()).isEqualTo("จัดส่ง");
        assertThat(message.shown().notice()).isEqualTo("general/1");
    }

    @Test
    void a_page_without_script_names_the_notice_and_no_version() {
        assertThat(message(json("{\"email\": \"a@example.com\", \"text\": \"a\", \"notice\": \"general\"}"))
                        .shown()
                        .notice())
                .isEqualTo("general");
    }

    @Test
    void a_plain_form_of_a_browser_says_the_same() {
        InboundMessage message = message(
                envelope(
                        FORM,
                        "email=&phone=%2B66812345678&text=%E0%B8%AA%E0%B8%A7%E0%B8%B1%E0%B8%AA%E0%B8%94%E0%B8%B5+%0D%0Ax&website="));

        assertThat(message.from()).isEqualTo(new ChannelAddress("phone", "+66812345678", null));
        assertThat(message.text()).isEqualTo("สวัสดี \nx");
        assertThat(message.language()).isEqualTo("th");
        assertThat(message.shown()).isEqualTo(Shown.NOTHING);
    }

    @Test
    void what_a_machine_filled_in_is_kept_and_never_a_message() {
        Arrival arrival = arrival(json("""
                {"email": "bot@example.com", "text": "Buy now", "website": "http://spam.example.com"}"""));

        assertThat(arrival).isInstanceOfSatisfying(Arrival.Event.class, trapped -> {
            assertThat(trapped.content().kind()).isEqualTo(InboundEvent.Kind.OTHER);
            assertThat(trapped.content().details()).containsEntry(InboundEvent.WHY_IGNORED, "honeypot");
        });
    }

    @Test
    void the_same_bytes_under_a_token_are_one_submission_and_other_words_are_another() {
        String once = "{\"token\": \"a\", \"email\": \"a@example.com\", \"text\": \"1\"}";

        assertThat(idAt(once, NOW)).isEqualTo(idAt(once, NOW.plusSeconds(86_400)));
        assertThat(idAt(once, NOW)).isNotEqualTo(idAt(once.replace("1", "2"), NOW));
        assertThat(idAt(once, NOW)).isNotEqualTo(idAt(once.replace("\"a\",", "\"b\","), NOW));
    }

    @Test
    void without_a_token_the_same_bytes_are_one_within_the_hour() {
        String words = "{\"email\": \"a@example.com\", \"text\": \"1\"}";

        assertThat(idAt(words, NOW)).isEqualTo(idAt(words, NOW.plusSeconds(5)));
        assertThat(idAt(words, NOW)).isNotEqualTo(idAt(words, NOW.plusSeconds(3_600)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[] | malformed",
                "{\"text\": \"a\", \"email\": \"a@example.com\", \"owner\": \"me\"} | malformed",
                "{\"text\": \"a\"} | contact-required",
                "{\"email\": \"a@example.com\"} | text-required",
                "{\"email\": \"a@example.com\\nBcc: b@example.com\", \"text\": \"a\"} | unusable-address",
                "{\"phone\": \"call me\", \"text\": \"a\"} | unusable-address",
                "{\"email\": \"a@example.com\", \"text\": \"a\", \"language\": \"de\"} | unknown-language",
                "{\"email\": \"a@example.com\", \"text\": \"a\", \"notice\": \"<b>\"} | unknown-notice"
            })
    void what_does_not_fit_is_told(String body, String code) {
        assertThatExceptionOfType(Misfit.class)
                .isThrownBy(() -> arrival(json(body)))
                .satisfies(misfit ->
                        assertThat(((Receipt.Refused) misfit.receipt()).code()).isEqualTo(code));
    }

    @Test
    void a_field_that_comes_twice_is_refused() {
        assertThatExceptionOfType(Misfit.class)
                .isThrownBy(() -> arrival(envelope(FORM, "email=a%40example.com&text=a&text=b")));
    }

    private static String idAt(String body, Instant at) {
        return FilledForm.of(json(body)).arrival("form-test", at).content().externalId();
    }

    private static InboundMessage message(RawEnvelope envelope) {
        return ((Arrival.Message) arrival(envelope)).content();
    }

    private static Arrival arrival(RawEnvelope envelope) {
        return FilledForm.of(envelope).arrival("form-test", NOW);
    }

    private static RawEnvelope json(String body) {
        return envelope("application/json", body);
    }

    private static RawEnvelope envelope(String type, String body) {
        return new RawEnvelope(
                "web-form", "form-test", body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", type));
    }
}
