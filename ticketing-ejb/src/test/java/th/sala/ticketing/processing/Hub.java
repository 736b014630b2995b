package th.sala.ticketing.processing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.agreement.Letters;
import th.sala.ticketing.conversation.Conversations;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.ArrivalPressure;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Intakes;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.knowledge.KnowledgeTables;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.reply.Replies;
import th.sala.ticketing.scan.ScanPolicy;
import th.sala.ticketing.scan.Scanner;
import th.sala.ticketing.scan.Scans;
import th.sala.ticketing.spam.Spams;
import th.sala.ticketing.task.TaskPorts;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;

/** The way of a message on a real database, without a server: a desk with a mailbox of its own. */
public final class Hub {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    public final DeskFixture desk = new DeskFixture();
    public final String mailbox = "box-" + UUID.randomUUID() + "@sala.test";
    public final ConsentPorts consent = ConsentPorts.on(desk.jdbi, desk.clock);
    public final Intakes intake;
    public final Conversations spoken;
    public final Replies replies;
    public final Letters letters;
    public final TaskPorts tasks;
    public final InboxBatch batch;
    public final InboxWorker worker;
    public final TicketOpening opening;
    public final Scans scans;
    public final Spams spam;
    final TooLargeMessages tooLarge;
    final ReplyBlocks replyBlocks;

    /** Without a scanner. */
    public Hub() {
        this(Optional.empty(), new ScanPolicy(false));
    }

    public Hub(Optional<Scanner> scanner, ScanPolicy policy) {
        ContentVault vault = new KeyedVault(TestKeys.master());
        intake = new Intakes(desk.jdbi, vault, consent.subjects(), consent.trail(), desk.clock);
        scans = new Scans(desk, intake.blobs, scanner, policy);
        spoken = new Conversations(desk.jdbi, vault, consent, intake.blobs, desk.register, policy, desk.clock);
        spam = new Spams(desk, consent.subjects(), spoken);
        tasks = new TaskPorts(desk, consent.gate(), feed());
        replies = new Replies(
                desk.jdbi,
                consent,
                spoken,
                intake.blobs,
                desk.staff,
                desk.register,
                feed(),
                tasks.tasks,
                scans,
                desk.clock);
        letters = new Letters(desk, consent, spoken, replies.courier, spam.blocked);
        SaidNoMore noMore = new SaidNoMore(
                consent.withdrawals(),
                replies.acknowledgements,
                replies.courier,
                letters.told,
                "https://help.example.com");
        replyBlocks = new ReplyBlocks(
                desk.jdbi, consent.gate(), consent.standing(), spoken.messages, noMore, feed(), desk.clock);
        UnsentMessages unsent = new UnsentMessages(spoken.takenBack, desk.register);
        Delivery delivery = new Delivery(
                intake.pending,
                Recognitions.with(desk.jdbi, consent.subjects(), desk.clock),
                consent.gate(),
                new Conversing(spoken.threads, desk.register, spoken.messages, spoken.accounts),
                spoken.messages,
                spoken.threads,
                desk.register,
                replies.acknowledgements,
                replies.bounces,
                new TakingEvents(
                        List.of(
                                unsent,
                                new FollowedAccounts(replies.reach),
                                new TakingEdits(
                                        spoken.corrections, replies.news, spoken.messages, desk.register, feed()),
                                new TakingDeliveries(replies.news),
                                new TakingOutsideReplies(
                                        replies.news,
                                        spoken.corrections,
                                        spoken.threads,
                                        desk.register,
                                        spoken.messages)),
                        intake.pending),
                spam.blocked,
                unsent,
                new ShownBefore(KnowledgeTables.readingBefore(desk.jdbi), consent.notices()),
                replyBlocks,
                noMore);
        tooLarge = new TooLargeMessages(
                Recognitions.with(desk.jdbi, consent.subjects(), desk.clock),
                desk.register,
                spoken.messages,
                spoken.threads,
                spoken.accounts,
                consent.gate(),
                replies.acknowledgements,
                spam.blocked,
                desk.clock);
        batch = new TransactionalBatch(desk, intake.pending, delivery, replyBlocks);
        worker = new InboxWorker(batch, new ArrivalPressure());
        opening = new OpeningTickets(
                desk.register,
                new CustomerChoice(consent.subjects(), consent.restrictedRecords()),
                spoken.accounts,
                desk.staff,
                spoken.messages,
                spoken.threads,
                consent.gate(),
                desk.clock);
        in(() -> desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team) VALUES ('email', ?, ?)", mailbox, desk.team)));
    }

