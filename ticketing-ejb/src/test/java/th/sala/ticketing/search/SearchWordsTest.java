package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void operatorsAreTakenOutOfTheWords() {
        SearchWords read = SearchWords.read("คืนเงิน status:done tag:\"big customer\" now");
        assertThat(read.terms()).extracting(SearchTerm::folded).containsExactly("คืนเงิน", "now");
        assertThat(read.operators()).containsEntry("status", "done").containsEntry("tag", "big customer");
    }

    @Test
    void quotationMarksKeepWordsTogether() {
        assertThat(SearchWords.read("\"not yet\" here").terms())
                .extracting(SearchTerm::folded)
                .containsExactly("not yet", "here");
    }

    @Test
    void whatMeansSomethingInAPatternIsEscaped() {
        assertThat(SearchWords.read("100%_\\").patterns()).containsExactly("%100\\%\\_\\\\%");
    }

    @Test
    void whatIsTooShortForTrigramsIsFoundAsAWordOnly() {
        assertThat(SearchWords.read("รถ").patterns()).containsExactly((String) null);
        assertThat(SearchWords.read("รถ").queries()).containsExactly("'รถ'");
        assertThat(SearchWords.read("?!").queries()).containsExactly((String) null);
    }

    @Test
    void signsBetweenWordsAreNotLookedFor() {
        assertThat(SearchWords.read("คืนเงิน - ด่วน !").terms())
                .extracting(SearchTerm::folded)
                .containsExactly("คืนเงิน", "ด่วน");
    }

    @Test
    void wordsStandInTheDatabasesSpellingWhateverSignsTheyHave() {
        assertThat(SearchWords.read("\"it's a'b\"").queries()).containsExactly("'it''s' <-> 'a''b'");
    }

    @Test
    void nothingIsNoWord() {
        assertThat(SearchWords.read(null).terms()).isEmpty();
        assertThat(SearchWords.read("  \"\" ").terms()).isEmpty();
    }

    @Test
    void anUnknownOperatorIsAWord() {
        assertThat(SearchWords.read("order:12").terms())
                .extracting(SearchTerm::folded)
                .containsExactly("order:12");
    }
}
