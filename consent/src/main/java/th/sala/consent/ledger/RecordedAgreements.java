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
                .mapTo(Asking.class)
                .findOne()
                .map(asking -> asking.question(now)));
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
        return look(token).map(question -> new Answered(question, question.open() ? record(question) : null));
    }

    private UUID record(Question question) {
        String proof = Sha256.hex((USE + "/" + question.event()).getBytes(StandardCharsets.UTF_8));
        return ledger.record(new ConsentDecision(
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

    /** @param stands whether nothing happened since that ends the question */
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
            boolean stands) {

        Question question(Instant now) {
            boolean renewal = !eventType.equals("ConsentRequested");
            Instant until = renewal ? validUntil : recordedAt.plus(LASTS);
            return new Question(
                    id,
                    new SubjectId(subjectId),
                    purpose,
                    titleTh,
                    titleEn,
                    renewal,
                    noticeKey + "/" + noticeVersion,
                    noticeLang,
                    channel,
                    until,
                    stands && now.isBefore(until) ? LinkStanding.OPEN : LinkStanding.GONE);
        }
    }
}
