package th.sala.consent.subject;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.MasterKey;

/**
 * What the privacy kernel holds of a subject. Identifiers, the key and evidence texts are erased; the ledger, the
 * decisions and the access log stay as proof (section 39), reduced to an opaque id and to ciphers whose key is gone.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ConsentDataHolder implements SubjectDataHolder {
    static final String NAME = "consent";

    private final Jdbi jdbi;
    private final MasterKey master;
    private final SubjectRegister register;
    private final SubjectVault vault;
    private final SubjectDataHolders holders;

    @Inject
    public ConsentDataHolder(
            Jdbi jdbi, MasterKey master, SubjectRegister register, SubjectVault vault, SubjectDataHolders holders) {
        this.jdbi = jdbi;
        this.master = master;
        this.register = register;
        this.vault = vault;
        this.holders = holders;
    }

    @PostConstruct
    public void join() {
        holders.register(this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "consent.subject",
                "subject_keys.subject_key",
                "subject_keys.search_token",
                "consent.subject_identifier",
                "consent.subject_merge",
                "consent.subject_merge_evidence",
                "consent.consent_event",
                "consent.consent_current",
                "consent.consent_evidence_text",
                "consent.erasure_journal",
                "consent.erasure_replay",
                "consent.person_capacity",
                "consent.representation",
                "consent.processing_block",
                "consent.processing_block_lift",
                "consent.rights_request",
                "consent.rights_verification",
                "consent.rights_decision",
                "consent.legal_hold",
                "consent.legal_hold_person",
                "consent.rights_done",
                "consent.person_copy",
                "consent.rights_rectification",
                "consent.erasure_errand",
                "consent.retention_aside",
                "consent.gate_decision",
                "consent.access_log",
                "consent.break_glass",
                "consent.snooping_alert",
                "consent.viewer_disclosure",
                "consent.beside_record");
    }

    @Override
    public long count(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(HoldingTables.COUNT)
                .bind("subject", subject.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<Store> stores(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(HoldingTables.STORES)
                .bind("subject", subject.value())
                .mapTo(Store.class)
                .list());
    }

    @Override
    public JsonObject export(SubjectId subject) {
        return JSON.createObjectBuilder(records(subject))
                .add("identifiers", identifiers(subject))
                .add("texts", texts(subject))
                .build();
    }

    @Override
    public JsonObject provided(SubjectId subject) {
        return JSON.createObjectBuilder()
                .add("identifiers", identifiers(subject))
                .build();
    }

    /** A wrong identifier that is not held changes nothing; the right one then is not added either. */
    @Override
    public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
        int forgotten = jdbi.withHandle(handle -> handle.createUpdate(HoldingTables.FORGET_IDENTIFIER)
                .bind("subject", subject.value())
                .bind("kind", wrong.kind().code())
                .bind("hmac", register.fingerprint(wrong))
                .execute());
        if (forgotten > 0) {
            register.add(subject, right);
        }
        return forgotten;
    }

    /** Nothing to hide here: the gate refuses every use while a restriction is in force. */
    @Override
    public long restrict(SubjectId subject, boolean restricted) {
        return 0;
    }

    @Override
    public long erase(SubjectId subject) {
        register.markErased(subject);
        return jdbi.withHandle(handle -> Stream.of(
                        HoldingTables.FORGET_COPIES,
                        HoldingTables.FORGET_TEXTS,
                        HoldingTables.FORGET_CAPACITIES,
                        HoldingTables.FORGET_IDENTIFIERS,
                        HoldingTables.DESTROY_KEY)
                .mapToLong(sql -> handle.createUpdate(sql)
                        .bind("subject", subject.value())
                        .execute())
                .sum());
    }

    private JsonObject records(SubjectId subject) {
        String json = jdbi.withHandle(handle -> handle.createQuery(HoldingTables.RECORDS)
                .bind("subject", subject.value())
                .mapTo(String.class)
                .one());
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private JsonArrayBuilder identifiers(SubjectId subject) {
        List<SealedIdentifier> held = jdbi.withHandle(handle -> handle.createQuery(HoldingTables.IDENTIFIERS)
                .bind("subject", subject.value())
                .mapTo(SealedIdentifier.class)
                .list());
        JsonArrayBuilder array = JSON.createArrayBuilder();
        held.forEach(row -> array.add(JSON.createObjectBuilder()
                .add("kind", row.kind())
                .add("value", row.open(master).value())
                .add("verified", row.verifiedAt() != null)));
        return array;
    }

    private JsonArrayBuilder texts(SubjectId subject) {
        List<SealedText> sealed = jdbi.withHandle(handle -> handle.createQuery(HoldingTables.SEALED_TEXTS)
                .bind("subject", subject.value())
                .mapTo(SealedText.class)
                .list());
        JsonArrayBuilder array = JSON.createArrayBuilder();
        sealed.forEach(text -> vault.open(subject, text.cipher())
                .ifPresent(clear -> array.add(
                        JSON.createObjectBuilder().add("kind", text.kind()).add("text", clear))));
        return array;
    }

    /** A text and what it was written for. */
    record SealedText(String kind, byte[] cipher) {}
}
