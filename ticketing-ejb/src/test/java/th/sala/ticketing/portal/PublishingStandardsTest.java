package th.sala.ticketing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.portal.ServiceStandard.Target;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.sla.CalendarEntry;
import th.sala.ticketing.sla.PolicyEntry;
import th.sala.ticketing.sla.PolicyEntry.Promise;
import th.sala.ticketing.sla.PolicyEntry.Scope;
import th.sala.ticketing.sla.PolicyEntry.Term;
import th.sala.ticketing.sla.PolicyPorts;

/** SL-7: customers can read what they were promised. */
class PublishingStandardsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final Scope OF_TEAMS = new Scope(null, null, null, null, null, null);

    private final Hub hub = new Hub();
    private final PolicyPorts ports = new PolicyPorts(hub);
    private final ServiceStandards standards = new PublishingStandards(ports.policies, ports.calendars);
    private final Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
    private final String name = "public-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_calendar_and_a_team_of_that_policy() {
        List<List<String>> day = List.of(List.of("09:00", "16:00"));
        done(hub.in(() -> ports.calendars.write(
                admin,
                new CalendarEntry(
                        name, "Asia/Bangkok", Map.of("monday", day, "tuesday", day), List.of("bank"), Map.of()))));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", name, hub.desk.team)));
    }

    @Test
    void the_standard_in_force_is_published_SL_7() {
        written(name, TODAY, "PT1H30M", OF_TEAMS);
        written(name, TODAY.plusDays(3), "PT2H", OF_TEAMS);

        assertThat(published(name)).singleElement().satisfies(standard -> {
            assertThat(standard.titleEn()).isEqualTo("Standard " + name);
            assertThat(standard.version()).isEqualTo(1);
            assertThat(standard.effectiveFrom()).isEqualTo(TODAY);
            assertThat(standard.targets())
                    .containsExactly(
                            new Target(
                                    "first-response",
                                    "ตอบครั้งแรกภายใน 1 ชั่วโมง 30 นาทีของเวลาทำการ",
                                    "First answer within 1 h 30 min of working time"),
                            new Target(
                                    "resolution",
                                    "ดำเนินการเสร็จภายใน 2 วันทำการ นับวันแรกด้วย (ไม่นับช่วงที่รอคุณ)",
                                    "Done within 2 working days, the first day counted, without the time in which we wait for you"));
            assertThat(standard.hours().th()).isEqualTo("วันจันทร์–วันอังคาร 09:00–16:00 น. (ยกเว้นวันหยุดทำการ)");
            assertThat(standard.hours().en()).isEqualTo("Monday–Tuesday 09:00–16:00 (except on holidays)");
            assertThat(standard.zone()).isEqualTo("Asia/Bangkok");
            assertThat(standard.holidays()).containsExactly("bank");
        });

        hub.pass(Duration.ofDays(3));
        assertThat(published(name)).singleElement().satisfies(standard -> {
            assertThat(standard.version()).isEqualTo(2);
            assertThat(standard.targets().get(0).en()).isEqualTo("First answer within 2 h of working time");
        });
    }

    @Test
    void what_was_agreed_with_some_customers_is_not_published_SL_7() {
        written(name, TODAY, "PT1H", new Scope(null, null, null, null, List.of("gold"), null));
        assertThat(published(name)).isEmpty();
    }

    @Test
    void a_policy_that_no_ticket_comes_under_is_not_published_and_one_for_a_kind_of_tickets_is() {
        written(name + "-unused", TODAY, "PT1H", OF_TEAMS);
        written(name + "-kind", TODAY, "PT1H", new Scope(null, null, List.of("complaint"), null, null, null));
        assertThat(published(name + "-unused")).isEmpty();
        assertThat(published(name + "-kind")).hasSize(1);
    }

    @Test
    void the_policy_that_every_installation_begins_with_has_a_title_for_people() {
        assertThat(hub.in(standards::published))
                .extracting(ServiceStandard::titleTh)
                .contains("มาตรฐานบริการ")
                .doesNotContain("standard");
    }

    private List<ServiceStandard> published(String policy) {
        return hub.in(standards::published).stream()
                .filter(standard -> ("มาตรฐาน " + policy).equals(standard.titleTh()))
                .toList();
    }

    private void written(String policy, LocalDate from, String firstResponse, Scope scope) {
        Map<String, Promise> targets = Map.of(
                "first-response", new Promise(firstResponse, List.of(), List.of(75), List.of(), null),
                "resolution", new Promise("P2D/inclusive", List.of("customer"), List.of(), List.of(), null));
        done(hub.in(() -> ports.policies.write(
                admin,
                new PolicyEntry(
                        policy,
                        from,
                        "มาตรฐาน " + policy,
                        "Standard " + policy,
                        name,
                        targets,
                        scope,
                        List.of(new Term("ภายใน", "คำสำหรับเจ้าหน้าที่"))))));
    }
}
