package th.sala.ticketing.survey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Colleague;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class AnsweringSurveys implements SurveyLinks {
    private static final Duration OPEN = Duration.ofDays(14);
    private static final int MOST = 2000;
    private static final String SYSTEM = "system";

    private final SurveyTable table;
    private final SurveySeal links;
    private final TicketRegister tickets;
    private final Messages messages;
    private final Recoveries recoveries;
    private final Clock clock;

    /** For the container's proxy. */
    public AnsweringSurveys() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public AnsweringSurveys(
            SurveyTable table,
            SurveySeal links,
            TicketRegister tickets,
            Messages messages,
            Recoveries recoveries,
            Clock clock) {
        this.table = table;
        this.links = links;
        this.tickets = tickets;
        this.messages = messages;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    @Override
    public Optional<Asked> look(String token) {
        return found(token).map(row -> new Asked(SurveyKind.of(row.kind()), open(row), row.answeredAt() != null));
    }

    @Override
    public Outcome<Scored> answer(String token, Integer score, String comment) {
        Optional<SurveyTable.Row> found = found(token);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-survey", "This link is none of ours.");
        }
        SurveyTable.Row row = found.get();
        if (!open(row)) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "survey-over", "This was answered already, or its time is over.");
        }
        return accepted(row, score, comment);
    }

    private Outcome<Scored> accepted(SurveyTable.Row row, Integer score, String comment) {
        SurveyKind kind = SurveyKind.of(row.kind());
        if (!kind.accepts(score)) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "invalid-score",
                    "Choose one of the scores.",
                    List.of("score: " + kind.worst() + " to " + SurveyKind.BEST)));
        }
        String said = comment == null ? "" : comment.strip();
        if (said.length() > MOST) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "invalid-value",
                    "Say it shorter.",
                    List.of("comment: at most 2000 characters")));
        }
        keep(row, kind, score, said);
        return Outcome.done(new Scored(kind.code(), score));
    }

    private void keep(SurveyTable.Row row, SurveyKind kind, int score, String said) {
        messages.hold(row.ticket());
        TicketHead asked = tickets.head(row.ticket()).orElseThrow();
        TicketHead ticket = tickets.goesOn(asked);
        String words = words(ticket, kind, score, said);
        note(ticket, asked, words);
        boolean low = kind == SurveyKind.CSAT && score <= row.threshold();
        TicketHead spoken = ticket.customer().equals(asked.customer()) ? ticket : asked;
        table.answer(row.id(), score, low ? recoveries.open(spoken, row, words) : null);
    }

    private static String words(TicketHead ticket, SurveyKind kind, int score, String said) {
        String words = Texts.of(ticket.language()).text("survey.answer." + kind.code(), Integer.toString(score));
        return said.isEmpty() ? words : words + "\n\n" + said;
    }

    /** Where colleagues go on reading; it leaves with the ticket that was asked about. */
    private void note(TicketHead ticket, TicketHead asked, String words) {
        UUID note = UuidCreator.getTimeOrderedEpoch();
        messages.add(
                new NewMessage(
                        note,
                        ticket.id(),
                        MessageKind.NOTE,
                        asked.channel(),
                        null,
                        null,
                        SYSTEM,
                        ticket.customer(),
                        clock.instant(),
                        null,
                        null,
                        words,
                        null,
                        ticket.language(),
                        Envelope.spoken(Colleague.named(SYSTEM, "Sala"), List.of()),
                        null,
                        true,
                        Basis.NONE,
                        null,
                        null),
                List.of());
        table.noted(note, asked.id());
    }

    private Optional<SurveyTable.Row> found(String token) {
        return links.survey(token).flatMap(table::find).filter(SurveyTable.Row::asked);
    }

    private boolean open(SurveyTable.Row row) {
        return row.answeredAt() == null
                && clock.instant().isBefore(row.askedAt().plus(OPEN));
    }
}
