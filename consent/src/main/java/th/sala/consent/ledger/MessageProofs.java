package th.sala.consent.ledger;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What a message of the person can prove: a yes under a notice that was there when they wrote, to one purpose, while they said
 * no to nothing since. Whoever looks has taken the person's turn.
 */
final class MessageProofs {
    private static final Map<String, String> SENTENCES = Map.of(
            "proof-outdated", "They said no after this message: choose one that they wrote since",
            "proof-older-than-notice", "This message is older than the notice: nobody agreed to what was not told yet",
            "proof-used", "This message proves another purpose: choose one that says yes to this purpose");
    private static final String OTHERWISE = ", or leave it out and they are asked to confirm.";

    private static final String FAULT = """
            SELECT CASE
                WHEN EXISTS (SELECT 1 FROM consent.consent_event no
                    WHERE no.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = :subject)
                      AND no.purpose_key = :purpose AND no.occurred_at > :written
                      AND no.event_type IN ('ConsentWithdrawn', 'ConsentRefused', 'ConsentRevoked', 'ObjectionRaised'))
                    THEN 'proof-outdated'
                WHEN EXISTS (SELECT 1 FROM consent.notice_version n
                    WHERE n.notice_key = :notice AND n.version = :version AND n.language = :language
                      AND n.effective_from > :written)
                    THEN 'proof-older-than-notice'
                WHEN EXISTS (SELECT 1 FROM consent.consent_event used
                    WHERE used.message_id = :message AND used.purpose_key <> :purpose
                      AND used.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRequested'))
                    THEN 'proof-used' END
            """;

    private MessageProofs() {}

    static void check(Handle handle, ConsentDecision decision, NoticeReference notice) {
        if (!decision.agrees() || decision.message() == null) {
            return;
        }
        handle.createQuery(FAULT)
                .bind("subject", decision.subject().value())
                .bind("purpose", decision.purpose())
                .bind("message", decision.message())
                .bind("written", decision.written())
                .bind("notice", notice.key())
                .bind("version", notice.version())
                .bind("language", notice.language())
                .mapTo(String.class)
                .findOne()
                .ifPresent(MessageProofs::refuse);
    }

    private static void refuse(String fault) {
        throw new IncompleteConsent(fault, SENTENCES.get(fault) + OTHERWISE);
    }
}
