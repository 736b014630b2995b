package th.sala.consent.testing;

import static java.util.stream.Collectors.joining;

import java.util.Random;

/** A word that no other test uses, of fewer letters than the longest part by which anything is found. */
public final class Mark {
    private static final Random LETTERS = new Random();
    private static final int LENGTH = 12;

    private Mark() {}

    public static String next() {
        return LETTERS.ints(LENGTH, 'a', 'g').mapToObj(Character::toString).collect(joining());
    }
}
