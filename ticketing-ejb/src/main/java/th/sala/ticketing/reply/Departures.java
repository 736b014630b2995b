package th.sala.ticketing.reply;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.conversation.ThreadTokens;

/** Gives a message its thread token and puts it into the outbox, in the transaction that wrote it. */
@Singleton
class Departures {
    private static final String ENQUEUE = """
            INSERT INTO ticketing.outbox
              (id, message, kind, ticket, channel, account, persons, purpose, decision, state, created_at, available_at)
            VALUES
              (:id, :message, :kind, :ticket, :channel, :account, :persons, :purpose, :decision, 'queued', :createdAt,
               :availableAt)
            """;

    private final Jdbi jdbi;
    private final Messages messages;
    private final ThreadTokens tokens;
    private final Event<OutboxFilled> filled;
    private final Clock clock;

    @Inject
    Departures(Jdbi jdbi, Messages messages, ThreadTokens tokens, Event<OutboxFilled> filled, Clock clock) {
        this.jdbi = jdbi;
        this.messages = messages;
        this.tokens = tokens;
        this.filled = filled;
        this.clock = clock;
    }

    void depart(Draft draft) {
        String token = tokens.fresh();
        messages.add(message(draft, token), draft.files());
        tokens.issue(token, draft.ticket(), draft.id());
        enqueue(draft);
        filled.fire(new OutboxFilled(draft.from().channel()));
    }

    private NewMessage message(Draft draft, String token) {
        return new NewMessage(
                draft.id(),
                draft.ticket(),
                draft.kind(),
                draft.from().channel(),
                draft.from().value(),
                null,
                draft.author(),
                draft.customer(),
                clock.instant(),
                null,
                draft.subject(),
                draft.text(),
                draft.html(),
                draft.language(),
                envelope(draft, token),
                null,
                draft.kind() == MessageKind.ACKNOWLEDGEMENT,
                draft.basis(),
                null,
                "queued");
    }

    private static Envelope envelope(Draft draft, String token) {
        String account = draft.from().value();
        int at = account.lastIndexOf('@');
        if (at < 0) {
            return new Envelope(draft.from(), draft.to(), draft.cc(), null, null, draft.references());
        }
        String domain = account.substring(at);
        return new Envelope(
                draft.from(),
                draft.to(),
                draft.cc(),
                "<" + token + "." + draft.id() + domain + ">",
                account.substring(0, at) + "+" + token + domain,
                draft.references());
    }

    private void enqueue(Draft draft) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant at = clock.instant();
        WriteBehind.add(
                jdbi,
                ENQUEUE,
                row -> row.bind("id", id)
                        .bind("message", draft.id())
                        .bind("kind", draft.kind().code())
                        .bind("ticket", draft.ticket())
                        .bind("channel", draft.from().channel())
                        .bind("account", draft.from().value())
                        .bindArray(
                                "persons",
                                UUID.class,
                                draft.persons().stream().map(SubjectId::value).toList())
                        .bind("purpose", draft.basis().purpose())
                        .bind("decision", draft.basis().decision())
                        .bind("createdAt", at)
                        .bind("availableAt", draft.leavesAt()));
    }
}
