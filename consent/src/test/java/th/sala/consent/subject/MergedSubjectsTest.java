package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** CU-1, CU-2: one person over several identities, and its undo. */
class MergedSubjectsTest {
    private static final List<MergeEvidence> SPOKEN =
            List.of(new MergeEvidence("SPOKEN_CHECK", null, "บอกเลขที่คำสั่งซื้อถูกต้อง"));

    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-12-01T02:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final SubjectRegister subjects = consent.subjects();
    private final SubjectMerges merges = consent.merges();
    private final Identifier lineId = new Identifier(IdentifierKind.LINE_USER_ID, "U" + UUID.randomUUID());
    private final Identifier mobile = new Identifier(IdentifierKind.PHONE, number());
    private final Identifier mail = new Identifier(IdentifierKind.EMAIL, UUID.randomUUID() + "@example.com");
    private final SubjectId line = subjects.register(List.of(new Identifier(IdentifierKind.NAME, "นก"), lineId));
    private final SubjectId phone = subjects.register(List.of(mobile));
    private final SubjectId email = subjects.register(List.of(new Identifier(IdentifierKind.NAME, "Nok Suksai"), mail));

    @Test
    void threeChannelsOfOnePersonAreOneIdWithThreeIdentitiesCu1() {
        merged(line, phone);
        merged(line, email);

        assertThat(List.of(line, phone, email)).allSatisfy(one -> {
            assertThat(merges.survivor(one)).isEqualTo(line);
            assertThat(merges.identities(one)).containsExactly(line, phone, email);
            assertThat(subjects.identifiers(one))
                    .extracting(HeldIdentifier::kind)
                    .hasSize(5);
            assertThat(subjects.maskedNames(List.of(one))).containsEntry(one, "น•••");
        });
        assertThat(subjects.open(phone, IdentifierKind.EMAIL)).contains(mail.value());
        assertThat(subjects.holds(email, mobile)).isTrue();
    }

    @Test
    void eachOfTwoNumbersOfOnePersonOpensAsItself() {
        Identifier second = new Identifier(IdentifierKind.PHONE, number());
        merged(phone, subjects.register(List.of(second)));

        assertThat(subjects.identifiers(phone))
                .extracting(held -> subjects.open(phone, held.id()).orElseThrow())
                .containsExactly(mobile.value(), second.value());
        UUID another = subjects.identifiers(email).get(0).id();
        assertThat(subjects.open(phone, another)).isEmpty();
    }

    @Test
    void whatIsSaidUnderAnIdentifierStaysWithTheIdentityThatHoldsIt() {
        merged(line, phone);
        assertThat(subjects.find(mobile)).contains(phone);
        assertThat(merges.survivor(subjects.find(mobile).orElseThrow())).isEqualTo(line);
    }

    @Test
    void theUndoGivesEveryIdentifierBack() {
        merged(line, phone);
        merged(line, email);

        assertThat(merges.undo(phone, "agent1")).contains(phone);

        assertThat(merges.identities(phone)).containsExactly(phone);
        assertThat(merges.identities(line)).containsExactly(line, email);
        assertThat(subjects.identifiers(phone)).extracting(HeldIdentifier::kind).containsExactly(IdentifierKind.PHONE);
        assertThat(subjects.holds(line, mobile)).isFalse();
        assertThat(consent.parted())
                .extracting(SubjectsParted::apart, SubjectsParted::from, SubjectsParted::actor)
                .containsExactly(tuple(phone, line, "agent1"));
    }

    @Test
    void aPersonThatWasMergedAsAWholeComesBackAsAWhole() {
        merged(phone, email);
        merged(line, phone);
        assertThat(merges.survivor(email)).isEqualTo(line);

        merges.undo(phone, "agent1");

        assertThat(merges.survivor(email)).isEqualTo(phone);
        assertThat(merges.identities(phone)).containsExactly(phone, email);
    }

    @Test
    void anInnerMergeIsTakenBackWhileTheOuterStays() {
        merged(phone, email);
        merged(line, phone);

        merges.undo(email, "agent1");

        assertThat(merges.identities(email)).containsExactly(email);
        assertThat(merges.identities(line)).containsExactly(line, phone);
        merges.undo(phone, "agent1");
        assertThat(merges.identities(phone)).containsExactly(phone);
    }

    @Test
    void ofASurvivorTheNewestMergeIsTakenBack() {
        merged(line, phone);
        merged(line, email);
        assertThat(merges.undo(line, "agent1")).contains(email);
        assertThat(merges.undo(line, "agent1")).contains(phone);
        assertThat(merges.undo(line, "agent1")).isEmpty();
    }

    @Test
    void whoIsOneAlreadyIsNotMergedAgain() {
        merged(line, phone);
        assertThat(merges.merge(phone, line, SPOKEN, "agent1")).isEmpty();
        assertThat(merges.merges(line)).singleElement().satisfies(merge -> {
            assertThat(merge.subject()).isEqualTo(phone);
            assertThat(merge.actor()).isEqualTo("agent1");
            assertThat(merge.kinds()).containsExactly("SPOKEN_CHECK");
        });
    }

