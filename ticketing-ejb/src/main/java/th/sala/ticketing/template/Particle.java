package th.sala.ticketing.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** With which word an agent ends a sentence politely. Their own choice; nothing is guessed from a name. */
public enum Particle {
    KHRAP("khrap", "ครับ", "ครับ"),
    KHA("kha", "ค่ะ", "คะ"),
    NONE("none", "", "");

    /** What a sentence ends with before the particle when it asks, urges or softens: then it is คะ and not ค่ะ. */
    private static final Pattern ASKING =
            Pattern.compile("(ไหม|มั้ย|หรือ|หรือไม่|หรือยัง|หรือเปล่า|รึเปล่า|เหรอ|อะไร|ใคร|ไหน|เมื่อไร"
                    + "|เมื่อไหร่|อย่างไร|ยังไง|ทำไม|เท่าไร|เท่าไหร่|กี่[ก-๙]{1,12}|นะ|สิ|ล่ะ|น่ะ)$");

    private static final Pattern NOT_ASKING =
            Pattern.compile("(ไม่เป็นอะไร|ไม่มีอะไร|ไม่ว่าอะไร|ไม่มีใคร|หรืออย่างไรก็ตาม)$");

    private final String code;
    private final String statement;
    private final String question;

    Particle(String code, String statement, String question) {
        this.code = code;
        this.statement = statement;
        this.question = question;
    }

    public String code() {
        return code;
    }

    public static Optional<Particle> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /**
     * The word for this place.
     *
     * @param before everything that stands before it
     * @param after everything that stands behind it
     */
    String between(CharSequence before, String after) {
        String sentence = before.toString().stripTrailing();
        boolean asks = after.stripLeading().startsWith("?")
                || ASKING.matcher(sentence).find()
                        && !NOT_ASKING.matcher(sentence).find();
        return asks ? question : statement;
    }
}
