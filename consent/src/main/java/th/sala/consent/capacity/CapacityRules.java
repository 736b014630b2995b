package th.sala.consent.capacity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.consent.capacity.CapacityDesk.NewBand;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.law.LawBook;
import th.sala.consent.subject.SubjectId;

/** What a band or a representative must say to be recorded. */
final class CapacityRules {
    static final Set<String> ENDS = Set.of("authority-ended", "replaced", "of-age", "mistake");
    private static final Set<String> REASONS =
            Set.of("person-said", "representative-said", "document-seen", "court-order", "marriage", "mistake");
    private static final Set<String> DOCUMENTS =
            Set.of("birth-certificate", "house-registration", "court-order", "identity-document", "attestation");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 200;

    private CapacityRules() {}

    static Optional<CapacityRefusal> against(NewBand wanted, LawBook law, LocalDate today) {
        Optional<Band> band = Band.of(wanted.band());
        if (band.isEmpty()) {
            return Optional.of(CapacityRefusal.UNKNOWN_BAND);
        }
        if (!REASONS.contains(String.valueOf(wanted.reason()))) {
            return Optional.of(CapacityRefusal.UNKNOWN_REASON);
        }
        if (!wanted.proof().sound()) {
            return Optional.of(CapacityRefusal.UNKNOWN_DOCUMENT);
        }
        return ends(band.get()) ? against(wanted.until(), band.get(), law, today) : Optional.empty();
    }

    private static Optional<CapacityRefusal> against(LocalDate until, Band band, LawBook law, LocalDate today) {
        if (until == null) {
            return Optional.of(CapacityRefusal.DAY_MISSING);
        }
        return BandDays.likely(band, until, law, today) ? Optional.empty() : Optional.of(CapacityRefusal.DAY_UNLIKELY);
    }

    /** Whether somebody who is protected would be so less, or for a shorter time. */
    static boolean lessens(BandRow now, Band wanted, LocalDate aloneFrom, LocalDate today) {
        Band band = now.on(today);
        return band.represented().isPresent() && (wanted.compareTo(band) > 0 || sooner(aloneFrom, now.aloneFrom()));
    }

    /** A band without a last day protects for good. */
    private static boolean sooner(LocalDate aloneFrom, LocalDate before) {
        return aloneFrom != null && (before == null || aloneFrom.isBefore(before));
    }

    private static boolean ends(Band band) {
        return band == Band.CHILD || band == Band.MINOR;
    }

    static Optional<CapacityRefusal> against(NewRepresentative wanted, SubjectId subject, LocalDate from) {
        if (Role.of(wanted.role()).isEmpty()) {
            return Optional.of(CapacityRefusal.UNKNOWN_ROLE);
        }
        boolean named = wanted.name() != null
                && !wanted.name().isBlank()
                && wanted.name().length() <= LONGEST_NAME;
        boolean known = wanted.person() != null && !wanted.person().equals(subject);
        if (named == known || (wanted.name() != null && wanted.person() != null)) {
            return Optional.of(CapacityRefusal.UNKNOWN_REPRESENTATIVE);
        }
        if (!DOCUMENTS.contains(String.valueOf(wanted.document())) || !hash(wanted.sha256())) {
            return Optional.of(CapacityRefusal.UNKNOWN_DOCUMENT);
        }
        return wanted.validTo() == null || !wanted.validTo().isBefore(from)
                ? Optional.empty()
                : Optional.of(CapacityRefusal.DAYS);
    }

    private static boolean hash(String sha256) {
        return sha256 == null || SHA256.matcher(sha256).matches();
    }
}
