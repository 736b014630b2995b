package th.sala.ticketing.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Outcome.Refused;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;

/** Contact reasons are versions of a tree, and a code is never lost. */
class KeepingReasonsTest {
    private final DeskFixture fixture = new DeskFixture();
    private final ReasonDesk desk = fixture.reasons;
    private final Caller admin = new Caller("admin1", Set.of("admin"), Set.of());

    @Test
    void every_team_begins_with_other() {
        ReasonTree tree = done(desk.tree(fixture.team));
        assertThat(tree.version()).isEqualTo(1);
        assertThat(tree.reasons()).containsExactly(new ContactReason("other", null, "อื่น ๆ", "Other", false));
        assertThat(desk.trees()).contains(tree);
    }

    @Test
    void a_rename_and_a_retirement_are_a_new_version_and_the_old_one_stays() {
        ReasonTree second = done(write(other(), reason("delivery", null), reason("late", "delivery")));
        ReasonTree third = done(write(
                other(),
                new ContactReason("delivery", null, "ขนส่ง", "Shipping", false),
                new ContactReason("late", "delivery", "late", "late", true)));

        assertThat(second.version()).isEqualTo(2);
        assertThat(third.version()).isEqualTo(3);
        assertThat(third.live("late")).isFalse();
        List<ReasonTree> versions = done(desk.versions(fixture.team));
        assertThat(versions).extracting(ReasonTree::version).containsExactly(3, 2, 1);
        assertThat(versions.get(1).reasons()).contains(reason("delivery", null), reason("late", "delivery"));
        assertThat(done(desk.tree(fixture.otherTeam)).version()).isEqualTo(1);
    }

    @Test
    void three_levels_are_a_tree_and_four_are_not() {
        ContactReason[] three = {other(), reason("a", null), reason("b", "a"), reason("c", "b")};
        assertThat(done(write(three)).reasons()).containsExactly(three);
        assertThat(faults(write(other(), reason("a", null), reason("b", "a"), reason("c", "b"), reason("d", "c"))))
                .containsExactly("reasons[4].parent: a tree has at most 3 levels");
    }

    @Test
    void a_code_is_retired_and_never_left_out() {
        assertThat(faults(write(reason("delivery", null))))
                .containsExactly("reasons: other is missing; retire it instead of leaving it out");
    }

    @Test
    void each_fault_of_a_tree_is_named() {
        assertThat(faults(write(
                        new ContactReason("other", null, "อื่น ๆ", "Other", true),
                        reason("other", null),
                        reason("Late!", null),
                        reason("child", "nobody"),
                        reason("below", "other"),
                        new ContactReason("nameless", null, " ", null, false))))
                .containsExactly(
                        "reasons[1].code: is there twice",
                        "reasons[2].code: small letters, digits and hyphens, at most 50",
                        "reasons[3].parent: names no reason before it",
                        "reasons[5]: needs nameTh and nameEn of 1 to 100 characters");
        assertThat(faults(write(new ContactReason("other", null, "อื่น ๆ", "Other", true))))
                .containsExactly("reasons: at least one is not retired");
        assertThat(refusal(write())).isEqualTo("unusable-reasons");
        assertThat(refusal(fixture.in(() -> desk.write(admin, "nobody", List.of(other()), null))))
                .isEqualTo("unknown-team");
    }

    @Test
    void what_was_edited_from_an_older_version_is_told_and_overwrites_nothing() {
        ContactReason[] mine = {other(), reason("delivery", null)};
        ContactReason[] theirs = {other(), reason("bill", null)};

        assertThat(done(write(1, mine)).version()).isEqualTo(2);
        assertThat(refusal(write(1, theirs))).isEqualTo("newer-reasons");
        assertThat(done(desk.tree(fixture.team)).reasons()).containsExactly(mine);
        assertThat(done(write(2, other(), mine[1], theirs[1])).version()).isEqualTo(3);
    }

    private Outcome<ReasonTree> write(Integer version, ContactReason... reasons) {
        return fixture.in(() -> desk.write(admin, fixture.team, List.of(reasons), version));
    }

    private Outcome<ReasonTree> write(ContactReason... reasons) {
        return write(null, reasons);
    }

    private static List<String> faults(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().errors();
    }

    private static ContactReason other() {
        return ContactReason.other();
    }

    private static ContactReason reason(String code, String parent) {
        return new ContactReason(code, parent, code, code, false);
    }
}
