package th.sala.ticketing.merge;

import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.Withdrawals.Word;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.merge.PairScript.Deed;
import th.sala.ticketing.merge.PairScript.Kind;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.survey.SurveyRule;
import th.sala.ticketing.survey.Surveys;
import th.sala.ticketing.task.TaskDesk.Wanted;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

/** Two tickets that live through a script; merged and parted again, or never. */
final class RandomPair {
    private static final String NEWS = "marketing-email";
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Pattern LINK = Pattern.compile("/api/v1/me/surveys/([A-Za-z0-9_-]{43})");

    private final Merging merging;
    private final Hub hub;
    private final PairScript script;
    private final List<ChannelAddress> senders;
    private final List<TicketHead> tickets = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final Surveys surveys;
    private String survey;
    private boolean together;

    RandomPair(Merging merging, PairScript script) {
        this.merging = merging;
        this.hub = merging.hub;
        this.surveys = new Surveys(hub);
        done(hub.in(() -> surveys.rules.write(
                new Caller("admin1", Set.of("admin"), Set.of()), new SurveyRule(hub.desk.team, true, false, 0, 5, 0))));
        this.script = script;
        ChannelAddress first = address(script.channels().get(0));
        senders = List.of(
                first,
                script.kind() == Kind.ONE_IDENTITY
                        ? first
                        : address(script.channels().get(1)));
        for (int one : List.of(0, 1)) {
            tickets.add(writes(one, null, "opened by " + one));
            tokens.add(tokenOf(one));
            agrees(customer(one));
        }
        if (script.kind() == Kind.ONE_PERSON) {
            merging.onePerson(customer(1), customer(0));
        }
        script.before().forEach(this::does);
    }

    private static ChannelAddress address(String channel) {
        return channel.equals("line")
                ? Merging.somebodyOnLine()
                : ChannelAddress.email("pair." + UUID.randomUUID() + "@example.com", "สมศรี ตัวอย่าง");
    }

    void merge() {
        if (script.kind() == Kind.TWO_PERSONS) {
            merging.onePerson(customer(1), customer(0));
        }
        if (script.ticketsToo()) {
            merging.merged(tickets.get(0), tickets.get(1));
            together = true;
        }
    }

    /** What comes while they are one, or would be. */
    void live() {
        hub.pass(Duration.ofMinutes(1));
        script.during().forEach(this::does);
    }

    void part() {
        together = false;
        if (script.kind() == Kind.TWO_PERSONS) {
            hub.pass(Duration.ofMinutes(1));
            merging.twoPersons(customer(0));
        } else {
            merging.parted(tickets.get(0));
        }
    }

    long messages() {
        return tickets.stream()
                .mapToLong(ticket -> merging.messages(ticket).size())
                .sum();
    }

    List<TicketFacts> facts() {
        return tickets.stream().map(this::facts).toList();
    }

