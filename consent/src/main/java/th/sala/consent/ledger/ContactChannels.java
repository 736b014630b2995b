package th.sala.consent.ledger;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ways a person and the firm reach each other, in the words of the public contract. They only grow. */
public final class ContactChannels {
    public static final SortedSet<String> ALL = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(
            "email",
            "phone",
            "web-chat",
            "web-form",
            "line",
            "messenger",
            "facebook-page",
            "instagram",
            "whatsapp",
            "walk-in")));

    private ContactChannels() {}
}
