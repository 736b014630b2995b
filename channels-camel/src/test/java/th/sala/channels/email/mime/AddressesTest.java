package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ChannelAddress;

class AddressesTest {

    @Test
    void names_and_addresses_are_told_apart() {
        assertThat(Addresses.parse("\"Jaidee, Somchai\" <somchai@example.com>, bare@example.com, <angle@example.com>"))
                .containsExactly(
                        ChannelAddress.email("somchai@example.com", "Jaidee, Somchai"),
                        ChannelAddress.email("bare@example.com", null),
                        ChannelAddress.email("angle@example.com", null));
    }

    @Test
    void an_encoded_name_never_becomes_an_address() {
        assertThat(Addresses.parse("=?utf-8?Q?boss=40bank.test_=3Cboss=40bank.test=3E=2C?= <thief@evil.test>"))
                .containsExactly(ChannelAddress.email("thief@evil.test", "boss@bank.test <boss@bank.test>,"));
    }

    @Test
    void encoded_words_inside_quotes_are_read_all_the_same() {
        assertThat(Addresses.parse("\"=?utf-8?B?4Liq4Lih4LiK4Liy4Lii?=\" <somchai@example.com>"))
                .containsExactly(ChannelAddress.email("somchai@example.com", "สมชาย"));
    }

    @Test
    void groups_give_their_members_and_nobody_is_left_out() {
        assertThat(Addresses.parse("undisclosed-recipients:;")).isEmpty();
        assertThat(Addresses.parse("Team: a@example.com, b@example.com;"))
                .extracting(ChannelAddress::value)
                .containsExactly("a@example.com", "b@example.com");
        assertThat(Addresses.parse("rubbish without address")).isEmpty();
        assertThat(Addresses.parse("<@>, <>, @")).isEmpty();
    }
}
