package th.sala.consent.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.key.ReferenceSeal;
import th.sala.consent.key.Sha256;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.time.Bangkok;

/** Reads questions from the ledger, and writes what a person answers by a link. */
@Stateless
public class RecordedAgreements implements AgreementLinks {
    private static final String USE = "agree-to-consent";
    private static final Duration LASTS = Duration.ofDays(7);

    /** Where the page with the button stands. */
    private static final String PAGE = "web-form";

    private final Jdbi jdbi;
    private final Clock clock;
    private final ConsentLedger ledger;
    private final ReferenceSeal links;
    private final Authority authority;

    @Inject
    public RecordedAgreements(Jdbi jdbi, Clock clock, ConsentLedger ledger, ReferenceSeal links, Authority authority) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.ledger = ledger;
        this.links = links;
        this.authority = authority;
    }

    @Override
    public Optional<Question> asked(UUID event) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(AgreementTables.QUESTION)
                        .bind("event", event)
                        .bind("at", now)
                        .bind("today", Bangkok.day(now))
                        .mapTo(Asking.class)
                        .findOne())
                .map(asking -> asking.question(speaker(asking, now), now));
    }

    @Override
    public List<Question> waiting(SubjectId person) {
        List<UUID> events = jdbi.withHandle(handle -> handle.createQuery(AgreementTables.UNCONFIRMED)
                .bind("subject", person.value())
                .bind("since", clock.instant().minus(LASTS))
                .mapTo(UUID.class)
                .list());
        return events.stream()
                .flatMap(event -> asked(event).stream())
                .filter(Question::waits)
                .toList();
    }

    /** Each word is asked of who is said to have spoken it; a consent that goes on, of who decides by now. */
    private SubjectId speaker(Asking asking, Instant now) {
        SubjectId person = new SubjectId(asking.subjectId());
        boolean alone = authority.alone(person, asking.purpose(), now);
        if (!asking.represented() || alone && asking.renewal()) {
            return person;
        }
        return alone || asking.representative() == null ? null : new SubjectId(asking.representative());
    }

    @Override
    public String token(UUID event) {
        return links.token(USE, event);
    }

    @Override
    public Optional<Question> look(String token) {
        return links.record(USE, token).flatMap(this::asked);
    }

    @Override
    public Optional<Answered> agree(String token) {
        links.record(USE, token).ifPresent(this::takeTurn);
        return look(token).map(question -> {
            String proof = Sha256.hex((USE + "/" + question.event()).getBytes(StandardCharsets.UTF_8));
            if (question.open()) {
                record(question, proof);
            }
            return answered(question, proof);
        });
    }

    /** Who presses twice at once is answered once, and nothing that is said meanwhile is passed over. */
    private void takeTurn(UUID event) {
        jdbi.useHandle(handle -> handle.createQuery(AgreementTables.TURN)
                .bind("event", event)
                .mapTo(Turn.class)
                .findOne()
                .ifPresent(turn -> {
                    Turns.agreeUnder(handle, turn.notice());
                    Turns.speak(handle, new SubjectId(turn.subjectId()));
                }));
    }

    private Answered answered(Question question, String proof) {
        return jdbi.withHandle(handle -> handle.createQuery(AgreementTables.ANSWERED)
                .bind("subject", question.person().value())
                .bind("purpose", question.purpose())
                .bind("proof", proof)
                .mapTo(Word.class)
                .findOne()
                .map(word -> new Answered(question, word.event(), !Voice.REQUESTED.equals(word.state())))
                .orElseGet(() -> new Answered(question, null, false)));
    }

    private void record(Question question, String proof) {
        ledger.record(new ConsentDecision(
                question.person(),
                question.purpose(),
                question.renewal() ? "renewed" : "given",
                PAGE,
                CaptureMethod.DOUBLE_OPT_IN.name(),
                question.notice(),
                question.language(),
                List.of(new Evidence(EvidenceKind.RAW_WEBHOOK.name(), proof, null)),
                guardian(question),
                "subject"));
    }

    /** Who spoke before answers again, unless the person decides alone by now. */
    private String guardian(Question question) {
        return authority.alone(question.person(), question.purpose(), clock.instant())
                ? null
                : jdbi.withHandle(handle -> handle.createQuery(AgreementTables.SPOKEN_BY)
                        .bind("event", question.event())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null));
    }

    /** Whose question it is, and under which notice they would agree. */
    record Turn(UUID subjectId, String notice) {}

    /** @param state that the event entered */
    record Word(UUID event, String state) {}

    /**
     * @param represented whether somebody is said to have spoken for the person
     * @param representative as a person of the hub whose right holds today; null when there is none
     * @param stands whether nothing happened since that ends the question
     */
    record Asking(
            UUID id,
            UUID subjectId,
            String eventType,
            String purpose,
            String titleTh,
            String titleEn,
            String noticeKey,
            int noticeVersion,
            String noticeLang,
            String channel,
            Instant recordedAt,
            Instant validUntil,
            boolean represented,
            UUID representative,
            boolean stands) {

        boolean renewal() {
            return !eventType.equals(Voice.REQUESTED);
        }

        Question question(SubjectId speaker, Instant now) {
            Instant until = renewal() ? validUntil : recordedAt.plus(LASTS);
            boolean open = stands && now.isBefore(until);
            return new Question(
                    id,
                    new SubjectId(subjectId),
                    speaker,
                    purpose,
                    titleTh,
                    titleEn,
                    renewal(),
                    noticeKey + "/" + noticeVersion,
                    noticeLang,
                    channel,
                    until,
                    open ? LinkStanding.OPEN : LinkStanding.GONE);
        }
    }
}
