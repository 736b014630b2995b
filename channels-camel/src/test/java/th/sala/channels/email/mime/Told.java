package th.sala.channels.email.mime;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.sala.ticketing.intake.InboundMessage;

/**
 * What two readers of a mail are compared by, white space aside.
 *
 * @param from address of the author; empty when there is none
 */
record Told(String subject, String from, String text, List<File> files) {
    private static final char UNREAD = '\uFFFD';

    /** @param size in bytes; -1 when the reader does not tell */
    record File(String name, int size) {
        static File of(String name, int size) {
            return new File(squeezed(Objects.requireNonNullElse(name, "")), size);
        }

        private boolean fits(File other) {
            return alike(name, other.name) && (size < 0 || size == other.size);
        }
    }

    static Told of(InboundMessage mail) {
        return new Told(
                Objects.requireNonNullElse(mail.subject(), ""),
                mail.from().value(),
                mail.text(),
                mail.attachments().stream()
                        .map(file -> File.of(file.name(), file.bytes().length))
                        .toList());
    }

    /** The names of the fields in which the other differs. What this reader could not decode may be anything there. */
    Stream<String> differences(Told other) {
        return Stream.of(
                        alike(subject, other.subject) ? "" : "subject",
                        alike(from, other.from) ? "" : "from",
                        alike(text, other.text) ? "" : "text",
                        sameFiles(other.files) ? "" : "files")
                .filter(field -> !field.isEmpty());
    }

    private boolean sameFiles(List<File> others) {
        return files.size() == others.size()
                && IntStream.range(0, files.size())
                        .allMatch(place -> files.get(place).fits(others.get(place)));
    }

    private static boolean alike(String expected, String read) {
        String wanted = squeezed(expected);
        String found = squeezed(read);
        return wanted.length() == found.length()
                && IntStream.range(0, wanted.length())
                        .allMatch(
                                place -> wanted.charAt(place) == UNREAD || wanted.charAt(place) == found.charAt(place));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\x00-\\x1F]+", "");
    }
}
