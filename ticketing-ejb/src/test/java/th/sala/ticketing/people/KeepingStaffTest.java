package th.sala.ticketing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.StaffDesk.PersonSheet;
import th.sala.ticketing.people.StaffDesk.TeamSheet;
import th.sala.ticketing.ticket.DeskFixture;

/** TK-3: who works where is kept by administrators, and nobody leaves a team with its work in hand. */
class KeepingStaffTest {
    private final DeskFixture fixture = new DeskFixture();
    private final StaffDesk desk = new KeepingStaff(
            new StaffSheets(fixture.jdbi),
            ConsentPorts.on(fixture.jdbi, fixture.clock).trail());
    private final Staff staff = new StaffTables(fixture.jdbi);
    private final Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final TeamSheet returns = new TeamSheet("returns-" + mark, "ฝ่ายคืนสินค้า", "Returns", "standard", null);

    @Test
    void a_team_and_its_people_are_made_and_changed() {
        assertThat(team(returns)).isEqualTo(Outcome.done(returns.in(1)));
        PersonSheet malee = new PersonSheet("malee-" + mark, "มาลี ใจดี", true, List.of(returns.key()), null);
        assertThat(person(malee)).isEqualTo(Outcome.done(malee.in(1)));
        assertThat(desk.read().teams()).contains(returns.in(1));
        assertThat(desk.read().people()).contains(malee.in(1));
        assertThat(staff.caller(malee.user(), Set.of()).teams()).containsExactly(returns.key());

        TeamSheet renamed = new TeamSheet(returns.key(), "ฝ่ายเปลี่ยนและคืน", "Exchanges", "standard", null);
        team(renamed);
        person(new PersonSheet(malee.user(), "มาลี ใจงาม", false, List.of(), null));

        assertThat(desk.read().teams()).contains(renamed.in(2)).doesNotContain(returns.in(1));
        assertThat(staff.agent(malee.user())).isEmpty();
        assertThat(desk.read().people()).contains(new PersonSheet(malee.user(), "มาลี ใจงาม", false, List.of(), 2));
    }

    @Test
    void what_cannot_be_used_is_refused_with_a_line_for_each_fault() {
        assertThat(refusal(team(new TeamSheet("Returns!", " ", "Returns", "no-such-policy", null)))
                        .errors())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("policy:");
        assertThat(refusal(person(new PersonSheet("two words", null, null, List.of("no-such-team"), null)))
                        .errors())
                .hasSize(4);
    }

    @Test
    void nobody_leaves_a_team_with_open_work_of_it_in_hand() {
        PersonSheet agent = new PersonSheet(fixture.agent, "ธนา มั่นคง", true, List.of(), null);
        long number = fixture.opened("คืนสินค้า").number();
        fixture.in(() -> fixture.desk.assign(fixture.agent(), number, fixture.agent, null, null, null));

        assertThat(refusal(person(agent)).code()).isEqualTo("work-in-hand");
        assertThat(person(new PersonSheet(agent.user(), agent.displayName(), true, List.of(fixture.team), null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_and_what_is_added_does_not_overwrite_what_there_is() {
        TeamSheet other = new TeamSheet(returns.key(), "ทีมอื่น", "Another", "standard", null);
        PersonSheet malee = new PersonSheet("malee-" + mark, "มาลี ใจดี", true, List.of(returns.key()), null);
        PersonSheet namesake = new PersonSheet(malee.user(), "มาลี อีกคน", true, List.of(), null);

        assertThat(fixture.in(() -> desk.addTeam(admin, returns))).isEqualTo(Outcome.done(returns.in(1)));
        assertThat(fixture.in(() -> desk.addPerson(admin, malee))).isEqualTo(Outcome.done(malee.in(1)));
        assertThat(refusal(fixture.in(() -> desk.addTeam(admin, other))).code()).isEqualTo("already-there");
        assertThat(refusal(fixture.in(() -> desk.addPerson(admin, namesake))).code())
                .isEqualTo("already-there");

        assertThat(desk.read().teams()).contains(returns.in(1)).doesNotContain(other.in(2));
        assertThat(desk.read().people()).contains(malee.in(1)).doesNotContain(namesake.in(2));
    }

    @Test
    void of_two_who_change_the_same_the_later_one_is_told() {
        team(returns);
        PersonSheet malee = new PersonSheet("malee-" + mark, "มาลี ใจดี", true, List.of(returns.key()), null);
        person(malee);
        PersonSheet gone = new PersonSheet(malee.user(), "มาลี ใจดี", false, List.of(), null);
        TeamSheet renamed = new TeamSheet(returns.key(), "ฝ่ายเปลี่ยนและคืน", "Exchanges", "standard", null);

        assertThat(fixture.in(() -> desk.person(admin, gone, 1))).isEqualTo(Outcome.done(gone.in(2)));
        assertThat(refusal(fixture.in(() -> desk.person(admin, malee, 1)))).satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Refusal.Kind.STALE);
            assertThat(told.code()).isEqualTo("newer-version");
        });
        assertThat(desk.read().people()).contains(gone.in(2));
        assertThat(fixture.in(() -> desk.person(admin, malee, 2))).isEqualTo(Outcome.done(malee.in(3)));

        assertThat(fixture.in(() -> desk.team(admin, renamed, 1))).isEqualTo(Outcome.done(renamed.in(2)));
        assertThat(refusal(fixture.in(() -> desk.team(admin, returns, 1))).code())
                .isEqualTo("newer-version");
        assertThat(desk.read().teams()).contains(renamed.in(2));
    }

    @Test
    void the_audit_tells_what_was_there_before() {
        TeamSheet renamed = new TeamSheet(returns.key(), "ฝ่ายเปลี่ยนและคืน", "Exchanges", "standard", null);
        team(returns);
        team(renamed);

        List<String> told = fixture.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT concat_ws(' ', detail ->> 'from:nameTh', detail ->> 'to:nameTh') FROM consent.audit_event
                        WHERE action = 'staff-changed' AND about = :about ORDER BY id
                        """)
                .bind("about", "team:" + returns.key())
                .mapTo(String.class)
                .list());
        assertThat(told).containsExactly("ฝ่ายคืนสินค้า", "ฝ่ายคืนสินค้า ฝ่ายเปลี่ยนและคืน");
    }

    private Outcome<TeamSheet> team(TeamSheet wanted) {
        return fixture.in(() -> desk.team(admin, wanted, null));
    }

    private Outcome<PersonSheet> person(PersonSheet wanted) {
        return fixture.in(() -> desk.person(admin, wanted, null));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
