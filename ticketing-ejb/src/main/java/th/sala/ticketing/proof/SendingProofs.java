package th.sala.ticketing.proof;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.Texts;

@Singleton
class SendingProofs implements Proofs {
    private static final Duration CODE_LASTS = Duration.ofMinutes(10);
    private static final Duration LINK_LASTS = Duration.ofHours(24);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int MOST_A_DAY = 5;
    private static final int LONGEST_TOLD = 20;

    private final Courier courier;
    private final ProofTable table;
    private final ProofSecret secret;
    private final SubjectRegister subjects;
    private final AuditTrail trail;
    private final Clock clock;
    private final String publicUrl;

    @Inject
    SendingProofs(
            Courier courier,
            ProofTable table,
            ProofSecret secret,
            SubjectRegister subjects,
            AuditTrail trail,
            Clock clock,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.courier = courier;
        this.table = table;
        this.secret = secret;
        this.subjects = subjects;
        this.trail = trail;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public Outcome<Proof> send(Wanted wanted) {
        Instant now = clock.instant();
        byte[] address = subjects.fingerprint(wanted.to().identifier().orElseThrow());
        if (table.sent(address, now.minus(DAY)) >= MOST_A_DAY) {
            return Outcome.refused(Refusal.Kind.CONFLICT, "too-many-requests", "This address had enough for today.");
        }
        return courier.carry(parcel(wanted)).then(message -> {
            table.voidOlder(wanted.customer(), wanted.holder(), now);
            Proof proof = new Proof(
                    UuidCreator.getTimeOrderedEpoch(),
                    wanted.kind(),
                    wanted.customer(),
                    wanted.holder(),
                    wanted.to().channel(),
                    address,
                    wanted.ticket().id(),
                    message,
                    now,
                    now.plus(link(wanted) ? LINK_LASTS : CODE_LASTS),
                    0,
                    null,
                    null);
            table.add(proof, wanted.actor());
            trail.record(new AuditEvent(
                    wanted.actor(), "identity-proof-sent", "customer:" + wanted.customer(), facts(proof)));
            return Outcome.done(proof);
        });
    }

    private static Map<String, String> facts(Proof proof) {
        return Map.of("proof", proof.id().toString(), "kind", proof.kind(), "channel", proof.channel());
    }

    private static boolean link(Wanted wanted) {
        return wanted.kind().equals(Proof.LINK);
    }

    /** Says nothing of the conversation: who reads there may be a stranger. */
    private Parcel parcel(Wanted wanted) {
        Texts texts = Texts.of(wanted.ticket().language());
        return link(wanted)
                ? new Parcel(
                        wanted.ticket(),
                        wanted.customer(),
                        wanted.to(),
                        texts.text("proof.link.subject"),
                        texts.text("proof.link.text", publicUrl + "/api/v1/confirmations/" + LateWords.PLACE),
                        wanted.purpose())
                : new Parcel(
                        wanted.ticket(),
                        wanted.customer(),
                        wanted.to(),
                        texts.text("proof.code.subject"),
                        texts.text("proof.code.text", LateWords.PLACE),
                        wanted.purpose());
    }

    @Override
    public Optional<Proof> hold(UUID proof) {
        return table.hold(proof);
    }

    @Override
    public Proof tell(Proof proof, String told) {
        Instant now = clock.instant();
        if (told.length() <= LONGEST_TOLD && secret.isCode(proof, told)) {
            table.prove(proof.id(), now, now.plus(Proof.USABLE));
        } else {
            table.missed(proof.id());
        }
        Proof after = table.hold(proof.id()).orElseThrow();
        if (after.state(now).equals("failed")) {
            trail.record(
                    new AuditEvent("system", "identity-proof-failed", "customer:" + proof.customer(), facts(proof)));
        }
        return after;
    }

    @Override
    public Optional<Proof> proven(String kind, List<SubjectId> one, List<SubjectId> other) {
        return table.proven(kind, one, other, clock.instant());
    }

    @Override
    public List<Proof> open(List<SubjectId> person) {
        return table.open(person, clock.instant());
    }

    @Override
    public void used(Proof proof) {
        table.use(proof.id(), clock.instant());
    }
}
