package th.sala.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.call.CallEvent;
import th.sala.ticketing.call.CallEvent.Kind;

class CtiReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void an_exchange_tells_who_rings_where_and_how_far_the_call_is() {
        CallEvent event = read("""
                {"externalId": "call-17", "event": "answered", "from": {"phone": "081-234-5634"}, "queue": "support",
                 "agent": "agent1", "at": "2026-11-22T08:59:00+07:00", "recordingRef": "r-17", "script": "rec-th/3"}""");

        assertThat(event)
                .isEqualTo(new CallEvent(
                        "cti-test",
                        "call-17",
                        Kind.ANSWERED,
                        "inbound",
                        "081-234-5634",
                        "support",
                        "agent1",
                        Instant.parse("2026-11-22T01:59:00Z"),
                        "r-17",
                        "rec-th/3"));
    }

    @Test
    void the_event_may_stand_in_the_text_and_a_call_out_names_whom_it_rings() {
        CallEvent event = read("""
                {"externalId": "1", "text": "ringing", "direction": "outbound", "from": {"name": "agent1"}, "to": {"phone": "1"}}""");

        assertThat(event.kind()).isEqualTo(Kind.RINGING);
        assertThat(event.number()).isEqualTo("1");
        assertThat(event.at()).isEqualTo(NOW);
    }

    @Test
    void an_exchange_may_be_a_little_ahead() {
        CallEvent event = read("{\"externalId\": \"1\", \"event\": \"ringing\", \"at\": \"2026-11-22T02:05:00Z\"}");

        assertThat(event.at()).isEqualTo(NOW.plusSeconds(300));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|external-id-required",
                "{\"event\": \"ringing\"}|external-id-required",
                "{\"event\": \"sleeping\", \"externalId\": \"1\"}|unknown-event",
                "{\"event\": \"ringing\", \"externalId\": \"1\", \"direction\": \"up\"}|unknown-direction",
                "{\"event\": \"ringing\", \"externalId\": \"1\", \"at\": \"soon\"}|unusable-time",
                "{\"event\": \"ringing\", \"externalId\": \"1\", \"at\": \"2026-11-22T02:05:01Z\"}|unusable-time",
                "{\"event\": \"ringing\", \"externalId\": \"1\", \"who\": \"me\"}|malformed",
                "{\"event\": \"ringing\", \"externalId\": 1}|malformed",
                "{\"event\": \"ringing\", \"externalId\": \"1\", \"from\": {\"fax\": \"1\"}}|malformed",
                "{\"event\": \"ringing\", \"event\": \"ended\", \"externalId\": \"1\"}|malformed",
                "[]|malformed"
            })
    void what_does_not_fit_is_told_by_name(String body, String code) {
        Misfit refused = catchThrowableOfType(Misfit.class, () -> read(body));
        assertThat(((Receipt.Refused) refused.receipt()).code()).isEqualTo(code);
    }

    private static CallEvent read(String body) {
        return CtiReading.of("cti-test", body.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
