package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.ConsoleFrames;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;

/** PD-6: who sees what of a person, where, and who hears of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("P37.1")
class AccessIT {
    private static final String NAME = "จันทร์เพ็ญ ตัวอย่าง";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "chanpen." + mark + "@example.com";
    private final Desk desk = Desk.of("agent1");
    private final Api colleague = Api.as("agent2");
    private final Api supervisor = Api.as("supervisor1");
    private final Api officer = Api.as("dpo1");
    private final Api auditor = Api.as("auditor1");

    @Test
    void PD_6_every_list_board_search_hit_and_notification_is_masked_also_for_who_holds_the_ticket() {
        try (ConsoleFrames frames = ConsoleFrames.of(colleague)) {
            JsonObject ticket = write(address);
            long number = number(ticket);
            desk.take(number, "agent1");
            Eventually.holds(
                    "A frame about the ticket",
                    () -> frames.heard().stream().anyMatch(frame -> frame.contains(Long.toString(number))));

            for (Api reader : List.of(desk.api(), colleague, supervisor)) {
                for (String place : List.of(
                        "/api/v1/tickets?limit=200",
                        "/api/v1/tickets/" + number,
                        "/api/v1/tickets/" + number + "/history",
                        "/api/v1/tickets/" + number + "/tasks",
                        "/api/v1/customers/" + customer(ticket) + "/timeline",
                        "/api/v1/tasks?limit=200",
                        "/api/v1/calls?limit=200")) {
                    masked(place, reader.get(place));
                }
                masked("search", reader.post("/api/v1/tickets/search", query(mark)));
                masked("persons", reader.post("/api/v1/customers/search", query(address)));
            }
            masked("outbox", supervisor.get("/api/v1/outbox"));
            masked("card", colleague.get("/api/v1/customers/" + customer(ticket) + "?ticket=" + number));
            masked("messages", colleague.get("/api/v1/tickets/" + number + "/messages"));
            assertThat(frames.heard())
                    .allSatisfy(frame -> assertThat(frame).doesNotContain(address, NAME, "จันทร์เพ็ญ"));
        }
    }

    @Test
    void
            PD_6_another_teams_ticket_is_opened_in_an_emergency_for_reading_and_an_officer_says_whether_it_was_justified() {
        JsonObject ticket = write(address);
        String path = "/api/v1/tickets/" + number(ticket);
        Api stranger = Api.as("agent3");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/emergency-access", plea("curious", "อยากดู"))
                        .status())
                .isEqualTo(422);
        assertThat(colleague
                        .post(path + "/emergency-access", plea("danger-to-life", "x"))
                        .status())
                .isEqualTo(409);

        Answer opened = stranger.post(path + "/emergency-access", plea("danger-to-life", "ลูกค้าแจ้งว่ามีคนบาดเจ็บ"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(Instant.parse(opened.json().getString("until")))
                .isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        assertThat(stranger.get(path).status()).isEqualTo(200);
        masked("opened messages", stranger.get(path + "/messages"));
        assertThat(stranger.patch(
                                path,
                                Json.createObjectBuilder()
                                        .add("priority", "high")
                                        .build())
                        .status())
                .as("only reading")
                .isEqualTo(404);
        Answer revealed = stranger.post(
                "/api/v1/customers/" + customer(ticket) + "/reveals",
                reveal("email", "contact-customer", ticket, null));
        assertThat(revealed.json().getString("value")).isEqualTo(address);

        JsonObject review = waiting("break-glass", customer(ticket)).orElseThrow();
        assertThat(words(review)).isEqualTo("ลูกค้าแจ้งว่ามีคนบาดเจ็บ");
        assertThat(log(ticket))
                .anyMatch(access -> access.getString("reason").equals("break-glass")
                        && access.getString("actor").equals("agent3"));
        String outcome = "/api/v1/privacy/reviews/" + review.getString("id") + "/outcome";
        JsonObject word = Json.createObjectBuilder().add("outcome", "justified").build();
        assertThat(officer.post(outcome, word).status()).isEqualTo(200);
        assertThat(officer.post(outcome, word).status()).isEqualTo(409);
        assertThat(waiting("break-glass", customer(ticket))).isEmpty();
    }

    @Test
    void PD_6_a_person_is_opened_in_an_emergency_without_a_ticket() {
        String customer = customer(write(address));
        Api stranger = Api.as("agent3");
        assertThat(stranger.get("/api/v1/customers/" + customer).status()).isEqualTo(404);
        String path = "/api/v1/customers/" + customer;
        assertThat(stranger.post(path + "/emergency-access", plea("legal-order", "คำสั่งศาลด่วน"))
                        .status())
                .isEqualTo(200);
        masked("card", stranger.get(path));
        JsonObject wanted = Json.createObjectBuilder()
                .add("field", "email")
                .add("reason", "legal")
                .build();
        assertThat(stranger.post(path + "/reveals", wanted).json().getString("value"))
                .isEqualTo(address);
    }

    @Test
    void PD_6_a_reveal_for_a_reason_of_its_own_needs_words_and_waits_for_review() {
        JsonObject ticket = write(address);
        String path = "/api/v1/customers/" + customer(ticket) + "/reveals";
        assertThat(colleague.post(path, reveal("email", "other", ticket, null)).status())
                .isEqualTo(422);
        assertThat(colleague
                        .post(path, reveal("email", "other", ticket, "ลูกค้าขอให้ยืนยันตัวสะกด"))
                        .status())
                .isEqualTo(200);
        assertThat(waiting("reveal", customer(ticket)))
                .hasValueSatisfying(review -> assertThat(words(review)).isEqualTo("ลูกค้าขอให้ยืนยันตัวสะกด"));
        for (Api reader : List.of(officer, auditor)) {
            Answer log = reader.get("/api/v1/privacy/access-log?reason=other&subject=" + customer(ticket));
            assertThat(log.body()).contains("\"review\"").doesNotContain("ยืนยันตัวสะกด");
        }
        assertThat(log(ticket))
                .anyMatch(access -> access.getString("field").equals("review-words")
                        && access.getString("actor").equals("dpo1"));
    }

    @Test
    void PD_6_who_looks_up_a_colleague_is_told_to_the_officer_without_the_colleagues_name() {
        assertThat(supervisor.get("/api/v1/me").status()).isEqualTo(200);
        JsonObject ticket = write("supervisor1@sala.test");
        String path = "/api/v1/customers/" + customer(ticket) + "/reveals";
        assertThat(colleague
                        .post(path, reveal("email", "quality", ticket, null))
                        .status())
                .isEqualTo(200);
        Eventually.holds(
                "The alert",
                () -> officer.get("/api/v1/privacy/reviews?subject=" + customer(ticket)).items().stream()
                        .anyMatch(review -> review.getString("kind").equals("alert")
                                && review.getJsonObject("alert")
                                        .getString("rule")
                                        .equals("own-colleague")
                                && review.getString("actor").equals("agent2")));
        assertThat(officer.get("/api/v1/privacy/reviews?subject=" + customer(ticket))
                        .body())
                .doesNotContain("supervisor1@sala.test");
    }

    @Test
    void PD_6_who_finds_a_person_or_reads_their_records_stands_in_the_access_log() {
        JsonObject ticket = write(address);
        String person = "/api/v1/customers/" + customer(ticket);
        assertThat(colleague.post("/api/v1/customers/search", query(address)).items())
                .hasSize(1);
        assertThat(colleague.get(person + "/capacity").status()).isEqualTo(404);
        desk.take(number(ticket), "agent1");
        assertThat(desk.api().get(person + "/capacity").status()).isEqualTo(200);
        assertThat(officer.get(person + "/consents").status()).isEqualTo(200);
        assertThat(log(ticket))
                .extracting(access -> String.join(
                        " ", access.getString("actor"), access.getString("field"), access.getString("reason")))
                .contains(
                        "agent2 search-hit search", "agent1 capacity holds-open-ticket", "dpo1 consents officer-duty");
    }

    @Test
    void PD_6_an_auditor_reads_under_a_grant_by_pseudonym_and_is_written_down() {
        JsonObject ticket = write(address);
        String person = "/api/v1/privacy/people/" + customer(ticket);
        JsonObject called = auditor.get(person).json();
        assertThat(called.getString("label")).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(called.getString("naming")).isEqualTo("pseudonym");
        assertThat(auditor.get("/api/v1/privacy/people?subject=" + customer(ticket))
                        .items())
                .singleElement()
                .satisfies(label -> assertThat(label.getString("label")).isEqualTo(called.getString("label")));
        assertThat(officer.get(person).json().getString("naming")).isEqualTo("masked");
        assertThat(auditor.get("/api/v1/customers/" + customer(ticket) + "/consents")
                        .status())
                .isEqualTo(200);
        assertThat(log(ticket))
                .anyMatch(access -> access.getString("actor").equals("auditor1")
                        && access.getString("reason").equals("audit")
                        && access.getString("field").equals("consents"));
    }

    @Test
    void PD_6_an_auditor_whose_grants_are_over_reads_nothing() {
        String narrow = granted("requests");
        assertThat(auditor.get("/api/v1/privacy/access-log").status())
                .as("a newer narrow grant hides no broad one")
                .isEqualTo(200);
        try {
            inForce().filter(grant -> !grant.equals(narrow)).forEach(this::end);
            assertThat(auditor.get("/api/v1/privacy/requests").status()).isEqualTo(200);
            Answer closed = auditor.get("/api/v1/privacy/access-log");
            assertThat(closed.status()).isEqualTo(403);
            assertThat(closed.json().getString("type")).isEqualTo("/problems/no-audit-grant");
            assertThat(auditor.get("/api/v1/me").status()).isEqualTo(200);
            end(narrow);
            assertThat(auditor.get("/api/v1/privacy/requests").status()).isEqualTo(403);
        } finally {
            granted("all");
        }
        assertThat(auditor.get("/api/v1/privacy/access-log").status()).isEqualTo(200);
    }

    /** A grant to {@code auditor1} for a week; its id. */
    private String granted(String area) {
        return officer.post(
                        "/api/v1/privacy/audit-grants",
                        Json.createObjectBuilder()
                                .add("auditor", "auditor1")
                                .add("areas", Json.createArrayBuilder().add(area))
                                .add("ground", "หนังสือตรวจสอบ " + mark)
                                .add(
                                        "to",
                                        Instant.now().plus(Duration.ofDays(7)).toString())
                                .build())
                .json()
                .getString("id");
    }

    private Stream<String> inForce() {
        return officer.get("/api/v1/privacy/audit-grants").items().stream()
                .filter(grant -> grant.getString("auditor").equals("auditor1") && grant.isNull("endedAt"))
                .map(grant -> grant.getString("id"));
    }

    private void end(String grant) {
        String end = "/api/v1/privacy/audit-grants/" + grant + "/end";
        assertThat(officer.call("POST", end, null, null).status()).isEqualTo(200);
    }

    @Test
    void PD_6_a_person_hears_of_viewers_by_role_and_team_until_an_officer_names_one() {
        JsonObject ticket = write(address);
        desk.take(number(ticket), "agent1");
        desk.api().get("/api/v1/customers/" + customer(ticket) + "?ticket=" + number(ticket));
        String person = "/api/v1/privacy/people/" + customer(ticket);
        assertThat(officer.get(person + "/viewers").items())
                .isNotEmpty()
                .allSatisfy(viewer -> assertThat(viewer.isNull("actor")).isTrue())
                .anySatisfy(viewer ->
                        assertThat(viewer.getJsonArray("teams").toString()).contains("support"));
        JsonObject said = Json.createObjectBuilder()
                .add("actor", "agent1")
                .add("ground", "legal-claim")
                .build();
        assertThat(officer.post(person + "/viewer-disclosures", said).status()).isEqualTo(200);
        assertThat(officer.get(person + "/viewers").items())
                .anySatisfy(
                        viewer -> assertThat(viewer.getString("actor", null)).isEqualTo("agent1"));
    }

    private void masked(String place, Answer answer) {
        assertThat(answer.status()).as(place).isEqualTo(200);
        assertThat(answer.body()).as(place).doesNotContain(address, NAME, "จันทร์เพ็ญ");
    }

    private Optional<JsonObject> waiting(String kind, String customer) {
        return officer.get("/api/v1/privacy/reviews?subject=" + customer).items().stream()
                .filter(review -> review.getString("kind").equals(kind) && review.isNull("verdict"))
                .findFirst();
    }

    /** Lists leave the note out; reading one is logged. */
    private String words(JsonObject review) {
        assertThat(review.isNull("note")).as("note in a list").isTrue();
        return officer.get("/api/v1/privacy/reviews/" + review.getString("id"))
                .json()
                .getString("note");
    }

    private List<JsonObject> log(JsonObject ticket) {
        return officer.get("/api/v1/privacy/access-log?limit=200&subject=" + customer(ticket))
                .items();
    }

    private JsonObject write(String from) {
        String subject = "ขอสอบถาม " + mark;
        Mailbox.of("support@sala.test")
                .append(Mail.from(NAME + " <" + from + ">")
                        .to("support@sala.test")
                        .subject(subject)
                        .bytes());
        return desk.ticketAbout(subject);
    }

    private static JsonObject plea(String reason, String note) {
        return Json.createObjectBuilder()
                .add("reason", reason)
                .add("note", note)
                .build();
    }

    private static JsonObject reveal(String field, String reason, JsonObject ticket, String note) {
        var reveal = Json.createObjectBuilder()
                .add("field", field)
                .add("reason", reason)
                .add("ticket", number(ticket));
        return (note == null ? reveal : reveal.add("note", note)).build();
    }

    private static JsonObject query(String q) {
        return Json.createObjectBuilder().add("q", q).build();
    }

    private static String customer(JsonObject ticket) {
        return ticket.getJsonObject("customer").getString("id");
    }

    private static long number(JsonObject ticket) {
        return ticket.getJsonNumber("number").longValue();
    }
}
