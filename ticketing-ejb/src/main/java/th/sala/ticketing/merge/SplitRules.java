package th.sala.ticketing.merge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.ticketing.merge.Strangers.Word;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.ticket.TicketView;

/** Which messages can be a matter of their own. */
@Singleton
class SplitRules {
    private final SubjectMerges persons;
    private final SplitRows rows;

    @Inject
    SplitRules(SubjectMerges persons, SplitRows rows) {
        this.persons = persons;
        this.rows = rows;
    }

    /** @param words those of the messages that are of the ticket */
    Optional<Refusal> unfit(TicketView ticket, UUID id, List<UUID> messages, List<Word> words) {
        if (ticket.mergedInto() != null) {
            return conflict("merged-ticket", "This ticket goes on in another one. Work on that one.");
        }
        if (ticket.restricted()) {
            return conflict("customer-restricted", "The customer's data is kept but not used, so nothing is split.");
        }
        if (words.size() < messages.size()) {
            return invalid("unknown-message", "One of the messages is not of this ticket. Look at it again.");
        }
        return authors(words, id, messages);
    }

    private Optional<Refusal> authors(List<Word> words, UUID ticket, List<UUID> messages) {
        Set<SubjectId> authors = words.stream()
                .filter(Word::waits)
                .map(Word::customer)
                .filter(Objects::nonNull)
                .map(author -> persons.survivor(new SubjectId(author)))
                .collect(Collectors.toSet());
        if (authors.isEmpty()) {
            return invalid("nobody-wrote", "Choose at least one message that the customer wrote.");
        }
        if (authors.size() > 1) {
            return invalid("several-people", "These messages are of more than one person. Split one person at a time.");
        }
        return rows.customerStays(ticket, messages)
                ? Optional.empty()
                : invalid("nothing-left", "At least one message of a customer stays in the ticket.");
    }

    private static Optional<Refusal> invalid(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.INVALID, code, sentence));
    }

    private static Optional<Refusal> conflict(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, code, sentence));
    }
}
