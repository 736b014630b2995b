package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.dev.api.Desk;
import th.sala.dev.chat.Guest;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.RealmAccounts;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.ImapAppend;
import th.sala.dev.mail.MailHost;
import th.sala.dev.webhook.ChannelPost;

/** One person who wrote, rang and signed in on every way there is, each time with words that stand nowhere else. */
final class PlantedPerson {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LARGE = 1_500_000;

    private final Settings settings;
    private final Markers markers;
    private final Outside outside;
    private final Desk agent;
    private final Desk supervisor;
    private final String address;
    private String customer;

    private PlantedPerson(Settings settings, Markers markers) throws IOException, InterruptedException {
        this.settings = settings;
        this.markers = markers;
        this.outside = new Outside(settings.publicUrl());
        this.agent = Desk.as("agent1", settings);
        this.supervisor = Desk.as("supervisor1", settings);
        this.address = markers.word("address") + "@example.com";
    }

    /** On every channel, in every kind of note, and in Keycloak. */
    static PlantedPerson everywhere(Settings settings, Markers markers) throws IOException, InterruptedException {
        var person = new PlantedPerson(settings, markers);
        person.mails();
        person.works();
        person.calls();
        person.rings();
        person.otherChannels();
        person.signsIn();
        return person;
    }

    /** By mail alone. */
    static PlantedPerson byMail(Settings settings, Markers markers) throws IOException, InterruptedException {
        var person = new PlantedPerson(settings, markers);
        person.mails();
        return person;
    }

    /** The id of the person. */
    String id() {
        return customer;
    }

    private void mails() throws IOException, InterruptedException {
        String subject = markers.word("subject of a mail");
        put(mail(subject, ""));
        JsonObject ticket = ticket(subject);
        customer = ticket.getJsonObject("customer").getString("id");
    }

