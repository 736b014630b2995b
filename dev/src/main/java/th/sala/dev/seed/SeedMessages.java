package th.sala.dev.seed;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.key.MasterKey;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.RegisteredSubjects;
import th.sala.ticketing.intake.ChannelAddress;

/** The messages of a seed's tickets and how those from outside came in; who wrote to whom is sealed as the hub does. */
final class SeedMessages {
    private final CopyRows messages = new CopyRows("""
        COPY ticketing.message (id, ticket, direction, kind, channel, account, external_id, author, customer, at, subject,
          text, language, participants_key, participants, addresses, trust, purpose, delivery_state, delivery_at)
        FROM STDIN
        """);
    private final CopyRows arrivals = new CopyRows("""
        COPY ticketing.inbox (id, channel, account, external_id, sender, state, received_at, settled_at, ticket, message)
        FROM STDIN
        """);
    private final KeyedVault vault;
    private final RegisteredSubjects hashing;
    private final WorkingDays days;
    private final long seed;

    SeedMessages(MasterKey master, WorkingDays days, long seed) {
        this.vault = new KeyedVault(master);
        this.hashing = new RegisteredSubjects(Jdbi.create(() -> null), master, Clock.systemUTC());
        this.days = days;
        this.seed = seed;
    }

    /** By what a person's address is found. */
    byte[] fingerprint(SeedPerson person) {
        return hashing.fingerprint(person.address().identifier().orElseThrow());
    }

    /** Which of our own addresses was written to. */
    static String account(SeededTicket ticket, SeedPerson person) {
        return switch (person.address().channel()) {
            case "email" -> ticket.team() + "@sala.test";
            case "line" -> "line-test";
            default -> "form-test";
        };
    }

    /** All messages of a ticket; returns the newest one's id. */
    UUID add(SeededTicket ticket, UUID id, UUID customer, SeedPerson person, byte[] address, String subject) {
        UUID newest = null;
        for (int place = 0; place < ticket.messages(); place++) {
            newest = CopyRows.id(ticket.messageAt(place, days), id + " message " + place);
            boolean inbound = ticket.inbound(place);
            String external = inbound ? "seed-" + seed + "-" + ticket.number() + "-" + place : null;
            message(newest, ticket, id, place, customer, person, address, external, subject);
            if (inbound) {
                arrival(newest, ticket, id, place, person, address, external);
            }
        }
        return newest;
    }

    private void message(
            UUID message,
            SeededTicket ticket,
            UUID id,
            int place,
            UUID customer,
            SeedPerson person,
            byte[] address,
            String external,
            String subject) {
        boolean inbound = external != null;
        String channel = person.address().channel();
        Instant at = ticket.messageAt(place, days);
        Sealed envelope = vault.seal(envelope(person.address(), account(ticket, person), inbound));
        messages.add(
                message,
                id,
                inbound ? "inbound" : "outbound",
                inbound ? "message" : "reply",
                channel,
                account(ticket, person),
                external,
                inbound ? "customer" : ticket.agent(),
                customer,
                at,
                channel.equals("email") ? subject : null,
                inbound
                        ? SeedWords.question(ticket.thai(), ticket.words())
                        : SeedWords.answer(ticket.thai(), ticket.words()),
                ticket.thai() ? "th" : "en",
                envelope.key(),
                envelope.bytes(),
                List.of(HexFormat.of().formatHex(address)),
                inbound && channel.equals("email") ? "pass" : null,
                inbound ? null : "customer-care",
                inbound ? null : "sent",
                inbound ? null : at);
    }

    private void arrival(
            UUID message, SeededTicket ticket, UUID id, int place, SeedPerson person, byte[] address, String external) {
        Instant at = ticket.messageAt(place, days);
        arrivals.add(
                CopyRows.id(at, message + " arrival"),
                person.address().channel(),
                account(ticket, person),
                external,
                address,
                "delivered",
                at,
                at.plusMillis(120),
                id,
                message);
    }

    private static byte[] envelope(ChannelAddress customer, String account, boolean inbound) {
        JsonObjectBuilder ours =
                Json.createObjectBuilder().add("channel", customer.channel()).add("value", account);
        JsonObjectBuilder theirs = Json.createObjectBuilder()
                .add("channel", customer.channel())
                .add("name", customer.name())
                .add("value", customer.value());
        return Json.createObjectBuilder()
                .add("cc", JsonArray.EMPTY_JSON_ARRAY)
                .add("from", inbound ? theirs : ours)
                .add("references", JsonArray.EMPTY_JSON_ARRAY)
                .add("to", Json.createArrayBuilder().add(inbound ? ours : theirs))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    void send(Connection owner) throws SQLException {
        messages.send(owner);
        arrivals.send(owner);
    }
}
