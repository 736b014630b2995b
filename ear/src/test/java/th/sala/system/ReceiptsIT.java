package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Letter;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;

/** What a person gets in hand for a consent, and is asked about one, as it reaches their mailbox. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReceiptsIT {
    private static final Pattern RECEIPT = Pattern.compile("/api/v1/receipts/[A-Za-z0-9_-]{43}");
    private static final Pattern QUESTION = Pattern.compile("/api/v1/consent-questions/[A-Za-z0-9_-]{43}");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "somporn." + mark + "@example.com";
    private final Api officer = Api.as("dpo1");
    private final Api anybody = Api.anonymous();
    private final String customer = wrote();

    @Test
    @Tag("P19.3")
    void a_receipt_comes_by_mail_shows_nobody_and_is_genuine_as_it_is_only() {
        Desk desk = Desk.of("agent1");
        String words = desk.customersWords(desk.ticketAbout(mark).getInt("number"));
        recorded(consent("email", "BUTTON").add("message", words));
        String link = sent(RECEIPT);

        Answer page = anybody.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("หลักฐานการให้ความยินยอม").doesNotContain(address, mark, customer);
        JsonObject signed = anybody.get(link + "/record").json();
        assertThat(signed.getJsonObject("receipt").getString("person")).isEqualTo(customer);
        assertThat(checked(signed).getBoolean("genuine")).isTrue();
        assertThat(checked(signed).getBoolean("recorded")).isTrue();
        assertThat(checked(changed(signed)).getBoolean("genuine")).isFalse();
        Eventually.holds(
                "The place in the ledger",
                () -> !anybody.get(link + "/record").json().isNull("ledger"));
        assertThat(anybody.get(link.replaceFirst(".$", "")).status()).isEqualTo(404);
    }

    @Test
    @Tag("P19.2")
    void what_was_said_on_the_phone_and_only_attested_holds_once_the_person_pressed_the_link() {
        JsonObjectBuilder spoken = consent("phone", "VERBAL_ATTESTED")
                .add(
                        "evidence",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kind", "AGENT_ATTESTATION")
                                        .add("text", "อ่านบท 3 แล้วลูกค้าตกลง")));
        assertThat(recorded(spoken).getString("event")).isEqualTo("ConsentRequested");
        assertThat(decided().getString("reason")).isEqualTo("consent-unconfirmed");

        String link = sent(QUESTION);
        assertThat(anybody.get(link).body()).contains("ยืนยันความยินยอมของท่าน");
        assertThat(decided().getBoolean("permitted")).isFalse();
        Answer pressed = anybody.call("POST", link, null, null);

        assertThat(pressed.status()).isEqualTo(200);
        assertThat(pressed.body()).containsPattern("\\.\\./receipts/[A-Za-z0-9_-]{43}");
        assertThat(decided().getBoolean("permitted")).isTrue();
        assertThat(anybody.call("POST", link, null, null).status())
                .as("pressed again it says what stands")
                .isEqualTo(200);
    }

    /** The id of the customer whom a mail became. */
    private String wrote() {
        Mailbox.of("support@sala.test")
                .append(Mail.from("ผู้ติดต่อ <" + address + ">")
                        .to("support@sala.test")
                        .subject("สอบถามพัสดุ " + mark)
                        .bytes());
        return Desk.of("agent1").ticketAbout(mark).getJsonObject("customer").getString("id");
    }

    private JsonObject recorded(JsonObjectBuilder consent) {
        Answer recorded = officer.post("/api/v1/customers/" + customer + "/consents", consent.build());
        assertThat(recorded.status()).isEqualTo(201);
        return recorded.json();
    }

    private static JsonObjectBuilder consent(String channel, String method) {
        return Json.createObjectBuilder()
                .add("purpose", "marketing-email")
                .add("decision", "given")
                .add("channel", channel)
                .add("method", method)
                .add("noticeVersion", "general/1")
                .add("language", "th");
    }

    private JsonObject decided() {
        return officer.post(
                        "/api/v1/privacy/decisions",
                        Json.createObjectBuilder()
                                .add("subject", customer)
                                .add("purpose", "marketing-email")
                                .add("operation", "send")
                                .add("channel", "email")
                                .build())
                .json();
    }

    private JsonObject checked(JsonObject signed) {
        return anybody.post("/api/v1/receipts/verification", signed).json();
    }

    private static JsonObject changed(JsonObject signed) {
        return Json.createObjectBuilder(signed)
                .add(
                        "receipt",
                        Json.createObjectBuilder(signed.getJsonObject("receipt"))
                                .add("state", "ConsentWithdrawn"))
                .build();
    }

    private String sent(Pattern link) {
        return Eventually.get(
                "The letter",
                () -> Mailbox.of(address).mails().stream()
                        .map(mail -> Letter.of(new String(mail, StandardCharsets.UTF_8))
                                .text())
                        .flatMap(text -> link.matcher(text).results())
                        .map(MatchResult::group)
                        .findFirst());
    }
}
