package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.ledger.ContactChannels;
import th.sala.consent.ledger.Withdrawals;
import th.sala.consent.ledger.Withdrawals.Withdrawn;
import th.sala.consent.ledger.Withdrawals.Word;
import th.sala.consent.subject.SubjectId;

@Stateless
public class Unsubscribing implements OneClick {
    private static final String SENT = """
            SELECT o.persons, o.purpose, o.channel, m.language
            FROM ticketing.outbox o JOIN ticketing.message m ON m.id = o.message
            WHERE o.message = :message
            """;

    private static final String ELSEWHERE = "web-form";

    private final Jdbi jdbi;
    private final UnsubscribeLinks links;
    private final Withdrawals withdrawals;

    /** For the container's proxy. */
    public Unsubscribing() {
        this(null, null, null);
    }

    @Inject
    public Unsubscribing(Jdbi jdbi, UnsubscribeLinks links, Withdrawals withdrawals) {
        this.jdbi = jdbi;
        this.links = links;
        this.withdrawals = withdrawals;
    }

    @Override
    public LinkStanding look(String token) {
        return sent(token).isPresent() ? LinkStanding.OPEN : LinkStanding.UNKNOWN;
    }

    @Override
    public Withdrawn unsubscribe(String token) {
        return sent(token)
                .map(this::withdraw)
                .orElseGet(() -> new Withdrawn(null, null, List.of(), List.of(), List.of()));
    }

    /** A message may use the data of several identities; each of them wants no more. The link back is the first one's. */
    private Withdrawn withdraw(Sent sent) {
        List<Withdrawn> all = sent.persons().stream()
                .map(person -> withdrawals.from(sent.purpose(), sent.word(person)))
                .toList();
        return all.stream().filter(one -> one.undo() != null).findFirst().orElse(all.get(0));
    }

    private Optional<Sent> sent(String token) {
        return links.message(token)
                .flatMap(message -> jdbi.withHandle(handle -> handle.createQuery(SENT)
                        .bind("message", message)
                        .mapTo(Sent.class)
                        .findOne()));
    }

    /** What the link stands in. */
    record Sent(List<UUID> persons, String purpose, String channel, String language) {

        Word word(UUID person) {
            return new Word(
                    new SubjectId(person),
                    ContactChannels.ALL.contains(channel) ? channel : ELSEWHERE,
                    "BUTTON",
                    language.equals("en") ? "en" : "th",
                    null);
        }
    }
}
