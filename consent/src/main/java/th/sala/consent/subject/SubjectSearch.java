package th.sala.consent.subject;

import java.util.List;

/**
 * Finds identities by parts of what they hold, through keyed tokens: no name or number is readable where they are searched.
 * Words are the beginnings of the words of a name, from two letters on, titles left out; the last four or more digits of a
 * number; or the part of an e-mail address before the {@code @}. Callers ask the gate and leave out whom they may not show.
 */
public interface SubjectSearch {

    /**
     * Whoever every word fits, of the whole person, newest first; each person once over all pages, by the newest of their
     * identities that the longest of the words fits.
     *
     * @param typed as somebody typed it; nothing usable finds nobody
     * @param before the last one of the page before; null for the first page
     */
    List<Match> find(String typed, SubjectId before, int most);

    /** A keyed hash of what the words mean, for a decision that is kept; the same for what finds the same. */
    byte[] fingerprint(String typed);

    /**
     * An identity that was found.
     *
     * @param kind what the longest of the words stands in
     */
    record Match(SubjectId identity, IdentifierKind kind) {}
}
