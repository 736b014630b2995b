package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TicketNumberTest {
    private final SplittableRandom random = new SplittableRandom(20_261_121L);

    @Test
    void theCheckDigitIsDamms() {
        assertThat(TicketNumber.ofSequence(572).value()).isEqualTo(5724);
    }

    @Test
    void theLastNumberHasEightDigits() {
        assertThat(Long.toString(TicketNumber.ofSequence(9_999_999).value())).hasSize(8);
        assertThatThrownBy(() -> TicketNumber.ofSequence(10_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyWrongDigitIsFound() {
        for (int run = 0; run < 200; run++) {
            char[] digits = digits();
            for (int place = 0; place < digits.length; place++) {
                char right = digits[place];
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    digits[place] = wrong;
                    assertThat(TicketNumber.valid(number(digits))).isEqualTo(wrong == right);
                }
                digits[place] = right;
            }
        }
    }

    @Test
    void everySwapOfNeighboursIsFound() {
        for (int run = 0; run < 200; run++) {
            char[] digits = digits();
            for (int place = 1; place < digits.length; place++) {
                char left = digits[place - 1];
                char right = digits[place];
                digits[place - 1] = right;
                digits[place] = left;
                assertThat(TicketNumber.valid(number(digits))).isEqualTo(left == right);
                digits[place - 1] = left;
                digits[place] = right;
            }
        }
    }

    private char[] digits() {
        return Long.toString(TicketNumber.ofSequence(random.nextLong(1_000_000, 10_000_000))
                        .value())
                .toCharArray();
    }

    private static long number(char[] digits) {
        return Long.parseLong(new String(digits));
    }
}
