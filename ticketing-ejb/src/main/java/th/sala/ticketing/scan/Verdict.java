package th.sala.ticketing.scan;

/** What a scanner says of a file. */
public sealed interface Verdict {

    /** Nothing known was found. */
    record Clean() implements Verdict {}

    /** @param signature the scanner's name of what it found, such as {@code Eicar-Test-Signature} */
    record Infected(String signature) implements Verdict {}

    /** The scanner will never look at it, for the file is larger than its limit. */
    record TooLarge() implements Verdict {}
}
