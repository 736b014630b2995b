package th.sala.ticketing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.copy.Copies;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;

/** What the help desk holds of a person can be shown, corrected and hidden, in every one of its tables. */
class TicketingDataHolderTest {
    private static final String PERSONAL_TABLES = """
            SELECT DISTINCT n.nspname || '.' || c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
            JOIN pg_description d ON d.objoid = c.oid AND d.objsubid = a.attnum
            WHERE n.nspname = 'ticketing' AND c.relkind = 'r' AND d.description LIKE 'pd:%'
              AND d.description <> 'pd:staff'
            """;

    private final Hub hub = new Hub();
    private final TicketingDataHolder holder = new TicketingDataHolder(
            hub.desk.jdbi,
            hub.consent.subjects(),
            hub.spoken.held,
            hub.spoken.addressed,
            new TicketingExport(hub.desk.jdbi, hub.spoken.held, hub.intake.blobs),
            null);

    @Test
    void an_export_holds_what_was_said_in_both_directions_with_addresses() {
        InboundMessage mail = hub.accepted(Mails.aMail().saying("ขอใบกำกับภาษี").withFile("ก.txt", "x"));
        hub.delivered(Mails.aMail());
        TicketHead ticket = hub.ticketOf(mail);

        JsonObject export = hub.in(() -> holder.export(ticket.customer()));

        assertThat(export.getJsonArray("tickets")).hasSize(1);
        assertThat(export.getJsonArray("messages")).hasSize(2);
        JsonObject message = export.getJsonArray("messages").getJsonObject(0);
        assertThat(message.getString("text")).isEqualTo("ขอใบกำกับภาษี");
        assertThat(message.getJsonObject("from").getString("address"))
                .isEqualTo(mail.from().value());
        assertThat(message.getJsonArray("attachments").getString(0)).isEqualTo("ก.txt");
        assertThat(Copies.wordless(export))
                .as("what a reader has no Thai word for")
                .isEmpty();
    }

    @Test
    void a_wrong_address_is_replaced_where_messages_carry_it() {
        Mails written = Mails.aMail();
        InboundMessage mail = hub.accepted(
                written.askingForAnswersTo(written.inbound().from().value().toUpperCase(Locale.ROOT)));
        hub.delivered(Mails.aMail());
        TicketHead ticket = hub.ticketOf(mail);
        Identifier wrong = new Identifier(IdentifierKind.EMAIL, mail.from().value());
        Identifier right = new Identifier(IdentifierKind.EMAIL, "right@example.com");

        assertThat(hub.in(() -> holder.rectify(ticket.customer(), wrong, right)))
                .isEqualTo(3);
        assertThat(hub.in(() -> holder.rectify(ticket.customer(), wrong, right)))
                .isZero();
        assertThat(hub.in(() -> holder.export(ticket.customer())).toString())
                .contains("right@example.com")
                .doesNotContain(mail.from().value());
        assertThat(hub.in(() -> hub.spoken.held.of(ticket.customer()))
                        .get(0)
                        .envelope()
                        .replyTo())
                .isEqualTo("right@example.com");
    }

    @Test
    void a_corrected_address_takes_part_where_the_wrong_one_did() {
        InboundMessage mail = hub.accepted(Mails.aMail());
        hub.delivered(Mails.aMail());
        TicketHead ticket = hub.ticketOf(mail);
        Identifier wrong = new Identifier(IdentifierKind.EMAIL, mail.from().value());
        Identifier right = new Identifier(IdentifierKind.EMAIL, "right." + UUID.randomUUID() + "@example.com");

        hub.in(() -> holder.rectify(ticket.customer(), wrong, right));

        assertThat(takesPart(ticket, right)).isTrue();
        assertThat(takesPart(ticket, wrong)).isFalse();
    }

    @Test
    void an_export_holds_what_colleagues_wrote_about_the_person_and_where_they_take_part() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.in(() -> hub.desk.desk.patch(hub.agent(), ticket.number(), described("สำคัญ"), null));

        JsonObject export = hub.in(() -> holder.export(ticket.customer()));

        assertThat(export.getJsonArray("tickets").getJsonObject(0).getString("reason"))
                .isEqualTo("สำคัญ");
        assertThat(export.getJsonArray("history").toString()).contains("\"tags\"", "สำคัญ");
        assertThat(export.getJsonArray("takesPartIn").getJsonNumber(0).longValue())
                .isEqualTo(ticket.number());
        assertThat(export.getJsonArray("unread")).isEmpty();
    }

    @Test
    void an_export_calls_a_team_by_its_name() {
        TicketHead ticket = hub.delivered(Mails.aMail());

        JsonObject export = hub.in(() -> holder.export(ticket.customer()));

        assertThat(export.getJsonArray("history").getValuesAs(JsonObject.class))
                .filteredOn(change -> change.getString("field").equals("team"))
                .extracting(change -> change.getString("to"))
                .isNotEmpty()
                .containsOnly(teamName());
    }

    @Test
    void it_answers_for_every_table_of_its_schema_with_personal_data_but_of_staff() {
        assertThat(hub.<Set<String>>in(() -> hub.desk.jdbi.withHandle(handle ->
                        handle.createQuery(PERSONAL_TABLES).mapTo(String.class).set())))
                .isNotEmpty()
                .isSubsetOf(holder.tables());
    }

    @Test
    void a_restriction_marks_the_tickets_and_is_lifted_again() {
        TicketHead ticket = hub.delivered(Mails.aMail());

        assertThat(hub.in(() -> holder.restrict(ticket.customer(), true))).isEqualTo(1);
        assertThat(Hub.done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())))
                        .restricted())
                .isTrue();
        assertThat(hub.in(() -> holder.restrict(ticket.customer(), true))).isZero();
        assertThat(hub.in(() -> holder.restrict(ticket.customer(), false))).isEqualTo(1);
    }

    private boolean takesPart(TicketHead ticket, Identifier identifier) {
        return hub.<Boolean>in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM ticketing.participant WHERE ticket = :ticket AND address = :address)")
                .bind("ticket", ticket.id())
                .bind("address", hub.consent.subjects().fingerprint(identifier))
                .mapTo(Boolean.class)
                .one()));
    }

    private String teamName() {
        return hub.<String>in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT name_th FROM ticketing.team WHERE key = :key")
                        .bind("key", hub.desk.team)
                        .mapTo(String.class)
                        .one()));
    }

    private static TicketPatch described(String words) {
        return new TicketPatch(words, null, null, null, List.of(words), null, words, null, null);
    }
}
