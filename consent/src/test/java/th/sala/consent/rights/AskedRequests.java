package th.sala.consent.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** A person who asks for something, and how officers answer. */
abstract class AskedRequests {
    static final Proof PROVEN = new Proof("code-sent", true, null);
    static final Verdict GRANTED = new Verdict("granted", null, null);
    static final Verdict REFUSED = new Verdict("refused", "G33-LAW", "ต้องเก็บใบกำกับภาษี");

    final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    final RequestDesk desk = consent.requests();
    final SubjectId somebody = consent.somebody();

    final UUID proposed(UUID id) {
        return desk.get(id).orElseThrow().decision().id();
    }

    final boolean permitted(String purpose) {
        return consent.gate()
                .decide(new ProcessingRequest(somebody, purpose, Operation.SEND, "email", "system", null))
                .permitted();
    }

    final RightsRequest received(String type, String channel, Instant at) {
        return done(receive(type, channel, at));
    }

    final RequestOutcome receive(String type, String channel, Instant at) {
        return desk.receive(new Receipt(somebody, type, channel, at), "dpo1");
    }

    static RightsRequest done(RequestOutcome outcome) {
        assertThat(outcome).isInstanceOf(RequestOutcome.Done.class);
        return ((RequestOutcome.Done) outcome).request();
    }

    static RequestOutcome refused(RequestRefusal why) {
        return new RequestOutcome.Refused(why);
    }
}
