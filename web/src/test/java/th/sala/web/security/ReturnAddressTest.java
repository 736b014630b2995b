package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/#/tickets/100003", "/privacy/?tab=log#/x", "/"})
    void a_place_of_ours_is_kept_with_its_fragment(String wanted) {
        assertThat(ReturnAddress.of(wanted).path()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.test/",
                "https://evil.test/",
                "https:evil.test",
                "/%2Fevil.test",
                "%2F%2Fevil.test",
                "/%2e%2e//evil.test",
                "/\\evil.test",
                "\\\\evil.test",
                "javascript:alert(1)",
                "/console/\r\nSet-Cookie: a=b",
                "/\t/evil.test",
                "/../..//evil.test",
                "console/",
                "",
                "/login?to=/console/",
                "/logout",
                "/%zz"
            })
    void anything_else_leads_to_the_console(String wanted) {
        assertThat(ReturnAddress.of(wanted)).isEqualTo(ReturnAddress.CONSOLE);
    }

    @Test
    void nothing_wanted_leads_to_the_console() {
        assertThat(ReturnAddress.of(null)).isEqualTo(ReturnAddress.CONSOLE);
    }

    @Test
    void who_only_keeps_privacy_records_is_at_home_there() {
        assertThat(ReturnAddress.home("auditor"::equals).path()).isEqualTo("/privacy/");
        assertThat(ReturnAddress.home(Set.of("agent", "privacy-officer")::contains))
                .isEqualTo(ReturnAddress.CONSOLE);
        assertThat(ReturnAddress.home("integration"::equals)).isEqualTo(ReturnAddress.CONSOLE);
    }

    @Test
    void a_customer_is_at_home_in_the_portal() {
        assertThat(ReturnAddress.home("customer"::equals).path()).isEqualTo("/portal/");
    }
}
