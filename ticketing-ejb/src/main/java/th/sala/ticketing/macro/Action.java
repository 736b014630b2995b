package th.sala.ticketing.macro;

import java.util.List;
import java.util.function.Function;
import th.sala.ticketing.template.Filling;
import th.sala.ticketing.template.Template;
import th.sala.ticketing.template.Template.Filled;

/**
 * One step of a macro or a rule. Which members it needs depends on {@code kind}; the others are null.
 *
 * @param kind {@code reply} and {@code note} ({@code th}, {@code en}), {@code priority}, {@code team}, {@code add-tags} and
 *     {@code remove-tags} ({@code tags}), {@code progress}, {@code waiting} ({@code waitingFor}, {@code hours}), {@code
 *     done} ({@code outcome}, {@code reason})
 * @param th its words in Thai, with places to fill
 * @param en in English; null when there are none
 * @param hours until it is looked at again; null for no date
 * @param reason contact reason; null for the one that the ticket has
 */
public record Action(
        String kind,
        String th,
        String en,
        String priority,
        String team,
        List<String> tags,
        String waitingFor,
        Integer hours,
        String outcome,
        String reason) {
    public static final String REPLY = "reply";
    public static final String NOTE = "note";

    public Action {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    public static Action text(String kind, String th, String en) {
        return new Action(kind, th, en, null, null, null, null, null, null, null);
    }

    /** Whether it says something, which a person reads before it leaves. */
    public boolean says() {
        return REPLY.equals(kind) || NOTE.equals(kind);
    }

    /** The language of its words for who reads this one: Thai where there is no other. */
    public String language(String wanted) {
        return "en".equals(wanted) && en != null ? "en" : "th";
    }

    /** Its words for who reads this language, filled in the language in which they are. */
    public Filled filled(String wanted, Function<String, Filling> fillings) {
        String language = language(wanted);
        return Template.of(language.equals("en") ? en : th).filled(fillings.apply(language));
    }
}
