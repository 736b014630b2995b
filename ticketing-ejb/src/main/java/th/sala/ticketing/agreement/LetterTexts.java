package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.receipt.ConsentReceipt;
import th.sala.consent.receipt.ConsentReceipt.ReceiptPurpose;
import th.sala.consent.time.ToldMoment;
import th.sala.ticketing.reply.Texts;

/** What letters about consents say. */
@Singleton
class LetterTexts {
    private final PurposeDesk purposes;
    private final ConsentLetters letters;

    @Inject
    LetterTexts(PurposeDesk purposes, ConsentLetters letters) {
        this.purposes = purposes;
        this.letters = letters;
    }

    Written receipt(ConsentReceipt receipt, String language) {
        Texts texts = Texts.of(language);
        String title = title(receipt.purpose(), language);
        String at = ToldMoment.of(receipt.at(), language);
        String link = letters.receipt(receipt.receipt());
        return receipt.state().equals("ConsentWithdrawn")
                ? new Written(
                        texts.text("receipt.withdrawn.subject"),
                        texts.text("receipt.withdrawn.text", title, at, consequence(receipt, language), link))
                : new Written(
                        texts.text("receipt.given.subject"),
                        texts.text("receipt.given.text", title, at, until(receipt, texts, language), link));
    }

    Written confirmation(Question question, String language) {
        return asking(
                question.forAnother() ? "consent.confirmation.other" : "consent.confirmation", question, language);
    }

    Written renewal(Question question, String language) {
        return asking(question.forAnother() ? "consent.renewal.other" : "consent.renewal", question, language);
    }

    /** The link is put in as it leaves: no colleague can answer for the person. */
    private Written asking(String words, Question question, String language) {
        Texts texts = Texts.of(language);
        return new Written(
                texts.text(words + ".subject"),
                texts.text(
                        words + ".text",
                        title(question, language),
                        ToldMoment.of(question.until(), language),
                        letters.question()));
    }

    private static String title(Question question, String language) {
        return "en".equals(language) ? question.titleEn() : question.titleTh();
    }

    private static String until(ConsentReceipt receipt, Texts texts, String language) {
        return receipt.validUntil() == null
                ? ""
                : texts.text("receipt.until", ToldMoment.of(receipt.validUntil(), language));
    }

    /** In the purpose's own words; nothing when it is not in force any more. */
    private String consequence(ConsentReceipt receipt, String language) {
        return purposes.inForce().stream()
                .filter(purpose -> purpose.key().equals(receipt.purpose().key()))
                .findFirst()
                .map(purpose -> inWords(purpose, language))
                .map(words -> words + "\n")
                .orElse("");
    }

    private static String inWords(PurposeInForce purpose, String language) {
        String english = purpose.withdrawalConsequenceEn();
        return "en".equals(language) && english != null ? english : purpose.withdrawalConsequenceTh();
    }

    private static String title(ReceiptPurpose purpose, String language) {
        return "en".equals(language) ? purpose.titleEn() : purpose.titleTh();
    }

    /** A letter ready to be carried. */
    record Written(String subject, String text) {}
}
