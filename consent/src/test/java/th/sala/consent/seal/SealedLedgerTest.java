package th.sala.consent.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import th.sala.consent.seal.Sealing.Place;
import th.sala.consent.seal.Sealing.Round;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestKeys;

/** P5: what is committed gets its number and its leaf, and anybody can see that it is there and stays. */
class SealedLedgerTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String LATE = """
            INSERT INTO consent.audit_event (id, at, actor, action, about, detail)
            VALUES (:id, now(), 'system', 'tested', 'late', '{}')
            """;
    private static final String FROM_A_DUMP = """
            INSERT INTO consent.audit_event (id, at, actor, action, about, detail, sealing_xact)
            VALUES (?, now(), 'system', 'tested', 'restored', '{}', '9000000000')
            """;
    private static final String NUMBERS = "SELECT count(*) = max(seq) + 1 FROM consent.ledger_leaf";

    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final Seals seals = Seals.at(clock);
    private final SealedLedger ledger = seals.ledger();
    private final SubjectId somebody = seals.somebody();

    @Test
    void each_event_and_decision_about_a_person_has_a_leaf_and_is_proved_by_the_checkpoint() {
        List<UUID> entries = List.of(seals.consented(somebody), seals.decided(somebody));
        Checkpoint checkpoint = seals.seal();

        assertThat(entries).allSatisfy(entry -> {
            LedgerProof proof = ledger.proof(entry, null).orElseThrow();
            assertThat(proof.batch()).isNull();
            assertThat(SealedForm.leaf(proof.entry())).isEqualTo(HEX.parseHex(proof.leaf()));
            assertThat(proof.entry())
                    .contains(entry.toString(), somebody.value().toString());
            assertThat(holds(proof, checkpoint)).isTrue();
        });
    }

    @Test
    void accesses_and_decisions_about_lists_share_a_leaf_for_each_round_and_each_of_them_is_proved() {
        long before = seals.seal().size();
        List<UUID> lists = List.of(seals.listed(3), seals.listed(4), seals.listed(5));
        seals.seen(somebody, "email");
        seals.seen(somebody, "phone");
        Checkpoint checkpoint = seals.seal();

        assertThat(checkpoint.size()).isEqualTo(before + 2);
        assertThat(lists).allSatisfy(entry -> {
            LedgerProof proof = ledger.proof(entry, checkpoint.size()).orElseThrow();
            LedgerProof.Batch batch = proof.batch();
            assertThat(holds(proof, checkpoint)).isTrue();
            assertThat(batch.rows()).isEqualTo(3);
            assertThat(SealedForm.leaf(batch.entry())).isEqualTo(HEX.parseHex(proof.leaf()));
            String root = batch.entry().replaceAll(".*\"root\":\"([0-9a-f]{64})\".*", "$1");
            assertThat(MerkleProofs.includes(
                            HEX.parseHex(root), 3, SealedForm.leaf(proof.entry()), batch.place(), hashes(batch.path())))
                    .isTrue();
        });
    }

    @Test
    void what_a_restored_database_names_of_times_to_come_is_looked_at_once_and_not_each_round() {
        UUID restored = UUID.randomUUID();
        Seals.APP.useHandle(handle -> handle.execute(FROM_A_DUMP, restored));

        assertThat(waiting("1")).doesNotContain(restored);
        assertThat(waiting(LedgerRows.BEGINNING)).contains(restored);
        Seals.at(clock);
        assertThat(ledger.proof(restored, null)).isPresent();
    }

    private static List<UUID> waiting(String since) {
        return Seals.APP.withHandle(handle -> new LedgerRows(handle)
                .waiting(since, LedgerRows.FIRST, 10_000).stream()
                        .map(LedgerRows.Waiting::id)
                        .toList());
    }

    @Test
    void what_is_committed_late_gets_its_leaf_too_and_holds_up_nobody() {
        UUID late = UUID.randomUUID();
        try (Handle slow = Seals.APP.open()) {
            slow.begin();
            slow.createUpdate(LATE).bind("id", late).execute();
            UUID early = seals.decided(somebody);
            seals.seal();
            seals.decided(somebody);
            seals.seal();
            assertThat(ledger.proof(early, null)).isPresent();
            assertThat(ledger.proof(late, null)).isEmpty();
            slow.commit();
        }
        Checkpoint checkpoint = seals.seal();

        assertThat(holds(ledger.proof(late, null).orElseThrow(), checkpoint)).isTrue();
        assertThat(Seals.APP.<Boolean, RuntimeException>withHandle(handle ->
                        handle.createQuery(NUMBERS).mapTo(Boolean.class).one()))
                .isTrue();
    }

    @Test
    void one_seals_at_a_time_and_the_other_leaves_it_to_that_one() {
        seals.decided(somebody);
        try (Handle other = Seals.APP.open()) {
            other.begin();
            other.createQuery(SealTables.HOLD).mapTo(Boolean.class).one();
            assertThat(seals.sealing().seal(Place.BEGINNING)).isEqualTo(new Round(0, false, Place.BEGINNING));
            other.rollback();
        }
        assertThat(seals.sealing().seal(Place.BEGINNING).sealed()).isPositive();
    }

    @Test
    void what_is_rolled_back_leaves_no_gap() {
        long before = seals.seal().size();
        Seals.APP.useTransaction(handle -> {
            seals.decided(somebody);
            handle.rollback();
        });
        seals.decided(somebody);

        assertThat(seals.seal().size()).isEqualTo(before + 1);
    }

    @Test
    void a_ledger_of_many_blocks_goes_on_from_every_checkpoint_that_it_had() {
        Checkpoint first = seals.seal();
        for (int number = 0; number < 700; number++) {
            seals.did("deed:" + number);
        }
        Checkpoint second = seals.seal();
        UUID last = seals.decided(somebody);
        Checkpoint third = seals.seal();

        assertThat(second.size()).isEqualTo(first.size() + 700);
        assertThat(List.of(first, second)).allSatisfy(older -> {
            Consistency growth = ledger.consistency(older.size(), third.size()).orElseThrow();
            assertThat(growth.fromRoot()).isEqualTo(older.root());
            assertThat(MerkleProofs.extend(
                            HEX.parseHex(older.root()),
                            older.size(),
                            HEX.parseHex(third.root()),
                            third.size(),
                            hashes(growth.path())))
                    .isTrue();
        });
        assertThat(holds(ledger.proof(last, null).orElseThrow(), third)).isTrue();
        assertThat(ledger.checkpoints(third.size(), 2)).containsExactly(second, first);
    }

    @Test
    void what_is_not_in_the_ledger_or_not_yet_is_not_proved() {
        UUID entry = seals.decided(somebody);
        long before = ledger.newest().orElseThrow().size();
        seals.seal();

        assertThat(ledger.proof(UUID.randomUUID(), null)).isEmpty();
        assertThat(ledger.proof(entry, before)).isEmpty();
        assertThat(ledger.proof(entry, before + 1)).isPresent();
        assertThat(ledger.proof(entry, before + 2)).isEmpty();
        assertThat(ledger.consistency(1, before + 2)).isEmpty();
        assertThat(ledger.consistency(2, 1)).isEmpty();
        assertThat(ledger.consistency(-1, 1)).isEmpty();
    }

    @Test
    void what_waits_is_counted_from_its_own_moment_and_nothing_waits_when_all_is_sealed() {
        seals.seal();
        assertThat(ledger.arrears()).isEqualTo(new Arrears(0, null));

        seals.did("first");
        clock.move(Duration.ofSeconds(5));
        seals.listed(1);

        assertThat(ledger.arrears()).isEqualTo(new Arrears(2, clock.instant().minusSeconds(5)));
    }

    @Test
    void a_backlog_of_many_rounds_is_gone_through_once_by_id_and_what_comes_meanwhile_is_not_passed_over() {
        seals.did("first of many");
        seals.did("second of many");
        Place beginning = Place.at(seals.worker().place().since());
        Place half = new Place(beginning.since(), lastWaiting(beginning), "1");

        assertThat(Seals.APP.<List<LedgerRows.Waiting>, RuntimeException>withHandle(
                        handle -> new LedgerRows(handle).waiting(half.since(), half.after(), 10_000)))
                .isEmpty();
        assertThat(seals.sealing().seal(half).next()).isEqualTo(Place.at("1"));
        assertThat(seals.sealing().seal(Place.at("1")).sealed()).isGreaterThanOrEqualTo(2);
    }

    private static UUID lastWaiting(Place place) {
        List<UUID> waiting = waiting(place.since());
        return waiting.get(waiting.size() - 1);
    }

    @Test
    void while_a_start_looks_through_everything_nobody_counts_what_waits_and_health_follows_the_look() {
        SealWorker fresh = new SealWorker(
                from -> {
                    clock.move(Duration.ofSeconds(40));
                    return new Round(10_000, !fresh().equals(from.after()), new Place("0", fresh(), "9"));
                },
                clock);
        fresh.work();

        assertThat(new StoredLedger(Seals.APP, TestKeys.master(), fresh).arrears())
                .isEqualTo(new Arrears(null, clock.instant()));
    }

    private static UUID fresh() {
        return new UUID(0, 7);
    }

    private static boolean holds(LedgerProof proof, Checkpoint checkpoint) {
        return proof.size() == checkpoint.size()
                && proof.root().equals(checkpoint.root())
                && MerkleProofs.includes(
                        HEX.parseHex(checkpoint.root()),
                        checkpoint.size(),
                        HEX.parseHex(proof.leaf()),
                        proof.seq(),
                        hashes(proof.path()));
    }

    private static List<byte[]> hashes(List<String> path) {
        return path.stream().map(HEX::parseHex).toList();
    }
}
