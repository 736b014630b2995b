package th.sala.consent.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a notice must say and how it must ask before anybody is shown it (sections 19, 23 and 28), each fault by its code. */
final class NoticeRules {
    private NoticeRules() {}

    /**
     * Empty when it can be published.
     *
     * @param agreeable keys of the purposes in force that rest on consent
     */
    static List<String> missing(NoticeDraft draft, Set<String> agreeable) {
        List<String> missing = new ArrayList<>();
        if (draft.texts().stream().noneMatch(text -> "th".equals(text.language()))) {
            missing.add("text-th");
        }
        draft.texts()
                .forEach(text -> blocks(text).forEach((block, words) -> {
                    if (asked(draft, block) && (words == null || words.isBlank())) {
                        missing.add(block + ":" + text.language());
                    }
                }));
        for (int place = 0; place < draft.choices().size(); place++) {
            choice(draft.choices().get(place), place + 1, agreeable, missing);
        }
        return List.copyOf(missing);
    }

    /** The rules of use are no notice of section 23: a title and one text. */
    private static boolean asked(NoticeDraft draft, String block) {
        return !draft.isRules() || List.of("title", "purposes").contains(block);
    }

    private static void choice(NoticeDraft.Choice choice, int number, Set<String> agreeable, List<String> missing) {
        if (choice.purposes().size() != 1) {
            missing.add("bundled:" + number);
        }
        if (choice.preselected()) {
            missing.add("preselected:" + number);
        }
        choice.purposes().stream()
                .filter(purpose -> !agreeable.contains(purpose))
                .forEach(purpose -> missing.add("nothing-to-agree:" + purpose));
    }

    /** In the order of the section. */
    static Map<String, String> blocks(NoticeDraft.Text text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("title", text.title());
        blocks.put("purposes", text.purposes());
        blocks.put("necessity", text.necessity());
        blocks.put("data", text.data());
        blocks.put("recipients", text.recipients());
        blocks.put("controller", text.controller());
        blocks.put("rights", text.rights());
        blocks.put("transfers", text.transfers());
        return blocks;
    }
}