    @Test
    void nothingIsMergedWithoutEvidenceNorWithWhomNobodyKnows() {
        assertThatThrownBy(() -> merges.merge(line, phone, List.of(), "agent1")).hasMessageContaining("evidence");
        assertThatThrownBy(() -> merged(line, SubjectId.next())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theRecordOfAMergeIsAppendOnly() {
        merged(line, phone);
        for (String sql : List.of(
                "UPDATE consent.subject_merge SET actor = 'x'",
                "DELETE FROM consent.subject_merge_evidence",
                "DELETE FROM consent.subject_merge_undo")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void anObjectionOfOneIdentityHoldsForThePersonWhileTheyAreOne() {
        consent.blocks().object(phone, "customer-care", "dpo1", null);
        merged(line, phone);
        assertThat(reason(line, "customer-care")).isEqualTo("objected");
        merges.undo(phone, "agent1");
        assertThat(reason(line, "customer-care")).isNull();
        assertThat(reason(phone, "customer-care")).isEqualTo("objected");
    }

    @Test
    void whatThePersonForbidsWhileMergedStaysWithBoth() {
        merged(line, phone);
        UUID block = consent.blocks().restrict(line, "dpo1", "ขอระงับ");
        merges.undo(phone, "agent1");
        assertThat(reason(line, "customer-care")).isEqualTo("restricted");
        assertThat(reason(phone, "customer-care")).isEqualTo("restricted");
        consent.blocks().lift(block, LiftGround.MISTAKE, "dpo1", null);
        assertThat(reason(line, "customer-care")).isNull();
        assertThat(reason(phone, "customer-care")).isEqualTo("restricted");
    }

    @Test
    void aBlockRaisedByThePersonIsLiftedForThePerson() {
        merged(line, phone);
        UUID block = consent.blocks().restrict(phone, "dpo1", null);
        consent.blocks().lift(block, LiftGround.MISTAKE, "dpo1", null);
        assertThat(reason(line, "customer-care")).isNull();
        assertThat(reason(phone, "customer-care")).isNull();
    }

    @Test
    void theStrictestOfWhatTheyDecidedApartHoldsUntilThePersonSpeaksAsOne() {
        say(phone, "withdrawn");
        pass();
        say(line, "given");
        pass();
        merged(line, phone);
        assertThat(reason(line, "marketing-line")).isEqualTo("withdrawn");
        pass();
        say(line, "given");
        assertThat(reason(line, "marketing-line")).isNull();
        assertThat(reason(phone, "marketing-line")).isNull();
    }

    @Test
    void aWithdrawalMadeWhileMergedStaysWithBothAndIsShownOnce() {
        say(line, "given");
        say(phone, "given");
        pass();
        merged(line, phone);
        pass();
        say(phone, "withdrawn");
        assertThat(consent.ledger().entries(line))
                .extracting(ConsentEntry::event)
                .containsExactlyInAnyOrder("ConsentWithdrawn", "ConsentGiven", "ConsentGiven");

        merges.undo(phone, "agent1");

        for (SubjectId one : List.of(line, phone)) {
            assertThat(reason(one, "marketing-line")).isEqualTo("withdrawn");
            assertThat(consent.ledger().entries(one))
                    .extracting(ConsentEntry::event)
                    .containsExactlyInAnyOrder("ConsentWithdrawn", "ConsentGiven");
        }
    }

    @Test
    void anObjectionToOneChannelLeavesTheOthersCh9() {
        consent.blocks().objectOn("phone", line, "customer-care", "subject", null);
        assertThat(consent.channels().refused(line, "customer-care", List.of("phone", "line")))
                .containsOnlyKeys("phone")
                .containsEntry("phone", "objected");
        assertThat(reason(line, "customer-care")).isNull();
    }

    @Test
    void anErasureAndAnExportCoverTheWholePerson() {
        SubjectDataHolders holders = new JoinedDataHolders(merges);
        holders.register(new ConsentDataHolder(
                jdbi, th.sala.consent.testing.TestKeys.master(), subjects, consent.vault(), holders));
        SubjectDataHolder holder = holders.all().get(0);
        merged(line, phone);

        assertThat(holder.export(phone).getJsonObject("identities"))
                .containsOnlyKeys(line.toString(), phone.toString());
        holder.erase(phone);

        assertThat(subjects.find(lineId)).isEmpty();
        assertThat(subjects.find(mobile)).isEmpty();
        assertThat(reason(line, "customer-care")).isEqualTo("unknown-person");
        assertThat(subjects.find(mail)).contains(email);
    }

    private void merged(SubjectId survivor, SubjectId other) {
        assertThat(merges.merge(survivor, other, SPOKEN, "agent1")).isPresent();
        pass();
    }

    private void pass() {
        clock.move(Duration.ofSeconds(1));
    }

    private void say(SubjectId subject, String decision) {
        consent.ledger()
                .record(new ConsentDecision(
                        subject,
                        "marketing-line",
                        decision,
                        "line",
                        "BUTTON",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject"));
    }

    /** Why the gate refuses; null when it permits. */
    private String reason(SubjectId subject, String purpose) {
        Decision decision = consent.gate()
                .decide(new ProcessingRequest(subject, purpose, Operation.SEND, null, "agent1", UUID.randomUUID()));
        return decision.reason();
    }

    private static String number() {
        return "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    }
}
