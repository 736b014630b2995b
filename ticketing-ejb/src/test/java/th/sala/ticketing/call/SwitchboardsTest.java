package th.sala.ticketing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.call.Switchboards.NewSwitchboard;
import th.sala.ticketing.call.Switchboards.Switchboard;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;

/** CH-5: the lines of firms, from the hand of whoever looks after them. */
class SwitchboardsTest {
    private final Hub hub = new Hub();
    private final CallPorts calls = new CallPorts(hub);
    private final Instant start = hub.desk.clock.instant().minus(Duration.ofMinutes(30));
    private final String number = ACall.someNumber();

    @Test
    void a_number_that_is_added_identifies_nobody_until_it_is_removed() {
        CallView before = told();
        assertThat(before.customer()).isNotNull();

        Switchboard line = done(add("+66 " + number.substring(1), "trunk", " ตู้สาขา "));
        assertThat(line.number()).isEqualTo("+66" + number.substring(1));
        assertThat(line.name()).isEqualTo("ตู้สาขา");
        assertThat(line.addedBy()).isEqualTo(hub.agent().user());
        assertThat(hub.in(() -> calls.switchboards.list())).contains(line);
        assertThat(told().customer()).isNull();

        assertThat(done(hub.in(() -> calls.switchboards.remove(hub.agent(), line.id()))))
                .isEqualTo(line);
        assertThat(told().customer()).isEqualTo(before.customer());
        assertThat(refusal(hub.in(() -> calls.switchboards.remove(hub.agent(), line.id()))))
                .isEqualTo("unknown-switchboard");
    }

    @Test
    void what_is_no_line_of_a_firm_is_refused_and_one_is_not_added_twice() {
        assertThat(refusal(add("1669", "switchboard", "x"))).isEqualTo("unusable-number");
        assertThat(refusal(add(number, "house", "x"))).isEqualTo("unknown-switchboard-kind");
        assertThat(refusal(add(number, "trunk", " "))).isEqualTo("switchboard-name-required");
        assertThat(refusal(add(number, "trunk", "x".repeat(201)))).isEqualTo("switchboard-name-required");

        done(add(number, "switchboard", "x"));
        assertThat(refusal(add("+66" + number.substring(1), "trunk", "y"))).isEqualTo("switchboard-exists");
    }

    @Test
    void who_added_and_removed_it_is_in_the_audit_without_the_number() {
        Switchboard line = done(add(number, "switchboard", "x"));
        done(hub.in(() -> calls.switchboards.remove(hub.agent(), line.id())));

        List<String> deeds = hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT action || ' ' || detail::text FROM consent.audit_event WHERE about = :about ORDER BY id")
                .bind("about", "switchboard:" + line.id())
                .mapTo(String.class)
                .list()));
        assertThat(deeds).hasSize(2);
        assertThat(deeds.get(0)).startsWith("switchboard-added").doesNotContain(number.substring(1));
        assertThat(deeds.get(1)).startsWith("switchboard-removed");
    }

    private Outcome<Switchboard> add(String line, String kind, String name) {
        return hub.in(() -> calls.switchboards.add(hub.agent(), new NewSwitchboard(line, kind, name)));
    }

    private CallView told() {
        UUID call = done(hub.in(() -> calls.log.log(
                hub.desk.agent, Set.of("agent"), ACall.at(start).from(number).told())));
        return done(hub.in(() -> calls.desk.get(hub.agent(), call)));
    }
}
