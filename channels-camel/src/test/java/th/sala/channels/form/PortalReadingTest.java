package th.sala.channels.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Trust;

class PortalReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:10:00Z");

    @Test
    void words_of_the_portal_are_of_a_proven_writer_and_join_by_their_token() {
        InboundMessage message = read(written("customer1\n1", "ยังไม่ได้รับค่ะ"));

        assertThat(message.channel()).isEqualTo("web-form");
        assertThat(message.account()).isEqualTo("form-test");
        assertThat(message.from()).isEqualTo(ChannelAddress.email("malee@example.com", null));
        assertThat(message.trust()).isEqualTo(Trust.PASS);
        assertThat(message.thread().tokens()).containsExactly("abc");
        assertThat(message.shown().notice()).isEqualTo("general/1");
        assertThat(message.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("a.txt"));
    }

    @Test
    void P2_the_same_key_of_the_same_writer_is_the_same_message() {
        String first = read(written("customer1\n1", "ก")).externalId();

        assertThat(read(written("customer1\n1", "ก")).externalId()).isEqualTo(first);
        assertThat(read(written("customer2\n1", "ก")).externalId()).isNotEqualTo(first);
    }

    @Test
    void without_words_it_is_no_message() {
        assertThatExceptionOfType(Misfit.class)
                .isThrownBy(() -> read(written("customer1\n1", "  ")))
                .satisfies(misfit ->
                        assertThat(((Receipt.Refused) misfit.receipt()).code()).isEqualTo("text-required"));
    }

    @Test
    void a_public_form_never_passes_for_the_portal() {
        assertThatExceptionOfType(Misfit.class)
                .isThrownBy(() -> FilledForm.of(written("x", "ก").envelope()).arrival("form-test", NOW));
    }

    private static PortalMessage written(String key, String text) {
        return new PortalMessage(
                key,
                "email",
                "malee@example.com",
                "abc",
                null,
                text,
                "th",
                "general/1",
                List.of(new PortalMessage.File("a.txt", "YQ==")));
    }

    private static InboundMessage read(PortalMessage message) {
        return ((Arrival.Message) PortalReading.arrival(message.envelope().body(), "form-test", NOW)).content();
    }
}
