package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.ChangedSetting;
import th.sala.consent.audit.ChangedSetting.Difference;
import th.sala.consent.audit.SettingsQuery;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Outcome.Refused;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.sla.PolicyEntry.Escalation;
import th.sala.ticketing.sla.PolicyEntry.Promise;
import th.sala.ticketing.sla.PolicyEntry.Scope;
import th.sala.ticketing.sla.PolicyEntry.Term;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** SL-1, SL-9, TK-15: a policy is a written, dated, versioned document, and no edit reaches into the past. */
class KeepingPoliciesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    private final Hub hub = new Hub();
    private final Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
    private final PolicyDesk desk = new PolicyPorts(hub).policies;
    private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void SL_1_a_policy_with_its_glossary_is_kept_as_it_was_written_and_dated() {
        PolicyEntry entry = entry("PT2H", null);
        PolicySheet written = done(write(entry));
        assertThat(written.targets()).isEqualTo(entry.targets());
        assertThat(written.glossary()).isEqualTo(entry.glossary());
        assertThat(written.version()).isEqualTo(1);
        assertThat(written.effectiveFrom()).isEqualTo(TODAY);
        assertThat(written.by()).isEqualTo("admin1");
        assertThat(done(write(entry("PT3H", null))).version()).isEqualTo(2);
        assertThat(done(hub.in(() -> desk.versions(name))))
                .extracting(PolicySheet::version)
                .containsExactly(2, 1);
    }

    @Test
    void SL_1_a_second_version_does_not_rewrite_the_results_of_the_first() {
        own(entry("PT1H", null));
        TicketHead before = hub.delivered(Mails.aMail());
        hub.pass(Duration.ofHours(2));
        TicketView late = view(before);
        List<ClockLedger> ledger = ledger(before);

        done(write(entry("PT8H", null)));
        TicketHead after = hub.delivered(Mails.aMail());

        assertThat(view(before)).isEqualTo(late);
        assertThat(ledger(before)).isEqualTo(ledger);
        assertThat(late.firstResponse().breached()).isTrue();
        assertThat(late.slaPolicy()).isEqualTo(new TicketView.Policy(name, 1));
        assertThat(view(after).slaPolicy()).isEqualTo(new TicketView.Policy(name, 2));
        assertThat(view(after).firstResponse().breached()).isFalse();
    }

    @Test
    void a_version_that_is_not_in_force_yet_waits_for_its_day_TK_15() {
        own(entry("PT1H", null));
        PolicyEntry later = entry("PT8H", null, TODAY.plusDays(3));
        done(write(later));
        assertThat(view(hub.delivered(Mails.aMail())).slaPolicy().version()).isEqualTo(1);
        hub.pass(Duration.ofDays(3));
        assertThat(view(hub.delivered(Mails.aMail())).slaPolicy().version()).isEqualTo(2);
    }

    @Test
    void of_several_policies_the_one_that_fits_and_ranks_first_is_taken() {
        own(entry("PT1H", null));
        List<String> team = List.of(hub.desk.team);
        scoped("-mail", new Scope(team, List.of("email"), null, null, null, 5));
        scoped("-line", new Scope(team, List.of("line"), null, null, null, 500));
        scoped("-case", new Scope(team, null, List.of("case"), null, null, 500));
        assertThat(view(hub.delivered(Mails.aMail())).slaPolicy().name()).isEqualTo(name + "-mail");

        scoped("-all", new Scope(team, null, null, null, null, 6));
        assertThat(view(hub.delivered(Mails.aMail())).slaPolicy().name()).isEqualTo(name + "-all");

        scoped("-said", new Scope(team, List.of("email"), List.of("request"), List.of("normal"), null, 6));
        assertThat(view(hub.delivered(Mails.aMail())).slaPolicy().name()).isEqualTo(name + "-said");
    }

    @Test
    void SL_9_the_policy_says_whether_the_start_day_counts() {
        own(entry(null, "P2D/inclusive"));
        assertThat(view(hub.delivered(Mails.aMail())).resolution().dueAt()).isEqualTo(Calendars.at("2026-12-02T17:30"));
        done(write(entry(null, "P2D")));
        assertThat(view(hub.delivered(Mails.aMail())).resolution().dueAt()).isEqualTo(Calendars.at("2026-12-03T09:00"));
    }

    @Test
    void a_policy_without_a_target_is_refused_and_so_is_what_nobody_can_keep() {
        assertThat(faults(entry(null, null))).singleElement().asString().startsWith("targets: a policy promises");
        assertThat(faults(new PolicyEntry(
                        "B ad",
                        TODAY.minusDays(1),
                        " ",
                        null,
                        "no-such-calendar",
                        Map.of(
                                "smile",
                                new Promise(
                                        "P0D",
                                        List.of("weather"),
                                        List.of(0, 100),
                                        List.of(new Escalation("x", "y")),
                                        null),
                                "resolution",
                                new Promise("PT99999999H", null, null, null, null)),
                        new Scope(null, null, List.of("order"), List.of("asap"), null, -1),
                        List.of(new Term("", "x")))))
                .hasSize(14);
        assertThat(refusal(hub.in(() -> desk.versions("none")))).isEqualTo("unknown-policy");
    }

    private void scoped(String suffix, Scope scope) {
        PolicyEntry entry = entry("PT1H", null);
        done(write(new PolicyEntry(
                name + suffix, TODAY, entry.titleTh(), null, entry.calendar(), entry.targets(), scope, List.of())));
    }

    private void own(PolicyEntry entry) {
        done(write(entry));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", name, hub.desk.team)));
    }

    private PolicyEntry entry(String firstResponse, String resolution) {
        return entry(firstResponse, resolution, TODAY);
    }

    private PolicyEntry entry(String firstResponse, String resolution, LocalDate from) {
        Map<String, Promise> targets = new TreeMap<>();
        if (firstResponse != null) {
            targets.put("first-response", new Promise(firstResponse, List.of(), List.of(75), List.of(), null));
        }
        if (resolution != null) {
            targets.put(
                    "resolution",
                    new Promise(
                            resolution,
                            List.of("customer"),
                            List.of(50, 90),
                            List.of(new Escalation("PT4H", "tell-supervisors")),
                            null));
        }
        return new PolicyEntry(
                name,
                from,
                "ข้อตกลงทดสอบ",
                "Test agreement",
                "office-th",
                targets,
                null,
                List.of(new Term("ตอบครั้งแรก", "ข้อความแรกจากเจ้าหน้าที่")));
    }

    @Test
    void SL_1_what_somebody_else_promised_meanwhile_is_not_written_over() {
        assertThat(done(write(entry("PT2H", null), 0)).version()).isEqualTo(1);
        assertThat(done(write(entry("PT3H", null), 1)).version()).isEqualTo(2);

        assertThat(refusal(write(entry("PT4H", null), 1))).isEqualTo("newer-version");
        assertThat(refusal(write(entry("PT4H", null), 0))).isEqualTo("already-there");
        assertThat(done(hub.in(() -> desk.versions(name)))).hasSize(2);
    }

    @Test
    void what_a_policy_promised_before_and_after_is_read_of_its_change() {
        done(write(entry("PT2H", null)));
        done(write(entry("PT3H", "P2D")));

        ChangedSetting change = changes("policy").get(0);
        assertThat(change.by()).isEqualTo("admin1");
        assertThat(change.fields())
                .contains(
                        new Difference("targets.first-response.budget", "PT2H", "PT3H", null),
                        new Difference("targets.resolution.budget", null, "P2D", null))
                .noneMatch(field -> field.field().startsWith("glossary"));
        assertThat(changes("policy").get(1).fields())
                .contains(new Difference("targets.first-response.budget", null, "PT2H", null));
    }

    private List<ChangedSetting> changes(String setting) {
        return hub
                .in(() -> hub.consent.settings().read(new SettingsQuery(setting, null, Set.of(), 200, null)))
                .items()
                .stream()
                .filter(change -> change.thing().equals(name))
                .toList();
    }

    private Outcome<PolicySheet> write(PolicyEntry entry, Integer version) {
        return hub.in(() -> desk.write(admin, entry, version));
    }

    private Outcome<PolicySheet> write(PolicyEntry entry) {
        return hub.in(() -> desk.write(admin, entry));
    }

    private List<String> faults(PolicyEntry entry) {
        return ((Refused<?>) write(entry)).refusal().errors();
    }

    private TicketView view(TicketHead ticket) {
        return hub.in(() -> hub.desk.reading.read(List.of(ticket.id()))).get(0);
    }

    private List<ClockLedger> ledger(TicketHead ticket) {
        return done(hub.in(() -> hub.desk.desk.slaLedger(hub.agent(), ticket.number())));
    }
}
