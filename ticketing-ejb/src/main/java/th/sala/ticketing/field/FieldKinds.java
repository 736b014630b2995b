package th.sala.ticketing.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a field of each kind; values are text. */
final class FieldKinds {
    private static final int LONGEST = 500;
    private static final Pattern PLACE =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,7})?),\\s?(-?\\d{1,3}(?:\\.\\d{1,7})?)");
    private static final double NORTH = 90;
    private static final double EAST = 180;

    private FieldKinds() {}

    /** @param picture whether the ticket has this picture */
    static Optional<String> fault(CustomField field, String value, Predicate<UUID> picture) {
        String text = value.strip();
        return switch (field.kind()) {
            case "number" -> unless(number(text), "is a number such as 12.5");
            case "date" -> unless(date(text), "is a day such as 2026-11-23");
            case "choice" ->
                unless(
                        field.options().stream()
                                .anyMatch(option -> option.code().equals(text)),
                        "is one of "
                                + field.options().stream()
                                        .map(CustomField.Option::code)
                                        .toList());
            case "yes-no" -> unless(Set.of("yes", "no").contains(text), "is yes or no");
            case FieldRules.LOCATION -> unless(place(text), "is latitude and longitude, such as 13.7563,100.5018");
            case FieldRules.PHOTO ->
                unless(id(text).filter(picture).isPresent(), "is the id of a picture on this ticket");
            default -> unless(text.length() <= LONGEST, "has at most " + LONGEST + " characters");
        };
    }

    private static Optional<String> unless(boolean good, String fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }

    private static boolean number(String text) {
        try {
            return text.length() <= 30 && new BigDecimal(text).scale() <= 6;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }

    private static boolean date(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static boolean place(String text) {
        Matcher place = PLACE.matcher(text);
        return place.matches()
                && Math.abs(Double.parseDouble(place.group(1))) <= NORTH
                && Math.abs(Double.parseDouble(place.group(2))) <= EAST;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
