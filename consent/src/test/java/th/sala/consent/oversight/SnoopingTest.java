package th.sala.consent.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** Each test watches a month of its own: the database is shared, and the watch looks at everybody. */
@Tag("P37.1")
class SnoopingTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final String agent = "agent-" + UUID.randomUUID();
    private final Workplaces workplaces = new JoinedWorkplaces();
    private TestClock clock;
    private ConsentPorts consent;

    @Test
    void whoLooksUpAColleagueWithoutTheTicketInHandIsTold() {
        at("2031-01-15T05:00:00Z");
        String address = "agent9." + UUID.randomUUID() + "@sala.test";
        consent.colleagues().met("agent9", address);
        SubjectId colleague = consent.subjects().register(List.of(new Identifier(IdentifierKind.EMAIL, address)));
        see(colleague, "holds-open-ticket");
        assertThat(alerts()).isEmpty();
        see(colleague, "verify-caller");
        see(colleague, "delivery");
        assertThat(alerts()).singleElement().satisfies(review -> {
            assertThat(review.alert().rule()).isEqualTo("own-colleague");
            assertThat(review.alert().accesses()).isEqualTo(2);
            assertThat(review.subject()).isEqualTo(colleague);
        });
    }

    @Test
    void whoLooksAtAPersonWithoutAnOpenTicketIsToldOnceADay() {
        at("2031-02-15T05:00:00Z");
        SubjectId served = consent.somebody();
        SubjectId idle = consent.somebody();
        workplaces.join(openTicketsOf(served));
        see(served, "delivery");
        see(idle, "delivery");
        assertThat(alerts()).singleElement().satisfies(review -> {
            assertThat(review.alert().rule()).isEqualTo("no-open-ticket");
            assertThat(review.subject()).isEqualTo(idle);
        });
        see(idle, "delivery");
        assertThat(alerts()).hasSize(1);
        clock.move(Duration.ofDays(1));
        see(idle, "delivery");
        assertThat(alerts()).hasSize(2);
    }

    @Test
    void whoSearchesForAColleagueIsToldAndWhoSearchesForWhoeverRingsIsNot() {
        at("2031-09-15T05:00:00Z");
        String address = "agent7." + UUID.randomUUID() + "@sala.test";
        consent.colleagues().met("agent7", address);
        SubjectId colleague = consent.subjects().register(List.of(new Identifier(IdentifierKind.EMAIL, address)));
        workplaces.join(openTicketsOf());
        see(consent.somebody(), "search");
        assertThat(alerts()).isEmpty();
        see(colleague, "search");
        assertThat(alerts())
                .singleElement()
                .satisfies(review -> assertThat(review.alert().rule()).isEqualTo("own-colleague"));
    }

    @Test
    void anHourOfSearchesHasAnEndThatTheOfficerSays() {
        at("2031-10-15T05:00:00Z");
        consent.oversightRules().change("search-persons", 2, "dpo1");
        SearchAllowance allowance = consent.searchAllowance();
        SubjectId somebody = consent.somebody();
        see(somebody, "search");
        see(somebody, "search");
        see(consent.somebody(), "delivery");
        assertThat(allowance.spent(agent)).isFalse();
        see(consent.somebody(), "search");
        assertThat(allowance.spent(agent)).isTrue();
        assertThat(allowance.spent("another-agent")).isFalse();
        clock.move(Duration.ofHours(1));
        assertThat(allowance.spent(agent)).isFalse();
        consent.oversightRules().change("search-persons", 600, "dpo1");
    }

    @Test
    void whatAnEmergencyExplainsIsNotToldTwice() {
        at("2031-03-15T05:00:00Z");
        workplaces.join(openTicketsOf());
        see(consent.somebody(), "break-glass");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void whoSeesFarMoreThanUsualIsTold() {
        at("2031-04-15T05:00:00Z");
        seeMany(40);
        assertThat(alerts()).isEmpty();
        seeMany(1);
        assertThat(alerts()).singleElement().satisfies(review -> {
            assertThat(review.alert().rule()).isEqualTo("bulk");
            assertThat(review.alert().persons()).isEqualTo(41);
            assertThat(review.alert().usual()).isNull();
            assertThat(review.subject()).isNull();
        });
    }

    @Test
    void whoAlwaysSeesThatManyIsNotTold() {
        at("2031-05-15T05:00:00Z");
        for (int day = 0; day < 3; day++) {
            seeMany(30);
            clock.move(Duration.ofDays(1));
        }
        seeMany(41);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void whoRevealsInTheNightIsToldAndWhoOnlyReadsTheirTicketIsNot() {
        at("2031-06-15T20:00:00Z");
        see(consent.somebody(), "holds-open-ticket");
        assertThat(alerts()).isEmpty();
        see(consent.somebody(), "quality");
        assertThat(alerts())
                .singleElement()
                .satisfies(review -> assertThat(review.alert().rule()).isEqualTo("unusual-hours"));
    }

    @Test
    void whoGoesOnAfterTheFirstAlertIsToldAgainWithTheWholeDayCounted() {
        at("2031-08-14T16:00:00Z");
        String address = "agent8." + UUID.randomUUID() + "@sala.test";
        consent.colleagues().met("agent8", address);
        SubjectId colleague = consent.subjects().register(List.of(new Identifier(IdentifierKind.EMAIL, address)));
        workplaces.join(openTicketsOf());
        see(colleague, "quality");
        assertThat(alerts())
                .hasSize(3)
                .allSatisfy(review -> assertThat(review.alert().accesses()).isEqualTo(1));
        for (int more = 0; more < 11; more++) {
            clock.move(Duration.ofMinutes(4));
            see(colleague, "quality");
            alerts(clock.instant().minus(Duration.ofMinutes(1)));
        }
        assertThat(alerts())
                .filteredOn(review -> review.alert().accesses() > 1)
                .hasSize(3)
                .extracting(review -> review.alert().rule())
                .containsExactlyInAnyOrder("own-colleague", "no-open-ticket", "unusual-hours");
        assertThat(alerts())
                .hasSize(6)
                .extracting(review -> review.alert().accesses())
                .containsOnly(1, 10);
    }

    @Test
    void aPersonHearsOfViewersByRoleAndTeamUntilAnOfficerNamesThem() {
        at("2031-07-15T05:00:00Z");
        SubjectId somebody = consent.somebody();
        workplaces.join(openTicketsOf(somebody));
        see(somebody, "delivery");
        ViewerDesk viewers = consent.viewers(workplaces);
        assertThat(viewers.viewers(somebody))
                .containsExactly(new Viewer(
                        clock.instant(), "agent", List.of("support"), "phone", "customer-care", "delivery", null));
        assertThat(viewers.disclose(somebody, "agent-who-never-looked", "legal-claim", "dpo1"))
                .isEmpty();
        assertThat(viewers.disclose(somebody, agent, "legal-claim", "dpo1")).isPresent();
        assertThat(viewers.disclose(somebody, agent, "legal-claim", "dpo1")).isPresent();
        assertThat(viewers.viewers(somebody)).extracting(Viewer::actor).containsExactly(agent);
        assertThat(viewers.disclosures(somebody))
                .singleElement()
                .satisfies(said -> assertThat(said.by()).isEqualTo("dpo1"));
    }

    private void at(String moment) {
        clock = TestClock.at(moment);
        consent = ConsentPorts.on(jdbi, clock);
    }

    private void seeMany(int persons) {
        IntStream.range(0, persons).forEach(each -> see(consent.somebody(), "holds-open-ticket"));
    }

    private void see(SubjectId subject, String reason) {
        consent.accesses()
                .record(new AccessEntry(
                        clock.instant(),
                        agent,
                        "agent",
                        subject,
                        "phone",
                        null,
                        reason,
                        null,
                        "S24_3",
                        "customer-care",
                        null));
    }

    /** What the watch found of this agent. */
    private List<Review> alerts() {
        return alerts(clock.instant().minus(Duration.ofDays(2)));
    }

    private List<Review> alerts(Instant from) {
        SnoopingRules rules = new SnoopingRules(jdbi, consent.oversightRules(), workplaces, new UnexplainedLooks(jdbi));
        new WatchingAccesses(jdbi, clock, rules, consent.trail()).look(from);
        return consent.reviews().open().stream()
                .filter(review -> review.actor().equals(agent))
                .toList();
    }

    private static Workplace openTicketsOf(SubjectId... served) {
        return new Workplace() {
            @Override
            public String called(String team) {
                return team;
            }

            @Override
            public Set<UUID> withoutOpenTicket(Collection<Look> looks) {
                return looks.stream()
                        .filter(look -> !Set.of(served).contains(look.person()))
                        .map(Look::id)
                        .collect(Collectors.toSet());
            }

            @Override
            public Set<String> teams(String actor) {
                return Set.of("support");
            }
        };
    }
}
