package th.sala.ticketing.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places to fill, {@code {{customer.address}}}. A place is a name of {@link Variable} and nothing else. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final String OPENS = "{{";
    private static final String CLOSES = "}}";

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** @return a line for each place that cannot be filled, with what may stand there; none when all can */
    public static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (Variable.of(place.group(1)).isEmpty()) {
                faults.add("{{" + place.group(1) + "}} is not known; allowed are "
                        + String.join(", ", Variable.allowed()));
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.contains(OPENS) || rest.contains(CLOSES)) {
            faults.add("a place opens with {{ and closes with }}");
        }
        return faults.stream().distinct().toList();
    }

    /** @throws IllegalArgumentException when {@link #faults} finds some */
    public static Template of(String text) {
        if (!faults(text).isEmpty()) {
            throw new IllegalArgumentException("A template with faults was never kept.");
        }
        return new Template(text);
    }

    /** The text with its places filled. What fills one is never read as a place again. */
    public Filled filled(Filling filling) {
        StringBuilder said = new StringBuilder();
        List<String> missing = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            said.append(text.substring(end, place.start()));
            end = place.end();
            Variable variable = Variable.of(place.group(1)).orElseThrow();
            String word = filling.in(variable, said, text.substring(end));
            if (word == null) {
                missing.add(variable.code());
            }
            said.append(Optional.ofNullable(word).orElse(place.group()));
        }
        return new Filled(
                said.append(text.substring(end)).toString(),
                missing.stream().distinct().toList());
    }

    /**
     * @param text a place whose value is not known stands as it was
     * @param missing names of those places
     */
    public record Filled(String text, List<String> missing) {}
}
