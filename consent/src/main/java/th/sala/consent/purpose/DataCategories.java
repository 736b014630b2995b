package th.sala.consent.purpose;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of personal data that a purpose may name. What is none of them cannot be collected for anything. */
public final class DataCategories {
    /** What serving somebody needs. */
    static final Set<String> USUAL =
            Set.of("contact", "name", "free-text", "attachment", "order", "payment", "recording", "staff", "account");

    /** What serving somebody hardly ever needs: only with consent, or an interest that was weighed. */
    static final Set<String> BEYOND = Set.of(
            "interests", "income", "education", "location", "photo", "social-profile", "behaviour", "birth-date");

    /** Section 26: only with explicit consent or one of its exceptions. */
    public static final Set<String> SENSITIVE = Set.of(
            "race",
            "political-opinion",
            "religion",
            "sexual-behaviour",
            "criminal-record",
            "health",
            "disability",
            "trade-union",
            "genetic",
            "biometric",
            "voice-emotion");

    /** All of them. */
    public static final Set<String> ALL =
            Stream.of(USUAL, BEYOND, SENSITIVE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private DataCategories() {}
}