    /** A mail too large to be taken in, and what colleagues write. */
    private void works() throws IOException, InterruptedException {
        put(mail(
                markers.word("subject of a mail too large"),
                "x".repeat(75).concat("\r\n").repeat(LARGE / 77)));
        String subject = markers.word("subject of a second mail");
        put(mail(subject, ""));
        long number = ticket(subject).getJsonNumber("number").longValue();
        String path = "/tickets/" + number;
        agent.post(path + "/messages", said("note", markers.word("note")).build());
        String file = outside.file(agent, markers.word("name of a file sent") + ".txt", markers.word("file sent"));
        agent.post(
                path + "/messages",
                reply(path, markers.word("reply"))
                        .add("attachments", Json.createArrayBuilder().add(file))
                        .build());
        outside.change(
                agent,
                number,
                Json.createObjectBuilder()
                        .add("subject", markers.word("subject by hand"))
                        .add("tags", Json.createArrayBuilder().add(markers.word("tag")))
                        .build());
        JsonObject task = agent.post(
                path + "/tasks",
                Json.createObjectBuilder()
                        .add("kind", "call-back")
                        .add("channel", "phone")
                        .add("text", markers.word("task"))
                        .add("dueAt", Instant.now().plusSeconds(3600).toString())
                        .build());
        agent.post(
                "/tasks/" + task.getString("id") + "/completion",
                Json.createObjectBuilder()
                        .add("note", markers.word("note of a task"))
                        .addNull("link")
                        .build());
        agent.post(
                "/customers/" + customer + "/reveals",
                Json.createObjectBuilder()
                        .add("field", "email")
                        .add("reason", "other")
                        .add("note", markers.word("note of a reveal"))
                        .add("ticket", number)
                        .build());
        agent.post(
                "/customers/" + customer + "/consents",
                Json.createObjectBuilder()
                        .add("purpose", "marketing-email")
                        .add("decision", "given")
                        .add("channel", "phone")
                        .add("method", "VERBAL_ATTESTED")
                        .add("noticeVersion", "general/1")
                        .add("language", "th")
                        .add(
                                "evidence",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("kind", "AGENT_ATTESTATION")
                                                .add("text", markers.word("evidence of a consent"))))
                        .build());
        agent.post(
                path + "/messages",
                reply(path, markers.word("reply in the outbox"))
                        .add("sendAfterSeconds", 600)
                        .build());
    }

    private void calls() throws IOException, InterruptedException {
        JsonObject call = agent.post(
                "/calls",
                Json.createObjectBuilder()
                        .add("direction", "inbound")
                        .add("number", "08" + markers.digits("phone number", 8))
                        .add("queue", "support")
                        .add("startedAt", Instant.now().minusSeconds(90).toString())
                        .add("answeredAt", Instant.now().minusSeconds(80).toString())
                        .add("endedAt", Instant.now().minusSeconds(20).toString())
                        .add("outcome", "answered")
                        .add("recordingRef", "rec-" + markers.word("recording"))
                        .add("recording", "announced")
                        .add("note", markers.word("note of a call"))
                        .build());
        if (call.isNull("customer")) {
            agent.post(
                    "/calls/" + call.getString("id") + "/filing",
                    Json.createObjectBuilder()
                            .addNull("ticket")
                            .add("note", markers.word("note of a filing"))
                            .build());
            call = agent.get("/calls/" + call.getString("id"));
        }
        join(call.get("customer").toString().replace("\"", ""));
    }

    private void rings() throws IOException, InterruptedException {
        JsonObject ticket = agent.post(
                "/tickets",
                Json.createObjectBuilder()
                        .add("subject", markers.word("subject of a ticket by phone"))
                        .add("kind", "complaint")
                        .add("priority", "normal")
                        .add("channel", "phone")
                        .add(
                                "customer",
                                Json.createObjectBuilder()
                                        .add("phone", "08" + markers.digits("second phone number", 8))
                                        .add("name", "คุณ" + markers.word("name by phone")))
                        .add("text", markers.word("text by phone"))
                        .build());
        join(ticket.getJsonObject("customer").getString("id"));
    }

    private void otherChannels() throws IOException, InterruptedException {
        String line = markers.word("text on LINE");
        outside.send(ChannelPost.line("U" + markers.hex("LINE user id", 32), line));
        String meta = markers.word("text on Messenger");
        outside.send(ChannelPost.messenger(markers.digits("Messenger id", 16), meta));
        String generic = markers.word("text of a forum");
        outside.send(ChannelPost.generic(
                "pantip-test",
                Json.createObjectBuilder()
                        .add("name", markers.word("name in a forum"))
                        .add("handle", markers.word("handle in a forum"))
                        .build(),
                generic));
        String form = markers.word("text of a form");
        outside.send(ChannelPost.form(Json.createObjectBuilder()
                .add("name", "คุณ" + markers.word("name in a form"))
                .add("email", address)
                .add("subject", markers.word("subject of a form"))
                .add("text", form)));
        String chat = markers.word("text in the chat");
        Guest guest =
                Guest.open(HttpClient.newHttpClient(), settings.publicUrl()).join();
        guest.write(UUID.randomUUID().toString(), chat).join();
        for (String text : List.of(line, meta, generic, form, chat)) {
            join(ticket(text).getJsonObject("customer").getString("id"));
        }
    }

    private void signsIn() throws IOException, InterruptedException {
        var accounts = new RealmAccounts(settings);
        String password = "Drill-2569-" + UUID.randomUUID();
        accounts.create(
                address, markers.word("first name of an account"), markers.word("last name of an account"), password);
        if (!accounts.signIn(address, password) || accounts.signIn(address, "wrong " + password)) {
            throw new IOException("Keycloak did not let the new account in as it should.");
        }
    }

    /** What was said under another identity was said by this person. */
    private void join(String other) throws IOException, InterruptedException {
        if (!other.equals(customer)) {
            supervisor.post(
                    "/customers/" + customer + "/merge",
                    Json.createObjectBuilder()
                            .add("other", other)
                            .add(
                                    "evidence",
                                    Json.createArrayBuilder()
                                            .add(Json.createObjectBuilder()
                                                    .add("kind", "AGENT_ATTESTATION")
                                                    .add("text", markers.word("evidence of a merge"))))
                            .build());
        }
    }

    private JsonObjectBuilder reply(String ticket, String text) throws IOException, InterruptedException {
        return said("reply", text)
                .add("replyingTo", agent.get(ticket).getString("lastMessageId"))
                .add("channel", "email");
    }

    private static JsonObjectBuilder said(String kind, String text) {
        return Json.createObjectBuilder().add("kind", kind).add("text", text);
    }

    /** The ticket in which this word stands, once it is there. */
    private JsonObject ticket(String word) throws IOException, InterruptedException {
        var found = new JsonObject[1];
        boolean there = Await.until(PATIENCE, () -> {
            found[0] = search(word);
            return found[0] != null;
        });
        if (!there) {
            throw new IOException("No ticket came of what was planted.");
        }
        return found[0];
    }

    private JsonObject search(String word) {
        try {
            JsonArray items = agent.post(
                            "/tickets/search",
                            Json.createObjectBuilder().add("q", word).build())
                    .getJsonArray("items");
            return items.isEmpty() ? null : items.getJsonObject(0);
        } catch (IOException fault) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void put(byte[] mail) throws IOException {
        try (var mailbox = ImapAppend.into("127.0.0.1", settings.port(Port.IMAP), MailHost.MAILBOX)) {
            mailbox.append(mail);
        }
    }

    private byte[] mail(String subject, String filling) {
        String edge = "edge" + UUID.randomUUID();
        return """
                From: "%s" <%s>
                To: support@sala.test
                Subject: %s
                Message-ID: <%s@example.com>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="%s"

                --%s
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                สวัสดีค่ะ %s
                %s
                --%s
                Content-Type: text/plain; name="%s.txt"
                Content-Disposition: attachment; filename="%s.txt"

                %s
                --%s--
                """.formatted(
                        markers.word("name in a mail"),
                        address,
                        subject,
                        markers.word("id of a mail"),
                        edge,
                        edge,
                        markers.word("text of a mail"),
                        filling,
                        edge,
                        markers.word("name of a file"),
                        markers.word("file"),
                        markers.word("words in a file"),
                        edge)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