    /** For each ticket, who wrote what is in it, or of whom it is. */
    List<Map<String, Integer>> senders() {
        return tickets.stream()
                .map(ticket -> hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT text, customer FROM ticketing.message WHERE ticket = :ticket AND kind <> 'acknowledgement'")
                        .bind("ticket", ticket.id())
                        .collectRows(Collectors.toMap(
                                row -> row.getColumn("text", String.class),
                                row -> whose(new SubjectId(row.getColumn("customer", UUID.class))))))))
                .toList();
    }

    List<Boolean> withdrawn() {
        return List.of(0, 1).stream()
                .map(one -> reason(customer(one)).equals("withdrawn"))
                .toList();
    }

    private int whose(SubjectId customer) {
        return customer.equals(customer(0)) ? 0 : 1;
    }

    private TicketFacts facts(TicketHead ticket) {
        TicketView view = merging.view(ticket);
        List<MessageView> said = hub.messages(ticket);
        return new TicketFacts(
                view.subject(),
                view.kind(),
                view.state(),
                view.priority(),
                view.channels(),
                view.team(),
                view.assignee(),
                view.waitingFor(),
                view.waitingUntil() != null,
                view.outcome(),
                view.reason(),
                view.reopenCount(),
                view.tags(),
                view.firstResponse().metAt() != null,
                view.nextResponse() != null && view.nextResponse().metAt() == null,
                view.mergedInto(),
                said.stream().map(RandomPair::words).toList(),
                said.stream()
                        .filter(each -> each.id().equals(view.lastMessageId()))
                        .map(RandomPair::words)
                        .toList(),
                done(hub.in(() -> hub.tasks.desk.of(hub.agent(), ticket.number()))).stream()
                        .map(task -> task.text() + " " + task.state())
                        .toList(),
                done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))).stream()
                        .filter(change -> change.field().equals("rating"))
                        .map(change -> change.to())
                        .toList(),
                figures(ticket));
    }

    /** An acknowledgement names the number of its ticket. */
    private static String words(MessageView message) {
        return message.kind().equals("acknowledgement") ? message.kind() : message.text();
    }

    /** As the reports count it. */
    private String figures(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT concat_ws(' ', CASE WHEN f.closed IS NOT NULL THEN f.contacts END, f.state, f.agent, f.outcome, f.reopened, f.first_done IS NOT NULL,
                          (SELECT string_agg(concat_ws(' ', c.clock, c.seconds IS NOT NULL, c.stopped, c.left_out), ', '
                              ORDER BY c.clock, c.round) FROM ticketing.clock_fact c WHERE c.ticket = f.ticket))
                        FROM ticketing.ticket_fact f WHERE f.ticket = :ticket
                        """)
                .bind("ticket", ticket.id())
                .mapTo(String.class)
                .one()));
    }

    private void does(Deed deed) {
        hub.pass(Duration.ofMinutes(1));
        TicketHead ticket = tickets.get(deed.on());
        long number = ticket.number();
        switch (deed.what()) {
            case WRITES -> writes(deed.on(), tokens.get(deed.on()), deed.words());
            case ANSWERED -> {
                done(hub.answered(together ? tickets.get(1) : ticket, deed.words()));
                leave();
            }
            case NOTED ->
                done(hub.in(() -> hub.replies.desk.note(hub.agent(), number, new NewNote(deed.words(), null, null))));
            case TASKED ->
                done(hub.in(
                        () -> hub.tasks.desk.add(hub.agent(), number, new Wanted("check", null, deed.words(), null))));
            case TAGGED -> done(hub.in(() -> hub.desk.desk.patch(hub.agent(), number, tags(deed.words()), null)));
            case ASSIGNED ->
                done(hub.in(() -> hub.desk.desk.assign(
                        supervisor(),
                        number,
                        deed.words().equals("agent") ? hub.desk.agent : hub.desk.colleague,
                        null,
                        null,
                        null)));
            case WAITS ->
                done(hub.in(() -> hub.desk.desk.waiting(
                        hub.agent(), number, hub.desk.clock.instant().plus(Duration.ofDays(3)), deed.words(), null)));
            case RESOLVED -> done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), number, "solved", null, null, null)));
            case ASKED -> asked();
            case RATED -> rated(ticket, Integer.parseInt(deed.words()));
            case WITHDRAWS ->
                hub.in(() -> hub.consent
                        .withdrawals()
                        .from(NEWS, new Word(customer(deed.on()), "email", "BUTTON", "th", null)));
        }
    }

    /** In the morning, when such a question may leave. */
    private void asked() {
        LocalDateTime now = LocalDateTime.ofInstant(hub.desk.clock.instant(), BANGKOK);
        hub.pass(Duration.between(now, now.toLocalDate().plusDays(1).atTime(10, 0)));
        leave();
        surveys.ask();
        surveys.ask();
        survey = leave().stream()
                .map(message -> LINK.matcher(message.text()))
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow();
    }

    private void rated(TicketHead ticket, int score) {
        if (survey != null) {
            done(hub.in(() -> surveys.links.answer(survey, score, "คะแนน " + score)));
        } else {
            hub.in(() -> {
                hub.desk.register.rated(ticket.id(), score, hub.desk.clock.instant());
                return null;
            });
        }
    }

    private Caller supervisor() {
        return new Caller(hub.desk.colleague, Set.of("supervisor"), Set.of(hub.desk.team));
    }

    private static TicketPatch tags(String word) {
        return new TicketPatch(null, null, null, null, List.of(word), null, null, null, null);
    }

    private TicketHead writes(int one, String token, String words) {
        ChannelAddress from = senders.get(one);
        if (from.channel().equals("line")) {
            return merging.said(from, words);
        }
        hub.pass(Duration.ofMinutes(1));
        Mails mail = Mails.aMail().from(from.value()).saying(words);
        return hub.delivered(token == null ? mail : mail.withTokens(token));
    }

    /** What the acknowledgement of its first mail carries; null on LINE. */
    private String tokenOf(int one) {
        return senders.get(one).channel().equals("line")
                ? null
                : leave().stream()
                        .filter(message -> message.to().stream()
                                .anyMatch(
                                        to -> to.value().equals(senders.get(one).value())))
                        .reduce((older, newer) -> newer)
                        .map(message -> message.messageId()
                                .substring(1, message.messageId().indexOf('.')))
                        .orElseThrow();
    }

    private List<OutboundMessage> leave() {
        List<OutboundMessage> leaving = new ArrayList<>(hub.claimed());
        leaving.addAll(hub.in(() -> hub.replies.claimed("line")).stream()
                .filter(message -> message.account().equals(merging.account))
                .toList());
        leaving.forEach(message -> hub.in(() -> {
            hub.replies.outbox.begin(message.claim());
            hub.replies.outbox.sent(message.claim(), "250");
            return null;
        }));
        return leaving;
    }

    private SubjectId customer(int one) {
        return tickets.get(one).customer();
    }

    private void agrees(SubjectId person) {
        hub.in(() -> hub.consent
                .ledger()
                .record(new ConsentDecision(
                        person, NEWS, "given", "email", "BUTTON", "general/1", "th", List.of(), null, "subject")));
    }

    private String reason(SubjectId person) {
        return String.valueOf(hub.in(() -> hub.consent
                .gate()
                .decide(new ProcessingRequest(person, NEWS, Operation.SEND, "email", "system", null))
                .reason()));
    }
}
