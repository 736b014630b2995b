package th.sala.ticketing.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import th.sala.consent.subject.TellingWords;
import th.sala.consent.text.FoldedText;
import th.sala.ticketing.search.FoundTicket.Part;
import th.sala.ticketing.search.WordBreaks.Word;

/** A piece of a text around what was looked for, with that marked. What is masked in lists is masked here. */
final class Snippet {
    private static final int BEFORE = 40;
    private static final int LONGEST = 200;
    private static final String LEFT_OUT = "…";

    private final FoldedText text;
    private final BitSet hits = new BitSet();

    private Snippet(String plain, List<SearchTerm> terms) {
        text = FoldedText.of(TellingWords.masked(plain));
        List<Word> words = WordBreaks.of(text.text());
        for (SearchTerm term : terms) {
            markLetters(term);
            markWords(term, words);
        }
    }

    /** The whole text. */
    static List<Part> whole(String plain, List<SearchTerm> terms) {
        Snippet snippet = new Snippet(plain, terms);
        return snippet.parts(0, snippet.text.written().length());
    }

    /** As much as a row of a list takes, from shortly before the first hit on. */
    static List<Part> around(String plain, List<SearchTerm> terms) {
        Snippet snippet = new Snippet(plain, terms);
        int first = Math.max(snippet.hits.nextSetBit(0), 0);
        int from = snippet.edge(Math.max(first - BEFORE, 0));
        int to = snippet.edge(Math.min(from + LONGEST, snippet.text.written().length()));
        List<Part> parts = new ArrayList<>(snippet.parts(from, to));
        if (from > 0) {
            parts.add(0, new Part(LEFT_OUT, false));
        }
        if (to < snippet.text.written().length()) {
            parts.add(new Part(LEFT_OUT, false));
        }
        return parts;
    }

    private void markLetters(SearchTerm term) {
        if (term.hasTrigrams()) {
            int length = term.folded().length();
            for (int at = text.text().indexOf(term.folded());
                    at >= 0;
                    at = text.text().indexOf(term.folded(), at + length)) {
                mark(at, at + length);
            }
        }
    }

    private void markWords(SearchTerm term, List<Word> words) {
        List<String> wanted = term.words().stream().map(Word::text).toList();
        for (int at = 0; !wanted.isEmpty() && at + wanted.size() <= words.size(); at++) {
            List<Word> here = words.subList(at, at + wanted.size());
            if (here.stream().map(Word::text).toList().equals(wanted)) {
                mark(here.get(0).from(), here.get(here.size() - 1).to());
            }
        }
    }

    private void mark(int from, int to) {
        hits.set(text.from(from), text.to(to - 1));
    }

    /** No letter is cut from its marks: a piece begins and ends where one of the folded text does. */
    private int edge(int place) {
        if (place == 0 || place >= text.written().length()) {
            return place;
        }
        for (int each = 0; each < text.text().length(); each++) {
            if (text.from(each) >= place) {
                return text.from(each);
            }
        }
        return text.written().length();
    }

    private List<Part> parts(int from, int to) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean hit = hits.get(at);
            int end = Math.min(to, next(at, hit));
            parts.add(new Part(text.written().substring(at, end), hit));
            at = end;
        }
        return parts;
    }

    private int next(int at, boolean hit) {
        int end = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
        return end < 0 ? text.written().length() : end;
    }
}
