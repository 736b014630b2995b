package th.sala.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.consent.purpose.GateFactsFixture.NOW;
import static th.sala.consent.purpose.GateFactsFixture.facts;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import th.sala.consent.time.Bangkok;

class PolicyTest {

    @Nested
    class KnownPurpose {
        private final GatePolicy policy = new KnownPurposePolicy();

        @Test
        void aPurposeThatWasNeverNotifiedIsRefused() {
            assertThat(policy.judge(facts().unknownPurpose().build(), NOW))
                    .contains(Verdict.refused("unknown-purpose"));
        }

        @Test
        void aKnownPurposeIsLeftToTheOtherRules() {
            assertThat(policy.judge(facts().build(), NOW)).isEmpty();
        }
    }

    @Nested
    class KnownPerson {
        private final GatePolicy policy = new KnownPersonPolicy();

        @Test
        void nobodyIsUsedForNothing() {
            assertThat(policy.judge(facts().unknownPerson().build(), NOW)).contains(Verdict.refused("unknown-person"));
        }

        @Test
        void aKnownPersonIsLeftToTheOtherRules() {
            assertThat(policy.judge(facts().build(), NOW)).isEmpty();
        }
    }

    @Nested
    class Restriction {
        private final GatePolicy policy = new RestrictionPolicy();

        @Test
        @Tag("P34.1")
        void restrictedDataIsNotUsedNotEvenToAnswer() {
            assertThat(policy.judge(facts().restricted().build(), NOW)).contains(Verdict.refused("restricted"));
        }

        @Test
        void aPurposePublishedAsAnExceptionGoesOn() {
            assertThat(policy.judge(facts().restricted().survivingRestriction().build(), NOW))
                    .isEmpty();
        }
    }

    @Nested
    class Objection {
        private final GatePolicy policy = new ObjectionPolicy();

        @Test
        void anObjectionStopsItsPurpose() {
            assertThat(policy.judge(facts().objected().build(), NOW)).contains(Verdict.refused("objected"));
            assertThat(policy.judge(facts().build(), NOW)).isEmpty();
        }
    }

    @Nested
    class Refusal {
        private final GatePolicy policy = new RefusalPolicy();

        @ParameterizedTest
        @CsvSource({"ConsentRefused, refused", "ConsentWithdrawn, withdrawn", "ConsentRevoked, revoked"})
        void whoSaidNoIsNotServedUnderThePurposeWhateverItsBasis(String event, String reason) {
            assertThat(policy.judge(facts().consent(event).build(), NOW)).contains(Verdict.refused(reason));
        }

        @Test
        void whoSaidNothingOrYesIsLeftToTheOtherRules() {
            assertThat(policy.judge(facts().build(), NOW)).isEmpty();
            assertThat(policy.judge(facts().consent("ConsentGiven").build(), NOW))
                    .isEmpty();
        }
    }

    @Nested
    class Consent {
        private final GatePolicy policy = new ConsentPolicy();

        private GateFactsFixture marketing() {
            return facts().basis(LawfulBasis.S19_CONSENT);
        }

        @Test
        void consentInForcePermitsAndIsTheEvidence() {
            assertThat(policy.judge(marketing().consent("ConsentGiven").build(), NOW))
                    .contains(Verdict.permittedBy("consent-event:" + GateFactsFixture.EVENT));
        }

        @Test
        void silenceIsNoConsent() {
            assertThat(policy.judge(marketing().build(), NOW)).contains(Verdict.refused("no-consent"));
        }

        @Test
        void invalidatedConsentIsNoConsent() {
            assertThat(policy.judge(marketing().consent("ConsentInvalidated").build(), NOW))
                    .contains(Verdict.refused("no-consent"));
        }

        @Test
        @Tag("P19.8")
        void nothingRestsOnAConsentThatCitesADefectiveNotice() {
            assertThat(policy.judge(
                            marketing()
                                    .consent("ConsentGiven")
                                    .onADefectiveNotice()
                                    .build(),
                            NOW))
                    .contains(Verdict.refused("notice-defective"));
        }

        @Test
        void consentEndsAtTheSecondItsTimeIsUp() {
            GateFacts facts = marketing().consent("ConsentGiven").until(NOW).build();
            assertThat(policy.judge(facts, NOW)).contains(Verdict.refused("consent-expired"));
            assertThat(policy.judge(facts, NOW.minus(Duration.ofSeconds(1))))
                    .hasValueSatisfying(
                            verdict -> assertThat(verdict.permitted()).isTrue());
        }

        @Test
        @Tag("P19.2")
        void anAttestedWordThatNobodyConfirmedPermitsNothing() {
            assertThat(policy.judge(marketing().unconfirmed().build(), NOW))
                    .contains(Verdict.refused("consent-unconfirmed"));
            assertThat(policy.judge(
                            marketing()
                                    .consent("ConsentWithdrawn")
                                    .unconfirmed()
                                    .build(),
                            NOW))
                    .contains(Verdict.refused("consent-unconfirmed"));
            assertThat(policy.judge(
                                    marketing()
                                            .consent("ConsentGiven")
                                            .unconfirmed()
                                            .build(),
                                    NOW)
                            .orElseThrow()
                            .permitted())
                    .isTrue();
        }

        @Test
        @Tag("P20.5")
        void whatARepresentativeAgreedToEndsWithTheDayOnWhichItWasToBeConfirmed() {
            LocalDate today = Bangkok.day(NOW);
            assertThat(policy.judge(
                            marketing()
                                    .consent("ConsentGiven")
                                    .confirmedBy(today.minusDays(1))
                                    .build(),
                            NOW))
                    .contains(Verdict.refused("came-of-age"));
            assertThat(policy.judge(
                            marketing()
                                    .consent("ConsentGiven")
                                    .confirmedBy(today)
                                    .build(),
                            NOW))
                    .contains(Verdict.permittedBy("consent-event:" + GateFactsFixture.EVENT));
        }

        @Test
        @Tag("P21.1")
        void consentHoldsOnTheChannelsItWasGivenFor() {
            assertThat(policy.judge(
                            marketing().consent("ConsentGiven").elsewhere().build(), NOW))
                    .contains(Verdict.refused("channel-not-agreed"));
        }

        @Test
        @Tag("P21.1")
        void consentToAnEarlierPurposeDoesNotCoverAWiderOne() {
            assertThat(policy.judge(
                            marketing().consent("ConsentGiven").askedAgainIn(2).build(), NOW))
                    .contains(Verdict.refused("consent-outdated"));
        }

        @ParameterizedTest
        @EnumSource(
                value = LawfulBasis.class,
                names = {"S19_CONSENT", "S26_CONSENT"},
                mode = EnumSource.Mode.EXCLUDE)
        @Tag("P24.1")
        void otherBasesNeedNoConsent(LawfulBasis basis) {
            assertThat(policy.judge(facts().basis(basis).build(), NOW)).isEmpty();
        }
    }

    @Nested
    class Order {
        @Test
        void restrictionIsNamedBeforeObjectionAndObjectionBeforeRefusal() {
            GateFactsFixture all = facts().objected().consent("ConsentWithdrawn");
            assertThat(GatePolicy.judgeAll(all.build(), NOW).reason()).isEqualTo("objected");
            assertThat(GatePolicy.judgeAll(all.restricted().build(), NOW).reason())
                    .isEqualTo("restricted");
        }

        @Test
        void withoutAnyNoTheBasisOfThePurposePermits() {
            assertThat(GatePolicy.judgeAll(facts().build(), NOW))
                    .isEqualTo(Verdict.permittedBy("purpose:customer-care/1"));
        }
    }
}
