package th.sala.consent.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.capacity.Band;
import th.sala.consent.capacity.Entitlements;
import th.sala.consent.capacity.Entitlements.Representation;
import th.sala.consent.capacity.Role;
import th.sala.consent.subject.SubjectId;

/**
 * Whose word counts for a person (section 20). Below the first age the holder of parental responsibility alone consents, up
 * to majority the purpose says whether the person may alone or both must, for an incompetent person the custodian, for a
 * quasi-incompetent one the curator. To say no is everybody's right at any time, a representative's while they are one.
 */
@Singleton
class Authority {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Map<Role, String> MISSING = Map.of(
            Role.PARENTAL, "guardian-needed", Role.CUSTODIAN, "custodian-needed", Role.CURATOR, "curator-needed");

    private final Jdbi jdbi;
    private final Entitlements entitlements;

    @Inject
    Authority(Jdbi jdbi, Entitlements entitlements) {
        this.jdbi = jdbi;
        this.entitlements = entitlements;
    }

    /** The representation that a decision names; empty when it names nobody, or somebody in words. */
    static Optional<UUID> named(ConsentDecision decision) {
        return Optional.ofNullable(decision.guardian())
                .filter(guardian -> ID.matcher(guardian).matches())
                .map(UUID::fromString);
    }

    Voice voice(ConsentDecision decision, Instant at) {
        Optional<Representation> speaks = named(decision).map(id -> active(decision, id, at));
        String actor = speaks.map(one -> one.role().actor()).orElseGet(() -> actorType(decision));
        UUID representation = speaks.map(Representation::id).orElse(null);
        Voice voice = new Voice(ConsentRules.event(decision), actor, representation);
        return decision.agrees() ? agreeing(decision, speaks, voice, at) : voice;
    }

    /** Whether the person's own word is enough for the purpose. */
    boolean alone(SubjectId subject, String purpose, Instant at) {
        return switch (entitlements.band(subject, at)) {
            case ADULT -> true;
            case UNKNOWN -> !entitlements.suspected(subject);
            case MINOR -> aloneAllowed(purpose, at);
            case CHILD, INCOMPETENT, QUASI_INCOMPETENT -> false;
        };
    }

    private Voice agreeing(ConsentDecision decision, Optional<Representation> speaks, Voice voice, Instant at) {
        Band band = entitlements.band(decision.subject(), at);
        return switch (band) {
            case UNKNOWN -> unknown(decision, speaks, voice);
            case ADULT -> ofAge(decision, voice);
            case MINOR -> minor(decision, speaks, voice, at);
            case CHILD, INCOMPETENT, QUASI_INCOMPETENT -> by(band.represented().orElseThrow(), speaks, voice);
        };
    }

    private Voice unknown(ConsentDecision decision, Optional<Representation> speaks, Voice voice) {
        if (speaks.isPresent() || entitlements.suspected(decision.subject())) {
            throw new IncompleteConsent(
                    "age-band-needed", "Record first whether the person is a child, a minor or of age.");
        }
        return voice;
    }

    private static Voice ofAge(ConsentDecision decision, Voice voice) {
        if (decision.guardian() != null) {
            throw new IncompleteConsent("adult-decides", "The person is of age: nobody consents in their place.");
        }
        return voice;
    }

    /** The word of the person, with the guardian's where the purpose is none that minors agree to alone. */
    private Voice minor(ConsentDecision decision, Optional<Representation> speaks, Voice voice, Instant at) {
        if (decision.guardian() != null) {
            by(Role.PARENTAL, speaks, voice);
        }
        if (aloneAllowed(decision.purpose(), at) || voice.waits()) {
            return voice;
        }
        Optional<Asked> other = jdbi.withHandle(handle -> handle.createQuery(AuthorityTables.ASKED)
                        .bind("subject", decision.subject().value())
                        .bind("purpose", decision.purpose())
                        .bind("at", at)
                        .mapTo(Asked.class)
                        .findOne())
                .filter(asked -> Voice.REQUESTED.equals(asked.eventType()))
                .filter(asked -> (asked.representationId() == null) != speaks.isEmpty());
        return other.map(asked -> new Voice(voice.event(), voice.actorType(), either(asked, voice)))
                .orElseGet(voice::half);
    }

    private static UUID either(Asked asked, Voice voice) {
        return asked.representationId() == null ? voice.representation() : asked.representationId();
    }

    private static Voice by(Role role, Optional<Representation> speaks, Voice voice) {
        if (speaks.filter(one -> one.role() == role).isEmpty()) {
            throw new IncompleteConsent(
                    MISSING.get(role),
                    "Somebody else consents for this person: record the representative with a document, and name them as"
                            + " guardian by the id of that record.");
        }
        return voice;
    }

    private boolean aloneAllowed(String purpose, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(AuthorityTables.ALONE)
                .bind("purpose", purpose)
                .bind("at", at)
                .mapTo(Boolean.class)
                .one());
    }

    private Representation active(ConsentDecision decision, UUID id, Instant at) {
        Representation one = entitlements
                .representation(decision.subject(), id, at)
                .orElseThrow(() -> new IncompleteConsent(
                        "representation-unknown", "guardian is no recorded representative of this person."));
        if (!one.active()) {
            throw new IncompleteConsent(
                    "representation-ended",
                    "The right of this representative does not hold today: ask who has it now.");
        }
        return one;
    }

    private static String actorType(ConsentDecision decision) {
        if (decision.guardian() != null) {
            return Role.PARENTAL.actor();
        }
        return switch (decision.actor()) {
            case "subject" -> "SUBJECT";
            case "system" -> "SYSTEM";
            default -> "AGENT_ON_BEHALF";
        };
    }

    /** The newest word on a purpose, those that wait for another included. */
    record Asked(String eventType, UUID representationId) {}
}
