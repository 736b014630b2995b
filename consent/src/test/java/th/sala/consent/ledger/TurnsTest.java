package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.ledger.AgreementLinks.Answered;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.ledger.Withdrawals.Word;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.Race;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** Whoever speaks while another word is just being recorded says it after that word, and knowing it. */
@Tag("P19.6")
class TurnsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final SubjectId somebody = consent.somebody();

    @Test
    void a_link_agrees_to_nothing_that_is_just_being_withdrawn() {
        String link = question();

        Answered answered = Race.lost(jdbi, () -> say("withdrawn"), () -> agree(link));

        assertThat(answered.event()).isNull();
        assertThat(events()).containsExactly("ConsentWithdrawn", "ConsentRequested");
    }

    @Test
    void a_link_takes_no_withdrawal_back_while_the_person_just_says_no_again() {
        String undo = withdrawn();

        LinkStanding standing = Race.lost(
                jdbi, () -> say("refused"), () -> consent.withdrawals().undo(undo));

        assertThat(standing).isEqualTo(LinkStanding.GONE);
        assertThat(events()).containsExactly("ConsentRefused", "ConsentWithdrawn", "ConsentGiven");
    }

    @Test
    void no_more_news_ends_the_consent_that_is_just_being_given() {
        say("refused");
        clock.move(Duration.ofMinutes(1));

        Race.lost(jdbi, () -> say("given"), () -> consent.withdrawals().fromNews(noMore()));

        assertThat(events()).containsExactly("ConsentWithdrawn", "ConsentGiven", "ConsentRefused");
    }

    @Test
    void two_presses_at_once_are_one_yes() {
        String link = question();

        Answered second = Race.lost(jdbi, () -> agree(link), () -> agree(link));

        assertThat(events()).containsExactly("ConsentGiven", "ConsentRequested");
        assertThat(second.event())
                .isEqualTo(consent.ledger().entries(somebody).get(0).id());
    }

    @Test
    void two_presses_at_once_take_a_withdrawal_back_once() {
        String undo = withdrawn();

        LinkStanding second = Race.lost(
                jdbi,
                () -> consent.withdrawals().undo(undo),
                () -> consent.withdrawals().undo(undo));

        assertThat(second).isEqualTo(LinkStanding.OPEN);
        assertThat(events()).containsExactly("ConsentGiven", "ConsentWithdrawn", "ConsentGiven");
    }

    private Answered agree(String link) {
        return consent.agreements().agree(link).orElseThrow();
    }

    private String question() {
        UUID requested = consent.ledger()
                .record(decision(
                        "given",
                        "phone",
                        "VERBAL_ATTESTED",
                        List.of(new Evidence("AGENT_ATTESTATION", null, "ลูกค้าตกลง"))));
        clock.move(Duration.ofMinutes(1));
        return consent.agreements().token(requested);
    }

    private String withdrawn() {
        say("given");
        clock.move(Duration.ofMinutes(1));
        String undo = consent.withdrawals().fromNews(noMore()).undo();
        clock.move(Duration.ofMinutes(1));
        return undo;
    }

    private Word noMore() {
        return new Word(somebody, "email", "REPLY_KEYWORD", "th", null);
    }

    private void say(String decision) {
        consent.ledger().record(decision(decision, "email", "BUTTON", List.of()));
    }

    private ConsentDecision decision(String decision, String channel, String method, List<Evidence> evidence) {
        return new ConsentDecision(
                somebody,
                "marketing-email",
                decision,
                channel,
                method,
                "general/1",
                "th",
                evidence,
                null,
                channel.equals("phone") ? "agent1" : "subject");
    }

    private List<String> events() {
        return consent.ledger().entries(somebody).stream()
                .filter(entry -> entry.purpose().equals("marketing-email"))
                .map(ConsentEntry::event)
                .toList();
    }
}
