package th.sala.ticketing.field;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import th.sala.consent.purpose.DataCategories;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/** Data is collected only for a purpose that names it (section 22); that of section 26 only by explicit consent. */
@Singleton
class FieldPurposes {
    private final PurposeDesk purposes;

    @Inject
    FieldPurposes(PurposeDesk purposes) {
        this.purposes = purposes;
    }

    List<FieldPurpose> all() {
        return purposes.inForce().stream()
                .filter(purpose -> !purpose.key().equals(PurposeInForce.RIGHTS))
                .map(purpose -> new FieldPurpose(
                        purpose.key(),
                        purpose.titleTh(),
                        purpose.titleEn(),
                        purpose.basis().needsConsent(),
                        purpose.dataCategories()))
                .toList();
    }

    Outcome<FieldEntry> fit(FieldEntry entry) {
        if (entry.purpose() == null || entry.purpose().isBlank()) {
            return refused("purpose-required", "Name the purpose that the field is collected for.");
        }
        if (entry.purpose().equals(PurposeInForce.RIGHTS)) {
            return refused("purpose-of-the-hub", "Only the hub itself works under this purpose.");
        }
        Optional<PurposeInForce> named = purposes.inForce().stream()
                .filter(purpose -> purpose.key().equals(entry.purpose()))
                .findFirst();
        return named.isEmpty()
                ? refused("purpose-not-in-force", "There is no such purpose in force.")
                : sensitive(entry).then(field -> named(field, named.get()));
    }

    private static Outcome<FieldEntry> sensitive(FieldEntry entry) {
        Optional<String> asked = SensitiveWords.in(entry.nameTh() + " " + entry.nameEn());
        return asked.isEmpty() || DataCategories.SENSITIVE.contains(entry.category())
                ? Outcome.done(entry)
                : refused(
                        "sensitive-undeclared",
                        "Its name asks for data of section 26. Say so: its category is " + asked.get() + ".");
    }

    private static Outcome<FieldEntry> named(FieldEntry entry, PurposeInForce purpose) {
        if (DataCategories.SENSITIVE.contains(entry.category())
                && !purpose.basis().name().startsWith("S26")) {
            return refused(
                    "explicit-consent-required",
                    "Such data is collected only with the person's explicit consent: name a purpose that rests on it.");
        }
        return purpose.dataCategories().contains(entry.category())
                ? Outcome.done(entry)
                : refused(
                        "category-not-named",
                        "The purpose does not name this kind of data. The privacy officer publishes a version that does.");
    }

    private static <T> Outcome<T> refused(String code, String sentence) {
        return Outcome.refused(Refusal.Kind.INVALID, code, sentence);
    }
}
