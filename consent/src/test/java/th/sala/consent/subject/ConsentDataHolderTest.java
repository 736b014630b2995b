package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.oversight.EmergencyAccess.Wanted;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.rights.RequestOutcome;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

class ConsentDataHolderTest {
    private static final String PERSONAL_TABLES = """
            SELECT DISTINCT n.nspname || '.' || c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
            JOIN pg_description d ON d.objoid = c.oid AND d.objsubid = a.attnum
            WHERE n.nspname IN ('consent', 'subject_keys') AND c.relkind = 'r' AND d.description LIKE 'pd:%'
              AND d.description <> 'pd:staff'
            """;
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final SubjectRegister subjects = consent.subjects();
    private final SubjectDataHolders holders = new JoinedDataHolders(consent.merges());
    private final SubjectDataHolder holder =
            new ConsentDataHolder(jdbi, TestKeys.master(), subjects, consent.vault(), holders);
    private final Identifier wrong =
            new Identifier(IdentifierKind.EMAIL, "wrong." + UUID.randomUUID() + "@example.com");
    private final Identifier right =
            new Identifier(IdentifierKind.EMAIL, "right." + UUID.randomUUID() + "@example.com");

    @Test
    void itAnswersForEveryTableOfItsSchemaWithPersonalData() {
        Set<String> tables = jdbi.withHandle(handle ->
                handle.createQuery(PERSONAL_TABLES).mapTo(String.class).set());
        assertThat(holder.tables()).isEqualTo(tables);
    }

    @Test
    @Tag("P31.1")
    void theExportTellsOfAConsentWhatItCoversAndHowItIsTakenBack() {
        SubjectId subject = subjects.register(List.of(wrong));
        consent.ledger()
                .record(new ConsentDecision(
                        subject,
                        "marketing-email",
                        "given",
                        "email",
                        "BUTTON",
                        "general/1",
                        "th",
                        null,
                        null,
                        "subject"));

        JsonObject event = holder.export(subject).getJsonArray("consents").getJsonObject(0);

        assertThat(event.getString("dpv_purpose")).isEqualTo("DirectMarketing");
        assertThat(event.getString("jurisdiction")).isEqualTo("TH");
        assertThat(event.getString("consent_type")).isEqualTo("ExpressedConsent");
        assertThat(event.getJsonArray("data_categories").getString(0)).isEqualTo("contact");
        assertThat(event.getJsonArray("recipients").getString(0)).isEqualTo("email-provider");
        assertThat(event.getJsonArray("countries").getString(0)).isEqualTo("TH");
        assertThat(event.getString("retention_policy_key")).isEqualTo("marketing-lead");
        assertThat(event.getJsonArray("withdrawal_methods").getString(0)).isEqualTo("email");
        assertThat(holder.export(subject)
                        .getJsonArray("consentsNow")
                        .getJsonObject(0)
                        .getString("state"))
                .isEqualTo("ConsentGiven");
    }

    @Test
    void theExportHoldsIdentifiersInTheClearAndEverythingWrittenAboutThePerson() {
        SubjectId subject = subjects.register(List.of(wrong));
        consent.blocks().restrict(subject, "dpo1", "รอตรวจสอบ");
        JsonObject export = holder.export(subject);
        assertThat(export.getJsonArray("identifiers").getJsonObject(0).getString("value"))
                .isEqualTo(wrong.value());
        assertThat(export.getJsonArray("texts").getJsonObject(0).getString("text"))
                .isEqualTo("รอตรวจสอบ");
        assertThat(export.getJsonArray("consents")).hasSize(1);
        assertThat(export.getJsonArray("blocks")).hasSize(1);
        assertThat(holder.count(subject)).isEqualTo(5);
    }

    @Test
    @Tag("P30.1")
    void theExportNamesNoColleagueAndHoldsNeitherAlertsNorTheNotesOfEmergencies() {
        SubjectId subject = subjects.register(List.of(wrong));
        consent.blocks().object(subject, "service-improvement", "dpo7", null);
        UUID request = ((RequestOutcome.Done)
                        consent.requests().receive(new Receipt(subject, "access", "walk-in", null), "dpo7"))
                .request()
                .id();
        consent.requests().verify(request, new Proof("in-person", true, null), "dpo7");
        consent.requests().decide(request, new Verdict("granted", null, null), "dpo7");
        consent.deeds().handedOver(request, "post", null, "dpo7");
        consent.gate().decide(new ProcessingRequest(subject, "customer-care", Operation.SEND, "email", "dpo7", null));
        consent.accesses()
                .record(new AccessEntry(
                        clock.instant(), "dpo7", "agent", subject, "phone", null, "legal", null, null, null, null));
        consent.emergencies().open(new Wanted("dpo7", "agent", subject, null, "legal-order", "หมายศาลลับ"));

        JsonObject export = holder.export(subject);

        assertThat(export.keySet())
                .contains("accesses", "emergencies", "requests")
                .doesNotContain("alerts");
        assertThat(export.getJsonArray("accesses").getJsonObject(0).getString("role"))
                .isEqualTo("agent");
        assertThat(export.toString()).doesNotContain("dpo7", "หมายศาลลับ");
    }

    @Test
    void aWrongAddressIsReplacedAndFoundNoMore() {
        SubjectId subject = subjects.register(List.of(wrong));
        assertThat(holder.rectify(subject, wrong, right)).isEqualTo(1);
        assertThat(subjects.find(wrong)).isEmpty();
        assertThat(subjects.find(right)).contains(subject);
        assertThat(holder.rectify(subject, wrong, right)).isZero();
    }

    @Test
    void erasureDestroysTheKeyAndKeepsTheProof() {
        SubjectId subject = subjects.register(List.of(wrong));
        consent.blocks().restrict(subject, "dpo1", "ขอให้ลบ");
        assertThat(holder.erase(subject)).isEqualTo(2);
        assertThat(subjects.find(wrong)).isEmpty();
        assertThat(holder.export(subject).getJsonArray("texts")).isEmpty();
        assertThat(consent.ledger().entries(subject)).hasSize(1);
        assertThat(holder.erase(subject)).isZero();
    }

    @Test
    void twoHoldersOfOneNameCannotJoin() {
        holders.register(holder);
        assertThat(holders.all()).extracting(SubjectDataHolder::name).containsExactly("consent");
        assertThatThrownBy(() -> holders.register(holder)).isInstanceOf(IllegalStateException.class);
    }
}
