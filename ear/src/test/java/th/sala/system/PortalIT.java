package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
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
import th.sala.system.client.Sources;

/** A customer at the portal: signed in, or by a link that the hub sent. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PortalIT {
    private static final String OWN = "/api/v1/me/tickets/";
    private static final Pattern CODE = Pattern.compile("รหัสยืนยันของท่านคือ (\\d{6})");
    private static final Pattern LINK = Pattern.compile("/portal/#/link/([A-Za-z0-9_-]{43})");

    private final Desk agent = Desk.of("agent1");
    private final Api customer = Api.as("customer1");
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_customer_sees_their_own_ticket_and_their_answer_lets_it_go_on() {
        long number = wrote("customer1@example.com");
        agent.take(number, "agent1");
        agent.note(number, "ลูกค้าเจ้าปัญหา " + mark);
        JsonObject visit = Json.createObjectBuilder()
                .add("at", "2026-01-05T03:00:00Z")
                .add("text", "ไปพบที่บ้าน " + mark)
                .build();
        assertThat(agent.post(number, "visits", visit).status()).isEqualTo(201);
        String reply = agent.reply(number, "กำลังตรวจสอบค่ะ").json().getString("id");
        agent.settled(number, reply);
        JsonObject waiting = Json.createObjectBuilder()
                .add("for", "customer")
                .add("until", "2099-01-01T00:00:00Z")
                .build();
        assertThat(agent.post(number, "waiting", waiting).status()).isLessThan(300);

        assertThat(customer.get("/api/v1/me/tickets").items())
                .filteredOn(ticket -> ticket.getInt("number") == number)
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.getBoolean("awaitsYou")).isTrue());
        Answer read = customer.get(OWN + number);
        assertThat(read.body())
                .contains("กำลังตรวจสอบค่ะ")
                .doesNotContain("เจ้าปัญหา")
                .doesNotContain("ไปพบที่บ้าน")
                .doesNotContain("agent1")
                .doesNotContain("อนงค์ ใจดี");

        Answer written = customer.post(OWN + number + "/messages", said("ยังไม่ได้รับค่ะ " + mark));
        JsonObject arrival = settled(customer, written);
        assertThat(arrival.getInt("ticket")).isEqualTo((int) number);
        String own = arrival.getString("message");
        assertThat(customer.get(OWN + number + "/messages/" + own).json().getString("by"))
                .isEqualTo("you");

        JsonObject after = agent.ticket(number);
        assertThat(after.getString("state")).isEqualTo("in-progress");
        assertThat(after.getString("lastMessageId")).isEqualTo(own);
        assertThat(agent.message(number, "ยังไม่ได้รับค่ะ " + mark)).hasValueSatisfying(message -> {
            assertThat(message.getString("channel")).isEqualTo("web-form");
            assertThat(message.getString("direction")).isEqualTo("inbound");
        });
    }

    @Test
    void the_service_standard_is_open_to_everybody_and_kept_for_minutes_SL_7() {
        Answer standards = Api.anonymous().get("/api/v1/service-standards");
        assertThat(standards.status()).isEqualTo(200);
        assertThat(standards.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(standards.body()).contains("ตอบครั้งแรกภายใน 1 ชั่วโมงของเวลาทำการ");
    }

    @Test
    void a_new_matter_becomes_a_ticket_once_however_often_it_is_sent() {
        JsonObject matter = Json.createObjectBuilder()
                .add("subject", "แจ้งจากพอร์ทัล " + mark)
                .add("text", "ขอใบเสร็จค่ะ")
                .add("language", "th")
                .add("notice", "general")
                .build();
        Answer first = customer.post("/api/v1/me/tickets", matter, "Idempotency-Key", mark);
        JsonObject opened = settled(customer, first);
        assertThat(customer.get(OWN + opened.getInt("ticket")).json().getString("state"))
                .isEqualTo("not-started");
        Answer second = customer.post("/api/v1/me/tickets", matter, "Idempotency-Key", mark);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.json()).isEqualTo(opened);
        assertThat(agent.ticketAbout("แจ้งจากพอร์ทัล " + mark).getInt("number")).isEqualTo(opened.getInt("ticket"));
        assertThat(agent.api().get(first.header("Location")).status()).isEqualTo(403);
    }

    @Test
    void a_file_goes_to_the_desk_and_comes_back_as_a_download() {
        long number = wrote("customer1@example.com");
        String slip = Base64.getEncoder().encodeToString(("สลิป " + mark).getBytes(StandardCharsets.UTF_8));
        JsonObject words = Json.createObjectBuilder()
                .add("text", "แนบสลิปค่ะ " + mark)
                .add(
                        "attachments",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "สลิป.txt")
                                        .add("content", slip)))
                .build();
        settled(customer, customer.post(OWN + number + "/messages", words));

        assertThat(agent.message(number, "แนบสลิปค่ะ " + mark))
                .hasValueSatisfying(message -> assertThat(message.getJsonArray("attachments")
                                .getJsonObject(0)
                                .getString("name"))
                        .isEqualTo("สลิป.txt"));
        String file = customer.get(OWN + number).json().getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                .flatMap(line -> line.getJsonArray("files").getValuesAs(JsonObject.class).stream())
                .map(shown -> shown.getString("id"))
                .findFirst()
                .orElseThrow();
        Answer opened = customer.get(OWN + number + "/files/" + file);
        assertThat(opened.body()).isEqualTo("สลิป " + mark);
        assertThat(opened.header("Content-Disposition")).startsWith("attachment");
        long foreign = wrote("malee." + mark + "@example.com");
        assertThat(customer.get(OWN + foreign + "/files/" + file).status()).isEqualTo(404);
    }

    @Test
    void what_is_somebody_elses_is_not_found() {
        long foreign = wrote("malee." + mark + "@example.com");

        assertThat(customer.get(OWN + foreign).status()).isEqualTo(404);
        assertThat(customer.post(OWN + foreign + "/messages", said("แอบเขียน")).status())
                .isEqualTo(404);
        assertThat(customer.get("/api/v1/me/requests/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(agent.api().get("/api/v1/me/tickets").status()).isEqualTo(403);
    }

    @Test
    void a_link_opens_its_ticket_only_and_a_revoked_or_invented_one_nothing() {
        String address = "malee." + mark + "@example.com";
        long number = wrote(address);
        long foreign = wrote("manee." + mark + "@example.com");
        assertThat(agent.post(number, "portal-links", Json.createObjectBuilder().build())
                        .status())
                .isEqualTo(200);
        Api link = Api.byLink(linkSentTo(address));

        assertThat(link.get(OWN + number).status()).isEqualTo(200);
        assertThat(link.get(OWN + foreign).status()).isEqualTo(404);
        assertThat(settled(link, link.post(OWN + number + "/messages", said("ตอบจากลิงก์")))
                        .getInt("ticket"))
                .isEqualTo((int) number);
        assertThat(link.post("/api/v1/me/requests", asked("access")).json().getString("state"))
                .isEqualTo("proof-needed");
        assertThat(link.get("/api/v1/tickets").status()).isEqualTo(403);

        assertThat(Api.byLink("A".repeat(43)).get(OWN + number).status()).isEqualTo(401);
        agent.api().call("DELETE", "/api/v1/tickets/" + number + "/portal-links", null, null);
        assertThat(link.get(OWN + number).status()).isEqualTo(401);
    }

    @Test
    @Tag("P19.6")
    @Tag("P20.4")
    void withdrawing_takes_as_little_as_giving_and_takes_effect_at_once() {
        assertThat(decided("given").status()).isEqualTo(201);
        JsonObject given = consent();
        assertThat(given.getBoolean("permitted")).isTrue();
        assertThat(given.getString("consequenceTh")).isNotBlank();

        assertThat(decided("withdrawn").status()).isEqualTo(201);
        JsonObject withdrawn = consent();
        assertThat(withdrawn.getBoolean("permitted")).isFalse();
        assertThat(withdrawn.getString("decision")).isEqualTo("withdrawn");
        assertThat(withdrawn.getString("since")).isNotBlank();
    }

    @Test
    @Tag("P19.6")
    @Tag("P30.1")
    void an_address_that_somebody_typed_lets_consents_be_withdrawn_and_becomes_its_owners_by_a_code_sent_there() {
        String address = "typed." + mark + "@example.com";
        assertThat(Sources.form(address, "จากแบบฟอร์ม " + mark).status()).isEqualTo(202);
        long number = agent.ticketAbout("จากแบบฟอร์ม " + mark).getInt("number");
        agent.post(number, "portal-links", Json.createObjectBuilder().build());
        Api link = Api.byLink(linkSentTo(address));

        assertThat(link.get("/api/v1/me/address").json().getBoolean("byCode")).isTrue();
        assertThat(decided(link, "given").json().getString("type")).isEqualTo("/problems/address-unproven");
        assertThat(decided(link, "withdrawn").status()).isEqualTo(201);
        assertThat(link.post("/api/v1/me/requests", asked("access")).status()).isEqualTo(409);

        assertThat(link.post(
                                "/api/v1/me/address/code",
                                Json.createObjectBuilder().build())
                        .status())
                .isEqualTo(204);
        assertThat(link.post("/api/v1/me/address", mine("none")).status()).isEqualTo(403);
        Answer settled = link.post("/api/v1/me/address", mine(sentTo(address, CODE)));
        assertThat(settled.json().getBoolean("mine")).isTrue();

        assertThat(link.get("/api/v1/me/address").json().getBoolean("typed")).isFalse();
        assertThat(link.post("/api/v1/me/requests", asked("access")).status()).isEqualTo(201);
    }

    @Test
    @Tag("P30.1")
    void a_request_of_whoever_signed_in_is_due_by_law_and_seen_by_the_officer() {
        assertThat(customer.post("/api/v1/me/requests", asked("rectification")).status())
                .as("nobody could carry it out")
                .isEqualTo(422);
        Answer filed = customer.post("/api/v1/me/requests", asked("access"));
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().getString("state")).isEqualTo("in-progress");
        assertThat(filed.json().getString("law")).isEqualTo("P30.1");
        assertThat(customer.get(filed.header("Location")).json()).isEqualTo(filed.json());

        JsonObject received = Api.as("dpo1")
                .get("/api/v1/privacy/requests/" + filed.json().getString("id"))
                .json();
        assertThat(received.getString("channel")).isEqualTo("web-form");
        assertThat(received.getJsonObject("verification").getString("method")).isEqualTo("signed-in");
        assertThat(received.getString("dueOn")).isEqualTo(filed.json().getString("dueOn"));
    }

    /** What became of something that was taken in. */
    private static JsonObject settled(Api writer, Answer taken) {
        assertThat(taken.status()).isEqualTo(202);
        return Eventually.get(
                "What was written",
                () -> Optional.of(writer.get(taken.header("Location")).json())
                        .filter(arrival -> !arrival.isNull("ticket")));
    }

    /** The number of the ticket that a mail from this address became. */
    private long wrote(String address) {
        String subject = "พัสดุหาย " + UUID.randomUUID().toString().substring(0, 8);
        Mailbox.of("support@sala.test")
                .append(Mail.from("ผู้ติดต่อ <" + address + ">")
                        .to("support@sala.test")
                        .subject(subject)
                        .bytes());
        return agent.ticketAbout(subject).getInt("number");
    }

    private static String linkSentTo(String address) {
        return sentTo(address, LINK);
    }

    /** What a mail to this address says. */
    private static String sentTo(String address, Pattern what) {
        return Eventually.get(
                "The link or the code",
                () -> Mailbox.of(address).mails().stream()
                        .map(mail -> Letter.of(new String(mail, StandardCharsets.UTF_8))
                                .text())
                        .flatMap(text -> what.matcher(text).results())
                        .map(found -> found.group(1))
                        .findFirst());
    }

    private static JsonObject mine(String code) {
        return Json.createObjectBuilder().add("mine", true).add("code", code).build();
    }

    private Answer decided(String decision) {
        return decided(customer, decision);
    }

    private static Answer decided(Api visitor, String decision) {
        return visitor.post(
                "/api/v1/me/consents",
                Json.createObjectBuilder()
                        .add("purpose", "marketing-email")
                        .add("decision", decision)
                        .add("noticeVersion", "general/1")
                        .add("language", "th")
                        .build());
    }

    private JsonObject consent() {
        return customer.get("/api/v1/me/consents/marketing-email").json();
    }

    private static JsonObject asked(String type) {
        return Json.createObjectBuilder().add("type", type).build();
    }

    private static JsonObject said(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }
}
