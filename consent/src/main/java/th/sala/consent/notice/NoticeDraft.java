package th.sala.consent.notice;

import java.util.List;

/**
 * A notice as an officer is writing it; anything may still be missing. Null lists are empty.
 *
 * @param texts Thai, and English if wanted
 * @param choices what may be agreed to below it, each its own question (section 19)
 */
public record NoticeDraft(String key, List<Text> texts, List<Choice> choices) {
    public NoticeDraft {
        texts = texts == null ? List.of() : List.copyOf(texts);
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** Whether these are the rules of use of staff, whose text stands in {@code purposes} and nowhere else. */
    public boolean isRules() {
        return StaffNotices.RULES.equals(key);
    }

    /**
     * The six items of section 23 in one language, and where data goes (section 28). Paragraphs are parted by empty lines; a
     * line that begins with a dash is one of a list.
     *
     * @param language {@code th} or {@code en}
     * @param purposes (1) what for, and on which basis of section 24
     * @param necessity (2) whether the law or a contract asks for it, and what happens without
     * @param data (3) which data, and for how long
     * @param recipients (4) who receives it
     * @param controller (5) who we are, how we and the data protection officer are reached
     * @param rights (6) what a person may ask for, and to whom to complain
     */
    public record Text(
            String language,
            String title,
            String purposes,
            String necessity,
            String data,
            String recipients,
            String controller,
            String rights,
            String transfers) {}

    /**
     * @param purposes keys; exactly one, because two in one tick are none
     * @param preselected whether it would be ticked beforehand, which it must not be
     */
    public record Choice(List<String> purposes, boolean preselected) {
        public Choice {
            purposes = purposes == null ? List.of() : List.copyOf(purposes);
        }
    }
}
