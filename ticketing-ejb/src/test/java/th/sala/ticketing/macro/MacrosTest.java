package th.sala.ticketing.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.ChangedSetting;
import th.sala.consent.audit.ChangedSetting.Difference;
import th.sala.consent.audit.SettingsQuery;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.macro.MacroUse.MacroDeeds;
import th.sala.ticketing.macro.MacroUse.MacroTexts;
import th.sala.ticketing.macro.MacroUse.Step;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;

class MacrosTest {
    private static final String CARE = "customer-care";

    private final Hub hub = new Hub();
    private final MacroPorts macros = new MacroPorts(hub);

    @Test
    void everybody_sees_what_belongs_to_all_to_their_team_and_to_themselves() {
        UUID all = saved(named("all", null)).id();
        UUID team = saved(named("team", hub.desk.team)).id();
        UUID mine = saved(named("mine", null)).id();

        assertThat(seenBy(hub.agent())).contains(all, team, mine);
        assertThat(seenBy(hub.desk.colleague())).contains(all, team).doesNotContain(mine);
        assertThat(seenBy(hub.desk.stranger())).contains(all).doesNotContain(team, mine);
        assertThat(refusal(hub.in(() -> macros.desk.get(hub.desk.colleague(), mine))))
                .isEqualTo("unknown-macro");
        assertThat(faults(named("team", hub.desk.otherTeam))).containsExactly("team: name a team of yours");
    }

    @Test
    void what_was_changed_meanwhile_is_not_overwritten_and_what_was_removed_can_be_written_again() {
        Macro first = saved(named("all", null));
        Macro second = done(hub.in(
                () -> macros.desk.change(macros.supervisor(), first.id(), saying("ขอบคุณ", CARE), first.version())));

        assertThat(refusal(hub.in(() ->
                        macros.desk.change(macros.supervisor(), first.id(), saying("อื่น", CARE), first.version()))))
                .isEqualTo("stale-version");
        assertThat(done(hub.in(() -> macros.desk.remove(macros.supervisor(), first.id()))))
                .isEqualTo(second);
        assertThat(refusal(hub.in(() -> macros.desk.get(macros.supervisor(), first.id()))))
                .isEqualTo("unknown-macro");
    }

