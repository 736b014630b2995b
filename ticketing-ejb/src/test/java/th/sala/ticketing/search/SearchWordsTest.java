package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void operatorsAreTakenOutOfTheWords() {
        SearchWords read = SearchWords.read("คืนเงิน status:done tag:\"big customer\" now");
        assertThat(read.words()).containsExactly("คืนเงิน", "now");
        assertThat(read.operators()).containsEntry("status", "done").containsEntry("tag", "big customer");
    }

    @Test
    void quotationMarksKeepWordsTogether() {
        assertThat(SearchWords.read("\"not yet\" here").words()).containsExactly("not yet", "here");
    }

    @Test
    void whatMeansSomethingInAPatternIsEscaped() {
        assertThat(SearchWords.read("100%_\\").patterns()).containsExactly("%100\\%\\_\\\\%");
    }

    @Test
    void nothingIsNoWord() {
        assertThat(SearchWords.read(null).words()).isEmpty();
        assertThat(SearchWords.read("  \"\" ").words()).isEmpty();
    }

    @Test
    void anUnknownOperatorIsAWord() {
        assertThat(SearchWords.read("order:12").words()).containsExactly("order:12");
    }
}
