package th.sala.consent.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.ConsentDataHolder;
import th.sala.consent.subject.JoinedDataHolders;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

@Tag("P34.1")
class RestrictedRecordsTest {
    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final RestrictedRecords records = consent.restrictedRecords();
    private final SubjectId somebody = consent.somebody();

    @Test
    void aRestrictedRecordTellsWhomToAskAndOnlyWhileItIsRestricted() {
        SubjectId other = consent.somebody();
        UUID block = consent.blocks().restrict(somebody, "dpo1", null);
        consent.blocks().object(other, "customer-care", "subject", null);

        assertThat(records.among(List.of(somebody, other))).containsOnlyKeys(somebody);
        assertThat(records.among(List.of(somebody)).get(somebody).officer()).isEqualTo("dpo1");
        consent.blocks().lift(block, LiftGround.CHECKED, "dpo1", null);
        assertThat(records.among(List.of(somebody))).isEmpty();
    }

    @Test
    void aNewMatterIsKeptUnderOneIdentityBesideTheRecordForAsLongAsTheRestrictionLasts() {
        assertThat(records.forNewMatter(somebody, "agent1")).isEqualTo(somebody);
        UUID block = consent.blocks().restrict(somebody, "dpo1", null);

        SubjectId beside = records.forNewMatter(somebody, "agent1");
        assertThat(beside).isNotEqualTo(somebody);
        assertThat(records.forNewMatter(somebody, "agent2")).isEqualTo(beside);
        assertThat(permitted(beside)).as("nothing restricts the new matter").isTrue();
        assertThat(permitted(somebody)).isFalse();
        assertThat(consent.subjects().identifiers(beside))
                .as("and it is known by nothing")
                .isEmpty();

        consent.blocks().lift(block, LiftGround.CHECKED, "dpo1", null);
        assertThat(records.forNewMatter(somebody, "agent1")).isEqualTo(somebody);
        consent.blocks().restrict(somebody, "dpo1", null);
        assertThat(records.forNewMatter(somebody, "agent1")).isNotIn(somebody, beside);
        assertThat(records.beside(somebody)).hasSize(2).first().isEqualTo(beside);
    }

    @Test
    void whereWhatWasOpenedBesideIsRestrictedTooANewMatterIsOpenedBesideTheRecordAgain() {
        consent.blocks().restrict(somebody, "dpo1", null);
        SubjectId first = records.forNewMatter(somebody, "agent1");
        consent.blocks().restrict(first, "dpo1", null);

        SubjectId second = records.forNewMatter(somebody, "agent1");

        assertThat(permitted(second)).isTrue();
        assertThat(records.forNewMatter(first, "agent1")).isEqualTo(second);
        assertThat(consent.merges().whole(somebody)).containsExactlyInAnyOrder(somebody, first, second);
    }

    @Test
    void whatWasOpenedBesideBelongsToThePersonForTheirCopyAndTheirErasure() {
        consent.blocks().restrict(somebody, "dpo1", null);
        SubjectId beside = records.forNewMatter(somebody, "agent1");
        JoinedDataHolders holders = new JoinedDataHolders(consent.merges());
        new ConsentDataHolder(
                        TestDatabase.shared().app(), TestKeys.master(), consent.subjects(), consent.vault(), holders)
                .join();
        SubjectDataHolder holder = holders.all().get(0);

        assertThat(consent.merges().whole(somebody)).containsExactly(somebody, beside);
        assertThat(consent.merges().whole(beside)).containsExactly(beside);
        assertThat(consent.merges().identities(somebody)).containsExactly(somebody);
        assertThat(holder.export(somebody).getJsonObject("identities"))
                .containsOnlyKeys(somebody.toString(), beside.toString());
        holder.erase(somebody);
        assertThat(permitted(beside)).isFalse();
    }

    @Test
    void whoeverIsOnRecordAsErasedIsSoWithWhatWasOpenedBesideAndNeverTheOtherWayRound() {
        SubjectId other = consent.somebody();
        consent.blocks().restrict(somebody, "dpo1", null);
        consent.blocks().restrict(other, "dpo1", null);
        SubjectId beside = records.forNewMatter(somebody, "agent1");

        consent.subjects().markErased(somebody);
        consent.subjects().markErased(records.forNewMatter(other, "agent1"));

        assertThat(erased(somebody)).isTrue();
        assertThat(erased(beside)).isTrue();
        assertThat(erased(other)).isFalse();
    }

    private static boolean erased(SubjectId subject) {
        return TestDatabase.shared()
                .app()
                .withHandle(handle -> handle.createQuery(
                                "SELECT erased_at IS NOT NULL FROM consent.subject WHERE id = :subject")
                        .bind("subject", subject.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    @Test
    void everyIdentityOfThePersonLeadsToTheSameMatterBeside() {
        SubjectId other = consent.somebody();
        consent.merges().merge(somebody, other, List.of(new MergeEvidence("SPOKEN_CHECK", null, null)), "agent1");
        consent.blocks().restrict(other, "dpo1", null);

        SubjectId beside = records.forNewMatter(somebody, "agent1");
        assertThat(records.forNewMatter(other, "agent1")).isEqualTo(beside);
        assertThat(records.beside(other)).containsExactly(beside);
    }

    private boolean permitted(SubjectId subject) {
        return consent.gate()
                .decide(new ProcessingRequest(
                        subject, "customer-care", Operation.REVEAL, null, "agent1", UUID.randomUUID()))
                .permitted();
    }
}
