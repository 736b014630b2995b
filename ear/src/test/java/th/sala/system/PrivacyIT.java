package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.consent.rights.ProcessingBlocks;
import th.sala.consent.subject.SubjectId;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;

/** What a privacy officer can show of one conversation: on which basis, what was told, who looked. */
@ExtendWith(ArquillianExtension.class)
class PrivacyIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "malee." + mark + "@example.com";
    private final Desk desk = Desk.of("agent1");
    private final Api officer = Api.as("dpo1");

    @Inject
    private ProcessingBlocks blocks;

    @Test
    void the_notice_counts_as_served_only_once_the_mail_server_took_it_and_is_told_once() {
        JsonObject ticket = write("เรื่องแรก " + mark);
        String customer = customer(ticket);

        Eventually.holds("The served notice", () -> events(customer).contains("NoticeServed"));
        write("เรื่องที่สอง " + mark);

        assertThat(events(customer)).filteredOn("NoticeQueued"::equals).hasSize(1);
        assertThat(events(customer)).filteredOn("NoticeServed"::equals).hasSize(1);
    }

    @Test
    void the_notice_that_a_form_showed_counts_as_served_on_the_forms_channel() {
        JsonObject filled = Json.createObjectBuilder()
                .add("email", address)
                .add("text", "จากแบบฟอร์ม " + mark)
                .add("language", "th")
                .add("notice", "general/1")
                .add("token", mark)
                .build();
        assertThat(Api.anonymous()
                        .post("/api/v1/channels/web-form/form-test", filled)
                        .status())
                .isEqualTo(202);

        String customer = customer(desk.ticketAbout(mark));

        assertThat(officer.get("/api/v1/customers/" + customer + "/consents").items())
                .filteredOn(event -> "web-form".equals(event.getString("channel", null)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getString("event")).isEqualTo("NoticeServed");
                    assertThat(event.getString("noticeVersion")).isEqualTo("general/1");
                });
    }

    @Test
    void every_message_that_left_has_a_decision_with_its_basis() {
        JsonObject ticket = write("ขอใบกำกับภาษี " + mark);
        long number = number(ticket);
        desk.take(number, "agent1");
        JsonObject reply = desk.reply(number, "ส่งให้แล้วค่ะ").json();

        assertThat(officer.get("/api/v1/privacy/decisions?subject=" + customer(ticket))
                        .items())
                .anySatisfy(decision -> {
                    assertThat(decision.getString("id")).isEqualTo(reply.getString("evidence"));
                    assertThat(decision.getString("basis")).isEqualTo("S24_3");
                    assertThat(decision.getBoolean("permitted")).isTrue();
                });
    }

    @Test
    void only_the_agent_who_holds_the_open_ticket_sees_name_and_contact_point_and_that_is_logged() {
        JsonObject ticket = write("สินค้าชำรุด " + mark);
        String path = "/api/v1/customers/" + customer(ticket) + "?ticket=" + number(ticket);

        assertThat(desk.api().get(path).body()).doesNotContain(address, "มาลี ตัวอย่าง");
        desk.take(number(ticket), "agent1");
        assertThat(desk.api().get(path).body()).contains(address, "มาลี ตัวอย่าง");
        assertThat(Desk.of("agent2").api().get(path).body()).doesNotContain(address, "มาลี ตัวอย่าง");

        assertThat(accesses(ticket)).anySatisfy(access -> {
            assertThat(access.getString("actor")).isEqualTo("agent1");
            assertThat(access.getString("reason")).isEqualTo("holds-open-ticket");
            assertThat(access.getJsonNumber("ticket").longValue()).isEqualTo(number(ticket));
        });
    }

    @Test
    void anything_else_is_a_reveal_with_a_coded_reason() {
        JsonObject ticket = write("เปลี่ยนที่อยู่ " + mark);
        String path = "/api/v1/customers/" + customer(ticket) + "/reveals";
        Api colleague = Desk.of("agent2").api();

        assertThat(colleague.post(path, reveal("email", null, ticket)).status()).isIn(400, 422);
        assertThat(colleague.post(path, reveal("email", "other", ticket)).status())
                .isEqualTo(422);
        Answer revealed = colleague.post(path, reveal("email", "verify-caller", ticket));

        assertThat(revealed.json().getString("value")).isEqualTo(address);
        assertThat(accesses(ticket)).anySatisfy(access -> {
            assertThat(access.getString("actor")).isEqualTo("agent2");
            assertThat(access.getString("field")).isEqualTo("email");
            assertThat(access.getString("reason")).isEqualTo("verify-caller");
        });
    }

    @Test
    void a_person_under_restriction_is_neither_answered_nor_revealed_but_what_they_write_arrives() {
        JsonObject ticket = write("ห้ามใช้ข้อมูล " + mark);
        long number = number(ticket);
        desk.take(number, "agent1");
        blocks.restrict(SubjectId.of(customer(ticket)), "dpo1", "accuracy is being checked");

        Answer reply = desk.reply(number, "เรียนคุณมาลี");
        Answer reveal =
                desk.api().post("/api/v1/customers/" + customer(ticket) + "/reveals", reveal("email", "legal", ticket));
        assertThat(List.of(reply, reveal)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().getString("type")).isEqualTo("/problems/purpose-refused");
            assertThat(refused.json().getString("reason")).isEqualTo("restricted");
        });

        append("เขียนมาอีกครั้ง " + mark);
        long second = Eventually.get("The second ticket, which shows no person", () -> restrictedAfter(number));
        assertThat(desk.messages(second, "acknowledgement")).isEmpty();
    }

    @Test
    void a_marketing_message_without_consent_is_refused_and_with_it_permitted() {
        JsonObject ticket = write("ข่าวสาร " + mark);
        String path = "/api/v1/customers/" + customer(ticket) + "/consents";

        assertThat(decide(ticket).getBoolean("permitted")).isFalse();
        assertThat(officer.post(path, consent("given", null)).status()).isEqualTo(422);
        assertThat(officer.post(path, consent("given", "general/1")).json().getString("event"))
                .as("nothing but a click says so")
                .isEqualTo("ConsentRequested");
        assertThat(decide(ticket).getString("reason")).isEqualTo("consent-unconfirmed");
        String ours = desk.messages(number(ticket), "acknowledgement").get(0).getString("id");
        assertThat(officer.post(path, saidIn(ours)).json().getString("type")).endsWith("proof-not-theirs");
        String theirs = desk.customersWords(number(ticket));
        assertThat(officer.post(path, saidIn(theirs)).json().getString("event")).isEqualTo("ConsentGiven");
        assertThat(decide(ticket).getBoolean("permitted")).isTrue();
        assertThat(officer.post(path, consent("withdrawn", null)).status()).isEqualTo(201);
        assertThat(decide(ticket).getBoolean("permitted")).isFalse();
        assertThat(officer.post(path, saidIn(theirs)).json().getString("type"))
                .as("what they wrote before they said no")
                .endsWith("proof-outdated");
        assertThat(events(customer(ticket))).contains("ConsentGiven", "ConsentWithdrawn");
    }

    private JsonObject decide(JsonObject ticket) {
        return officer.post(
                        "/api/v1/privacy/decisions",
                        Json.createObjectBuilder()
                                .add("subject", customer(ticket))
                                .add("purpose", "marketing-email")
                                .add("operation", "send")
                                .add("channel", "email")
                                .build())
                .json();
    }

    private static JsonObject consent(String decision, String notice) {
        var consent = Json.createObjectBuilder()
                .add("purpose", "marketing-email")
                .add("decision", decision)
                .add("channel", "email")
                .add("method", "BUTTON")
                .add("language", "th");
        return (notice == null ? consent : consent.add("noticeVersion", notice)).build();
    }

    private static JsonObject saidIn(String message) {
        return Json.createObjectBuilder(consent("given", "general/1"))
                .add("message", message)
                .build();
    }

    private static JsonObject reveal(String field, String reason, JsonObject ticket) {
        var reveal = Json.createObjectBuilder().add("field", field).add("ticket", number(ticket));
        return (reason == null ? reveal : reveal.add("reason", reason)).build();
    }

    private List<JsonObject> accesses(JsonObject ticket) {
        return officer.get("/api/v1/privacy/access-log?subject=" + customer(ticket))
                .items();
    }

    private List<String> events(String customer) {
        return officer.get("/api/v1/customers/" + customer + "/consents").items().stream()
                .map(event -> event.getString("event"))
                .toList();
    }

    private Optional<Long> restrictedAfter(long number) {
        return desk.api().get("/api/v1/tickets?limit=200").items().stream()
                .filter(ticket -> ticket.getBoolean("restricted") && number(ticket) > number)
                .map(PrivacyIT::number)
                .findFirst();
    }

    private JsonObject write(String subject) {
        append(subject);
        return desk.ticketAbout(subject);
    }

    private void append(String subject) {
        Mailbox.of("support@sala.test")
                .append(Mail.from("มาลี ตัวอย่าง <" + address + ">")
                        .to("support@sala.test")
                        .subject(subject)
                        .bytes());
    }

    private static String customer(JsonObject ticket) {
        return ticket.getJsonObject("customer").getString("id");
    }

    private static long number(JsonObject ticket) {
        return ticket.getJsonNumber("number").longValue();
    }
}
