package th.sala.consent.subject;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.Planning;
import th.sala.consent.key.MasterKey;

/** Persons by the tokens of {@code search_token}. */
@Stateless
public class SearchTokens implements SubjectSearch {
    private static final String NO_TOKEN = null;

    private final Jdbi jdbi;
    private final MasterKey master;

    @Inject
    public SearchTokens(Jdbi jdbi, MasterKey master) {
        this.jdbi = jdbi;
        this.master = master;
    }

    @Override
    public List<Match> find(String typed, SubjectId before, int most) {
        List<List<Set<String>>> words = SearchParts.wanted(typed);
        return words.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> Planning.byIndex(handle, () -> found(handle, words, before, most)));
    }

    @Override
    public byte[] fingerprint(String typed) {
        return master.fingerprint(("search:" + SearchParts.wanted(typed)).getBytes(StandardCharsets.UTF_8));
    }

    private List<Match> found(Handle handle, List<List<Set<String>>> words, SubjectId before, int most) {
        List<Readings> longestFirst = words.stream()
                .sorted(Comparator.comparingInt(SearchTokens::length).reversed())
                .map(this::readings)
                .toList();
        Readings first = longestFirst.get(0);
        List<Readings> others = longestFirst.subList(1, longestFirst.size());
        return handle.createQuery(TokenTables.FIND)
                .bind("one", first.one())
                .bind("other", first.other())
                .bind("third", first.third())
                .bindArray("ones", String.class, each(others, Readings::one))
                .bindArray("others", String.class, each(others, Readings::other))
                .bindArray("thirds", String.class, each(others, Readings::third))
                .bind("before", before == null ? null : before.value())
                .bind("most", most)
                .mapTo(Found.class)
                .map(Found::match)
                .list();
    }

    private Readings readings(List<Set<String>> word) {
        return new Readings(reading(word, 0), reading(word, 1), reading(word, 2));
    }

    private String reading(List<Set<String>> word, int place) {
        return place < word.size() ? literal(master, word.get(place)) : NO_TOKEN;
    }

    private static List<String> each(List<Readings> words, Function<Readings, String> reading) {
        return words.stream().map(reading).toList();
    }

    /** In the spelling of the database, in an order that tells nothing. */
    static String literal(MasterKey master, Set<String> parts) {
        LongStream tokens = parts.stream().mapToLong(master::token).sorted();
        return tokens.mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static int length(List<Set<String>> word) {
        return new TreeSet<>(word.get(0)).last().length();
    }

    private record Readings(String one, String other, String third) {}

    record Found(UUID holder, String kind) {
        Match match() {
            return new Match(new SubjectId(holder), IdentifierKind.of(kind));
        }
    }
}
