package th.sala.channels.phone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import th.sala.channels.phone.CallDetails.UnreadableFile;

/** The columns of a file of call details. */
final class DetailColumns {
    private static final Set<String> KNOWN = Set.of(
            "direction",
            "number",
            "queue",
            "startedAt",
            "queuedAt",
            "answeredAt",
            "endedAt",
            "abandonedAt",
            "heldSeconds",
            "wrapUpSeconds",
            "outcome",
            "agent",
            "recordingRef",
            "transfers",
            "note",
            "externalId",
            "exchange");

    /** What Asterisk's call detail records call them. */
    private static final Map<String, String> ASTERISK = Map.of(
            "src", "number",
            "start", "startedAt",
            "answer", "answeredAt",
            "end", "endedAt",
            "disposition", "outcome",
            "uniqueid", "externalId",
            "recordingfile", "recordingRef");

    /** Columns of such a file that say nothing about the call here. */
    private static final Set<String> PASSED_OVER = Set.of(
            "accountcode",
            "dst",
            "dcontext",
            "clid",
            "channel",
            "dstchannel",
            "lastapp",
            "lastdata",
            "duration",
            "billsec",
            "amaflags",
            "userfield",
            "peeraccount",
            "linkedid",
            "sequence");

    private DetailColumns() {}

    /** @throws UnreadableFile naming the columns that nobody knows, or saying that startedAt is missing */
    static List<String> named(List<String> heading) throws UnreadableFile {
        List<String> names = heading.stream().map(DetailColumns::name).toList();
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(KNOWN);
        unknown.removeAll(PASSED_OVER);
        if (!unknown.isEmpty()) {
            throw new UnreadableFile("These columns are not known: " + String.join(", ", unknown) + ".");
        }
        if (!names.contains("startedAt")) {
            throw new UnreadableFile("The column startedAt is missing.");
        }
        if (names.stream().filter(KNOWN::contains).distinct().count()
                != names.stream().filter(KNOWN::contains).count()) {
            throw new UnreadableFile("A column stands there twice.");
        }
        return names;
    }

    private static String name(String heading) {
        String plain = heading.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> known.equalsIgnoreCase(plain))
                .findFirst()
                .orElseGet(() -> ASTERISK.getOrDefault(lower, lower));
    }
}
