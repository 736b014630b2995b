package th.sala.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.retention.HoldOutcome;
import th.sala.consent.retention.KeptRows;
import th.sala.consent.retention.LegalHolds.NewHold;
import th.sala.consent.retention.Reach;
import th.sala.consent.retention.Retentions;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.rights.RequestOutcome;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.EmptyHolder;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

/** Erasures of somebody who has three mails in a mailbox that is down at first. */
final class Erasures {
    final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    final RequestDesk requests = consent.requests();
    final SubjectId somebody = consent.somebody();
    final JoinedRemoteStores remote = new JoinedRemoteStores();
    final Mailbox mailbox = new Mailbox();
    final SubjectDataHolders holders = consent.holders();
    final Late late = new Late(somebody);
    final ErasureDesk desk;
    private final ErasureRows rows =
            new ErasureRows(TestDatabase.shared().app(), new KeyedVault(TestKeys.master()), new NothingSealed());
    private final ErasurePlanner planner =
            new ErasurePlanner(holders, remote, consent.merges(), consent.holds(), consent.law());
    private final ErasureWorker worker;

    Erasures() {
        holders.register(late);
        remote.register(mailbox);
        desk = new RecordedErasures(
                clock,
                consent.law(),
                requests,
                consent.deeds(),
                holders,
                consent.subjects(),
                consent.merges(),
                consent.blocks(),
                consent.trail(),
                planner,
                rows);
        worker = new ErasureWorker(
                new ErasureErrands(
                        TestDatabase.shared().app(), clock, new KeyedVault(TestKeys.master()), rows, consent.trail()),
                remote,
                new SecondLook(holders, planner, rows, clock));
    }

    /** What the clock does every two seconds. */
    void work() {
        worker.work();
    }

    UUID granted() {
        UUID id = received("erasure");
        requests.verify(id, new Proof("in-person", true, null), "dpo1");
        assertThat(requests.decide(id, new Verdict("granted", null, null), "dpo1"))
                .isInstanceOf(RequestOutcome.Done.class);
        return id;
    }

    UUID planned() {
        UUID id = granted();
        desk.plan(id, "dpo1");
        return id;
    }

    UUID received(String type) {
        return ((RequestOutcome.Done) requests.receive(new Receipt(somebody, type, "email", null), "dpo1"))
                .request()
                .id();
    }

    UUID held(SubjectId subject) {
        HoldOutcome placed = consent.holds()
                .place(
                        new NewHold(
                                subject, null, null, "ผบ.1/2569", "G33-CLAIMS", null, LocalDate.parse("2026-12-22")),
                        "dpo1");
        return ((HoldOutcome.Done) placed).hold().id();
    }

    /** The run that erased somebody by age. */
    UUID aged() {
        KeptRows people = new KeptRows("people", "contact", Set.of());
        UUID run = Retentions.on(TestDatabase.shared().app(), clock, List.of(people))
                .approved("contact");
        new ErasingTheAged(holders, consent.subjects(), consent.merges(), planner, rows)
                .erase(somebody, new Reach(run, clock.instant(), "RET-TICKET", false, clock.instant()));
        return run;
    }

    List<String> told(SubjectId subject) {
        return consent.ledger().entries(subject).stream()
                .map(ConsentEntry::event)
                .toList();
    }

    static ErasureReport done(ErasureOutcome outcome) {
        assertThat(outcome).isInstanceOf(ErasureOutcome.Done.class);
        return ((ErasureOutcome.Done) outcome).report();
    }

    static ErasureOutcome refused(ErasureRefusal why) {
        return new ErasureOutcome.Refused(why);
    }

    /** A store into which something may be written late of one person. */
    static final class Late extends EmptyHolder {
        private final SubjectId person;
        long rows;

        Late(SubjectId person) {
            super("late");
            this.person = person;
        }

        @Override
        public long count(SubjectId subject) {
            return subject.equals(person) ? rows : 0;
        }

        @Override
        public long erase(SubjectId subject) {
            long gone = count(subject);
            rows -= gone;
            return gone;
        }
    }

    /** Three mails of everybody's. */
    static final class Mailbox implements RemoteStore {
        final List<String> asked = new ArrayList<>();
        boolean up;

        @Override
        public String name() {
            return "mailbox";
        }

        @Override
        public List<Errand> errands(SubjectId identity) {
            return List.of(new Errand("support@example.com", "about " + identity, 3));
        }

        @Override
        public Answer run(String about) {
            asked.add(about);
            return up ? new Answer.Done(3) : new Answer.Open("unreachable");
        }
    }
}
