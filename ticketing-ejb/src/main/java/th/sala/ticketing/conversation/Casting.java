package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import th.sala.consent.key.Sealed;
import th.sala.ticketing.conversation.MessageRows.MessageRow;
import th.sala.ticketing.identity.Persons;

/** Opens the envelopes of messages and finds out who is who in them, whatever their number, in two queries. */
@Singleton
class Casting {
    private final EnvelopeSeal seal;
    private final Persons persons;
    private final Accounts accounts;

    @Inject
    Casting(EnvelopeSeal seal, Persons persons, Accounts accounts) {
        this.seal = seal;
        this.persons = persons;
        this.accounts = accounts;
    }

    OpenedMessage open(MessageRow row) {
        return new OpenedMessage(row, seal.open(new Sealed(row.participantsKey(), row.participants())));
    }

    Cast of(List<OpenedMessage> messages) {
        return new Cast(
                persons.known(messages.stream()
                        .flatMap(OpenedMessage::addresses)
                        .distinct()
                        .toList()),
                accounts.ours());
    }
}