    private FeedWriter feed() {
        return (kind, ticket, number, team) -> desk.feed.add(kind + " " + team);
    }

    public <T> T in(Supplier<T> deed) {
        return desk.in(deed);
    }

    /** Accepts a mail to the desk's mailbox. */
    public InboundMessage accepted(Mails mail) {
        InboundMessage message = mail.to(mailbox).inbound();
        in(() -> intake.intake.accept(message, mail.raw()));
        return message;
    }

    /** Delivers what was accepted. */
    public void work() {
        worker.drain();
    }

    /** Lets time pass until what cannot be delivered is in quarantine. */
    public void triedInVain() {
        worker.drain();
        pass(Duration.ofSeconds(10));
        worker.trySuspects();
        pass(Duration.ofMinutes(1));
        worker.trySuspects();
    }

    /** Accepts a mail and delivers it to its ticket. */
    public TicketHead delivered(Mails mail) {
        InboundMessage message = accepted(mail);
        worker.drain();
        return ticketOf(message);
    }

    /** Accepts a message of any channel and delivers it to its ticket. */
    public TicketHead delivered(InboundMessage message, byte[] raw) {
        in(() -> intake.intake.accept(message, raw));
        worker.drain();
        return ticketOf(message);
    }

    public TicketHead ticketOf(InboundMessage message) {
        UUID ticket = in(() -> desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT ticket FROM ticketing.inbox WHERE channel = :channel AND external_id = :id")
                .bind("channel", message.channel())
                .bind("id", message.externalId())
                .mapTo(UUID.class)
                .one()));
        return in(() -> desk.register.head(ticket).orElseThrow());
    }

    public Caller agent() {
        return desk.agent();
    }

    /** Moves the clock. */
    public void pass(Duration time) {
        desk.clock.set(LocalDateTime.ofInstant(desk.clock.instant().plus(time), BANGKOK)
                .toString());
    }

    /** An answer by whoever has read the whole ticket, queued now. */
    public Outcome<MessageView> answered(TicketHead ticket, String text) {
        UUID newest = in(() -> desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM ticketing.message WHERE ticket = :ticket AND kind IN ('message', 'reply')
                          AND delivery_reason IS DISTINCT FROM 'taken-back'
                        ORDER BY coalesce(moved_in, id) DESC, id DESC LIMIT 1
                        """)
                .bind("ticket", ticket.id())
                .mapTo(UUID.class)
                .one()));
        NewReply reply = new NewReply(text, null, newest, null, null, null, null, null, null);
        return in(() -> replies.desk.reply(agent(), ticket.number(), reply));
    }

    /** The conversation as the agent sees it. */
    public List<MessageView> messages(TicketHead ticket) {
        return done(in(() -> spoken.desk.messages(agent(), ticket.number(), 200, null)))
                .items();
    }

    /** Everything that may leave this hub's mailbox now. */
    public List<OutboundMessage> claimed() {
        return in(() -> replies.claimed("email")).stream()
                .filter(message -> message.account().equals(mailbox))
                .toList();
    }

    public static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal.code());
        });
    }

    public static String refusal(Outcome<?> outcome) {
        return outcome.fold(value -> "done", refusal -> refusal.code());
    }
}
