package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.web.rest.Listing;

/** PD-6: of whom an auditor read is written down however the id is spelled and whatever the answer is. */
@Tag("P37.1")
class AskedPersonsTest {
    private final SubjectId one = SubjectId.next();
    private final Listing<String> nothing = Listing.all(List.of());

    @Test
    void an_id_in_capitals_or_after_parameters_of_a_step_names_the_person() {
        var capitals = one.toString().toUpperCase(Locale.ROOT);
        assertThat(ShownPersons.in("customers/" + capitals + "/consents", nothing))
                .containsExactly(one);
        assertThat(ShownPersons.in("privacy/people;a=b/" + capitals, nothing)).containsExactly(one);
    }

    @Test
    void an_id_without_its_leading_zeros_names_the_person() {
        assertThat(ShownPersons.in("privacy/people/1-2-3-4-5", nothing))
                .containsExactly(SubjectId.of("00000001-0002-0003-0004-000000000005"));
    }

    @Test
    void who_is_asked_for_is_shown_even_when_nothing_is_there() {
        assertThat(ShownPersons.asked(List.of(one.toString().toUpperCase(Locale.ROOT), "", "somebody")))
                .containsExactly(one);
    }
}