    @Test
    void
            what_the_desk_shares_is_told_with_its_words_before_and_after_and_nothing_of_what_somebody_keeps_for_themselves() {
        Macro shared = saved(saying("สวัสดี", CARE));
        done(hub.in(() -> macros.desk.change(macros.supervisor(), shared.id(), saying("ขอบคุณ", CARE), null)));
        saved(named("mine", null));

        List<ChangedSetting> told = hub.in(() -> hub.consent
                        .settings()
                        .read(new SettingsQuery("macro", macros.supervisor().user(), Set.of(), 200, null)))
                .items();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).fields()).containsExactly(new Difference("actions[reply].th", "สวัสดี", "ขอบคุณ", null));
    }

    @Test
    void a_text_with_an_unknown_place_is_refused_with_what_is_allowed() {
        assertThat(faults(saying("เรียน {{customer.password}}", CARE)))
                .singleElement()
                .asString()
                .contains("actions[0].th", "customer.password", "customer.address", "agent.particle");
    }

    @Test
    void what_leaves_has_a_purpose_in_force_and_an_offer_only_one_that_rests_on_consent() {
        assertThat(faults(saying("ขอบคุณ", null))).hasSize(1);
        assertThat(faults(saying("ขอบคุณ", "data-subject-rights"))).hasSize(1);
        assertThat(faults(saying("ลดกระหน่ำทั้งร้าน", CARE)))
                .singleElement()
                .asString()
                .contains("offer");
        saved(saying("ลดกระหน่ำทั้งร้าน", "marketing-email"));
    }

    @Test
    void steps_that_cannot_be_done_are_refused_where_they_are_written() {
        assertThat(faults(doing(
                        new Action("priority", null, null, "soon", null, null, null, null, null, null),
                        new Action("team", null, null, null, "nobody", null, null, null, null, null),
                        new Action("waiting", null, null, null, null, null, "godot", 0, null, null),
                        new Action("add-tags", null, null, null, null, List.of(), null, null, null, null),
                        new Action("done", null, null, null, null, null, null, null, null, null),
                        new Action("eval", null, null, null, null, null, null, null, null, null))))
                .hasSize(7)
                .anyMatch(fault -> fault.startsWith("actions[5].kind: is one of add-tags"));
        assertThat(faults(doing())).containsExactly("actions: 1 to 10");
    }

    @Test
    void its_words_name_the_customer_only_for_who_holds_the_open_ticket() {
        var ticket = hub.delivered(Mails.aMail().named("นายสมชาย ใจดี"));
        done(hub.in(() -> macros.profiles.say(hub.agent(), new Profile("อ้อม", "kha"))));
        UUID macro = saved(saying(
                        "สวัสดี{{agent.particle}} {{customer.address}} เรื่อง {{ticket.number}} สะดวกไหม{{agent.particle}} {{agent.nickname}}",
                        CARE))
                .id();

        assertThat(texts(hub.agent(), ticket.number(), macro).reply()).contains("คุณลูกค้า");
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null)));
        MacroTexts held = texts(hub.agent(), ticket.number(), macro);
        assertThat(held.reply()).isEqualTo("สวัสดีค่ะ คุณสมชาย เรื่อง " + ticket.number() + " สะดวกไหมคะ อ้อม");
        assertThat(held.purpose()).isEqualTo(CARE);
        assertThat(texts(hub.desk.colleague(), ticket.number(), macro).reply()).startsWith("สวัสดี คุณลูกค้า");
        assertThat(refusal(hub.in(() -> macros.use.texts(hub.desk.stranger(), ticket.number(), macro, null))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    void what_a_name_holds_is_text_in_the_mail_that_leaves() {
        var ticket = hub.delivered(Mails.aMail().named("<b>สมชาย</b>"));
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null)));
        UUID macro = saved(saying("เรียน {{customer.name}}", CARE)).id();

        done(hub.answered(ticket, texts(hub.agent(), ticket.number(), macro).reply()));

        assertThat(hub.claimed())
                .filteredOn(message -> message.text().contains("เรียน"))
                .last()
                .satisfies(message -> {
                    assertThat(message.text()).contains("<b>สมชาย</b>");
                    assertThat(message.html()).contains("&lt;b&gt;").doesNotContain("<b>สมชาย");
                });
    }

    @Test
    void its_steps_are_done_in_their_order_and_one_that_is_refused_stops_no_other() {
        var ticket = hub.delivered(Mails.aMail());
        UUID macro = saved(doing(
                        Action.text(Action.NOTE, "ตรวจแล้ว", null),
                        new Action("priority", null, null, "high", null, null, null, null, null, null),
                        new Action("add-tags", null, null, null, null, List.of("คืนเงิน"), null, null, null, null),
                        new Action("done", null, null, null, null, null, null, null, "unreachable", null),
                        new Action("waiting", null, null, null, null, null, "supplier", 48, null, null)))
                .id();

        MacroDeeds deeds = done(hub.in(() -> macros.use.carryOut(hub.agent(), ticket.number(), macro)));

        assertThat(deeds.steps())
                .containsExactly(
                        new Step("priority", null),
                        new Step("add-tags", null),
                        new Step("done", "not-tried-enough"),
                        new Step("waiting", null));
        assertThat(deeds.before().priority()).isEqualTo("normal");
        assertThat(deeds.ticket().priority()).isEqualTo("high");
        assertThat(deeds.ticket().tags()).containsExactly("คืนเงิน");
        assertThat(deeds.ticket().state()).isEqualTo("waiting");
        assertThat(hub.messages(ticket)).noneMatch(message -> "ตรวจแล้ว".equals(message.text()));
    }

    @Test
    void what_is_another_teams_is_given_last_and_no_undo_is_offered_that_cannot_be_done() {
        var ticket = hub.delivered(Mails.aMail());
        UUID macro = saved(doing(
                        new Action("team", null, null, null, hub.desk.otherTeam, null, null, null, null, null),
                        new Action("priority", null, null, "high", null, null, null, null, null, null)))
                .id();
        UUID within = saved(doing(new Action("priority", null, null, "low", null, null, null, null, null, null)))
                .id();
        assertThat(done(hub.in(() -> macros.use.carryOut(hub.agent(), ticket.number(), within)))
                        .undoable())
                .isTrue();

        MacroDeeds deeds = done(hub.in(() -> macros.use.carryOut(hub.agent(), ticket.number(), macro)));

        assertThat(deeds.steps()).containsExactly(new Step("priority", null), new Step("team", null));
        assertThat(deeds.ticket()).isNull();
        assertThat(deeds.undoable()).isFalse();
        assertThat(done(hub.in(() -> hub.desk.desk.get(hub.desk.stranger(), ticket.number())))
                        .priority())
                .isEqualTo("high");
    }

    @Test
    void words_are_filled_in_the_language_in_which_they_are() {
        var ticket = hub.delivered(Mails.aMail());
        UUID thai = saved(saying("เรียน {{customer.address}}", CARE)).id();
        UUID both = saved(new MacroEntry(
                        "สองภาษา",
                        null,
                        null,
                        "all",
                        null,
                        CARE,
                        List.of(
                                Action.text(Action.REPLY, "เรียน {{customer.address}}", "Dear {{customer.address}}"),
                                Action.text(Action.NOTE, "แจ้ง {{customer.address}} แล้ว", null)),
                        true))
                .id();

        MacroTexts alone = done(hub.in(() -> macros.use.texts(hub.agent(), ticket.number(), thai, "en")));
        MacroTexts english = done(hub.in(() -> macros.use.texts(hub.agent(), ticket.number(), both, "en")));

        assertThat(alone.reply()).isEqualTo("เรียน คุณลูกค้า");
        assertThat(alone.language()).isEqualTo("th");
        assertThat(english.reply()).isEqualTo("Dear customer");
        assertThat(english.note()).isEqualTo("แจ้ง คุณลูกค้า แล้ว");
        assertThat(english.language()).isEqualTo("en");
    }

    @Test
    void a_preview_reads_as_an_invented_customer_would() {
        String text = "เรียน {{customer.address}}{{agent.particle}}";
        assertThat(done(hub.in(() -> macros.use.preview(hub.agent(), text, "th")))
                        .text())
                .isEqualTo("เรียน คุณสุดา");
        assertThat(refusal(hub.in(() -> macros.use.preview(hub.agent(), "{{x}}", "th"))))
                .isEqualTo("unusable-macro");
    }

    @Test
    void a_particle_is_one_of_three() {
        assertThat(refusal(hub.in(() -> macros.profiles.say(hub.agent(), new Profile(null, "จ้า")))))
                .isEqualTo("unusable-profile");
    }

    private MacroTexts texts(Caller caller, long number, UUID macro) {
        return done(hub.in(() -> macros.use.texts(caller, number, macro, null)));
    }

    private List<UUID> seenBy(Caller caller) {
        return hub.in(() -> macros.desk.list(caller)).stream().map(Macro::id).toList();
    }

    private Macro saved(MacroEntry entry) {
        return done(hub.in(() -> macros.desk.add(macros.supervisor(), entry)));
    }

    private List<String> faults(MacroEntry entry) {
        Outcome<Macro> refused = hub.in(() -> macros.desk.add(macros.supervisor(), entry));
        return refused.<Refusal>fold(saved -> null, refusal -> refusal).errors();
    }

    private static MacroEntry named(String owner, String team) {
        return new MacroEntry(
                "ขอบคุณ", null, "thx", owner, team, CARE, List.of(Action.text(Action.REPLY, "ขอบคุณ", null)), true);
    }

    private static MacroEntry saying(String text, String purpose) {
        return new MacroEntry(
                "ข้อความ", null, null, "all", null, purpose, List.of(Action.text(Action.REPLY, text, null)), true);
    }

    private static MacroEntry doing(Action... actions) {
        return new MacroEntry("งาน", null, null, "all", null, null, List.of(actions), true);
    }
}
