package th.sala.ticketing.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import th.sala.consent.subject.IdentifierKind;
import th.sala.ticketing.conversation.RevealReason;
import th.sala.ticketing.outcome.Refusal;

/** What a request to see a field must say. */
final class RevealRules {
    private static final int NOTE_LENGTH = 500;
    private static final Set<String> FIELDS =
            Arrays.stream(IdentifierKind.values()).map(IdentifierKind::code).collect(Collectors.toUnmodifiableSet());

    private RevealRules() {}

    /** @param ticketNeeded agents reveal on the occasion of a ticket only */
    static Optional<Refusal> refuse(RevealRequest request, boolean ticketNeeded) {
        List<String> errors = new ArrayList<>();
        if (request.field() == null || !FIELDS.contains(request.field())) {
            errors.add("field: is one of " + String.join(", ", new TreeSet<>(FIELDS)));
        }
        if (request.reason() == null || !RevealReason.ALL.contains(request.reason())) {
            errors.add("reason: is one of " + String.join(", ", new TreeSet<>(RevealReason.ALL)));
        }
        boolean noted = request.note() != null && !request.note().isBlank();
        if (RevealReason.OTHER.equals(request.reason()) && !noted) {
            errors.add("note: is required with reason other");
        }
        if (noted && request.note().length() > NOTE_LENGTH) {
            errors.add("note: has at most " + NOTE_LENGTH + " characters");
        }
        if (ticketNeeded && request.ticket() == null) {
            errors.add("ticket: is required");
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID, "invalid-reveal", "Correct what the errors name and ask again.", errors));
    }
}
