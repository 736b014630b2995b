package th.sala.ticketing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.audit.Page;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.ticket.TicketHead;

class ReadingConversationsTest {
    private final Hub hub = new Hub();
    private final Mails mail = Mails.aMail().automatic().withFile("ก.txt", "เนื้อไฟล์");
    private final InboundMessage received = hub.accepted(mail);
    private final TicketHead ticket;
    private final MessageView first;

    ReadingConversationsTest() {
        hub.delivered(Mails.aMail().automatic());
        ticket = hub.ticketOf(received);
        first = hub.messages(ticket).get(0);
    }

    @Test
    void a_conversation_is_read_page_by_page_oldest_first() {
        note("สอง");
        note("สาม");
        Page<MessageView> page =
                Hub.done(hub.in(() -> hub.spoken.desk.messages(hub.agent(), ticket.number(), 2, null)));
        assertThat(page.items()).extracting(MessageView::text).containsExactly(first.text(), "สอง");

        Page<MessageView> next =
                Hub.done(hub.in(() -> hub.spoken.desk.messages(hub.agent(), ticket.number(), 2, page.next())));
        assertThat(next.items()).extracting(MessageView::text).containsExactly("สาม");
        assertThat(next.next()).isNull();
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.messages(hub.agent(), ticket.number(), 2, "x"))))
                .isEqualTo("unknown-cursor");
    }

    @Test
    void the_original_bytes_are_a_reveal_for_a_coded_reason_or_the_part_one_has_in_the_ticket() {
        assertThat(Hub.refusal(raw("curiosity"))).isEqualTo("reason-required");
        assertThat(Hub.refusal(raw("other"))).isEqualTo("reason-required");
        assertThat(accesses("raw-message")).isEmpty();

        assertThat(Hub.done(raw(null)).bytes()).isEqualTo(mail.raw());
        Hub.done(raw("legal"));
        hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.agent, null, null, null));
        Hub.done(raw(null));

        assertThat(accesses("raw-message"))
                .extracting(LoggedAccess::reason)
                .containsExactly("holds-open-ticket", "legal", "reads-ticket");
        assertThat(accesses("raw-message")).allSatisfy(entry -> {
            assertThat(entry.ticket()).isEqualTo(ticket.number());
            assertThat(entry.review()).isNull();
        });
    }

    @Test
    void the_original_bytes_are_a_reveal_of_whoever_is_to_be_answered_too() {
        String other = "answers." + UUID.randomUUID() + "@example.com";
        hub.delivered(Mails.aMail().from(other));
        TicketHead asking = hub.delivered(Mails.aMail().askingForAnswersTo(other));
        UUID message = hub.messages(asking).get(0).id();

        Hub.done(hub.in(() -> hub.spoken.desk.raw(hub.agent(), asking.number(), message, "legal")));
        assertThat(accessesTo(person(other))).extracting(LoggedAccess::field).containsExactly("raw-message");
    }

    @Test
    void the_words_of_who_does_not_want_to_be_written_to_on_a_channel_are_read_all_the_same() {
        hub.in(() -> hub.consent.blocks().objectOn("email", ticket.customer(), "customer-care", "subject", null));
        assertThat(hub.messages(ticket).get(0).withheld()).isNull();
    }

    @Test
    void every_opening_is_asked_of_the_gate_and_logged_for_whom_the_words_are() {
        int before = accesses("conversation").size();

        hub.messages(ticket);
        assertThat(accesses("conversation")).hasSize(before + 1).first().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("reads-ticket");
            assertThat(entry.ticket()).isEqualTo(ticket.number());
            assertThat(entry.decision()).isNotNull();
        });

        hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.agent, null, null, null));
        hub.messages(ticket);
        assertThat(accesses("conversation").get(0).reason()).isEqualTo("holds-open-ticket");
    }

    @Test
    void whom_the_gate_refuses_is_not_read() {
        object(ticket.customer());
        int before = accesses("conversation").size();

        assertThat(hub.messages(ticket)).singleElement().satisfies(message -> {
            assertThat(message.text()).isNull();
            assertThat(message.html()).isNull();
            assertThat(message.subject()).isNull();
            assertThat(message.attachments()).isEmpty();
            assertThat(message.withheld()).isEqualTo("objected");
            assertThat(message.restricted()).isFalse();
        });
        assertThat(accesses("conversation")).hasSize(before);
    }

    @Test
    void a_file_is_handed_to_the_team_and_to_nobody_else() {
        UUID file = first.attachments().get(0).id();

        FileContent content = Hub.done(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file)));
        assertThat(new String(content.bytes(), StandardCharsets.UTF_8)).isEqualTo("เนื้อไฟล์");
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.desk.stranger(), file))))
                .isEqualTo("unknown-ticket");
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), UUID.randomUUID()))))
                .isEqualTo("unknown-message");
    }

    @Test
    void a_restricted_persons_files_and_bytes_stay_closed() {
        restrict(ticket.customer());

        UUID file = first.attachments().get(0).id();
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file))))
                .isEqualTo("purpose-refused");
        assertThat(Hub.refusal(raw("legal"))).isEqualTo("purpose-refused");
    }

    @Test
    void our_own_addresses_are_never_masked_and_the_customers_are() {
        assertThat(first.to()).extracting(MessageView.Party::address).containsExactly(hub.mailbox);
        assertThat(first.from().address()).isNotEqualTo(received.from().value()).contains("•");
        assertThat(first.from().name()).isEqualTo("ส••• ตั•••");
    }

    @Test
    @Tag("P37.1")
    void each_person_in_a_message_is_shown_and_logged_or_masked_by_their_own_state() {
        String open = "open." + UUID.randomUUID() + "@example.com";
        String silent = "silent." + UUID.randomUUID() + "@example.com";
        hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.agent, null, null, null));
        UUID sent = copied(open, silent).id();
        restrict(person(silent));
        int before = accessesTo(person(open)).size();
        int seen = accessesTo(person(silent)).size();

        MessageView reply = hub.messages(ticket).get(1);
        assertThat(reply.id()).isEqualTo(sent);
        assertThat(reply.to().get(0).address()).isEqualTo(received.from().value());
        assertThat(reply.cc().get(0).address()).isEqualTo(open);
        assertThat(reply.cc().get(1)).as("not even masked").isEqualTo(new MessageView.Party(null, null));
        assertThat(accessesTo(person(open))).hasSize(before + 1);
        assertThat(accessesTo(person(open)).get(0).field()).isEqualTo("email");
        assertThat(accessesTo(person(silent))).hasSize(seen);
    }

    @Test
    void what_a_restricted_person_wrote_in_somebody_elses_ticket_is_hidden_alone() {
        Hub.done(hub.answered(ticket, "ค่ะ"));
        String token = hub.claimed().stream()
                .filter(one -> !one.automatic())
                .findFirst()
                .orElseThrow()
                .messageId()
                .substring(1, 27);
        String other = "other." + UUID.randomUUID() + "@example.com";
        assertThat(hub.delivered(Mails.aMail()
                                .from(other)
                                .trusted(Trust.NONE)
                                .withTokens(token)
                                .saying("ของอีกคน"))
                        .id())
                .isEqualTo(ticket.id());
        restrict(person(other));

        List<MessageView> shown = hub.messages(ticket);
        assertThat(shown).extracting(MessageView::text).first().isEqualTo(first.text());
        assertThat(shown.get(1).text()).startsWith("ค่ะ");
        assertThat(shown.get(2).text()).isNull();
        assertThat(hub.messages(ticket)).extracting(MessageView::restricted).containsExactly(false, false, true);
    }

    @Test
    void however_many_people_a_page_shows_the_questions_to_the_database_are_the_same() {
        hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.agent, null, null, null));
        copied("a@example.com");
        int few = statementsOfReading();
        String[] many = IntStream.range(0, 20)
                .mapToObj(place -> "many" + place + "@example.com")
                .toArray(String[]::new);
        copied(many);

        assertThat(statementsOfReading()).isEqualTo(few);
    }

    @Test
    void where_somebody_is_is_shown_only_to_who_says_why_and_the_reason_is_logged_TK_13() {
        UUID file = first.attachments().get(0).id();
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.attachment SET type = 'application/geo+json' WHERE id = ?", file)));

        assertThat(hub.messages(ticket).get(0).attachments().get(0).sensitive()).isTrue();
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file))))
                .isEqualTo("reason-required");
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file, "curious"))))
                .isEqualTo("reason-required");
        assertThat(accesses("location")).isEmpty();
        Hub.done(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file, "delivery")));
        assertThat(accesses("location"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("delivery"));
    }

    @Test
    void a_file_is_a_reveal_and_is_logged_with_the_ticket() {
        UUID file = first.attachments().get(0).id();
        Hub.done(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file)));

        assertThat(accesses("attachment")).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("reads-ticket");
            assertThat(entry.ticket()).isEqualTo(ticket.number());
            assertThat(entry.decision()).isNotNull();
        });
        hub.in(() -> hub.consent.blocks().object(ticket.customer(), "customer-care", "dpo1", "objects"));
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file))))
                .isEqualTo("purpose-refused");
    }

    @Test
    void a_file_that_was_never_sent_is_forgotten_after_a_day() {
        Hub.done(hub.in(() -> hub.spoken.desk.upload(hub.agent(), "ร่าง.txt", new byte[] {1})));
        UploadPruning pruning = new UploadPruning(hub.desk.jdbi, hub.desk.clock);
        prune(pruning);
        assertThat(uploads()).isEqualTo(1);

        hub.pass(Duration.ofHours(25));
        prune(pruning);
        assertThat(uploads()).isZero();
    }

    private Outcome<FileContent> raw(String reason) {
        return hub.in(() -> hub.spoken.desk.raw(hub.agent(), ticket.number(), first.id(), reason));
    }

    private void note(String text) {
        Hub.done(hub.in(() -> hub.replies.desk.note(hub.agent(), ticket.number(), new NewNote(text, null, null))));
    }

    /** To the customer's data, newest first. */
    private List<LoggedAccess> accesses(String field) {
        return accessesTo(ticket.customer()).stream()
                .filter(entry -> entry.field().equals(field))
                .toList();
    }

    /** Newest first. */
    private List<LoggedAccess> accessesTo(SubjectId person) {
        return hub.in(() -> hub.consent.accesses().read(new AccessQuery(person, null, null, 10, null)))
                .items();
    }

    private void restrict(SubjectId person) {
        hub.in(() -> hub.consent.blocks().restrict(person, "dpo1", "accuracy is being checked"));
    }

    private void object(SubjectId person) {
        hub.in(() -> hub.consent.blocks().object(person, "customer-care", "dpo1", "not me"));
    }

    private SubjectId person(String address) {
        return hub.in(() -> hub.consent.subjects().find(new Identifier(IdentifierKind.EMAIL, address)))
                .orElseThrow();
    }

    private MessageView copied(String... addresses) {
        UUID newest =
                hub.in(() -> hub.desk.register.head(ticket.id()).orElseThrow()).lastMessage();
        NewReply reply = new NewReply("x", null, newest, null, null, null, List.of(addresses), null, null);
        return Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)));
    }

    private int statementsOfReading() {
        AtomicInteger statements = new AtomicInteger();
        hub.desk.jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        hub.messages(ticket);
        hub.desk.jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return statements.get();
    }

    private void prune(UploadPruning pruning) {
        hub.in(() -> {
            pruning.prune();
            return null;
        });
    }

    private int uploads() {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.upload WHERE owner = :owner")
                        .bind("owner", hub.desk.agent)
                        .mapTo(Integer.class)
                        .one()));
    }
}
