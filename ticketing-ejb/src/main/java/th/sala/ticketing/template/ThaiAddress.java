package th.sala.ticketing.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a customer is spoken to: คุณ and the first name. A civil title gives way to คุณ; a rank, a degree or a title of nobility
 * stays in its place, as manners want it; a firm keeps its name. Whoever is not known by a name is คุณลูกค้า.
 */
final class ThaiAddress {
    private static final String UNKNOWN = "คุณลูกค้า";
    private static final String UNKNOWN_IN_ENGLISH = "customer";

    /** The longer before what it begins with. */
    private static final List<String> CIVIL = List.of(
            "นางสาว",
            "เด็กหญิง",
            "เด็กชาย",
            "น.ส.",
            "ด.ช.",
            "ด.ญ.",
            "นาย",
            "นาง",
            "คุณ",
            "Khun ",
            "Mrs. ",
            "Mrs ",
            "Miss ",
            "Mr. ",
            "Mr ",
            "Ms. ",
            "Ms ",
            "Mr.",
            "Mrs.",
            "Ms.",
            "K. ");

    private static final Pattern KEPT = Pattern.compile(
            "^(คุณหญิง|ท่านผู้หญิง|พระครู|พระมหา|พระอาจารย์|หลวงพ่อ|(?:[ก-ฮ]{1,4}\\.){1,3}|นพ\\.|พญ\\.|Dr\\.?|Prof\\.?|M\\.[RL]\\.)\\s*(?=\\S)");
    private static final Pattern FIRM = Pattern.compile(
            "^(บริษัท|บจก|บมจ|หจก|ห้าง|ร้าน|โรงเรียน|มหาวิทยาลัย|มูลนิธิ|สมาคม|สำนักงาน|องค์การ|กรม|กระทรวง)|"
                    + "(?i)\\b(co\\.|ltd|company|inc\\.?|plc)\\b");
    private static final Pattern NOT_A_NAME = Pattern.compile("[@\\d]");
    private static final Pattern ORNAMENT = Pattern.compile("[^\\p{L}\\p{M}.'\\- ]+");
    private static final int SHORTEST = 2;

    private ThaiAddress() {}

    static String of(String name) {
        return known(name).map(ThaiAddress::addressed).orElse(UNKNOWN);
    }

    static String inEnglish(String name) {
        return known(name)
                .map(known -> FIRM.matcher(known).find() ? known : "Khun " + first(withoutTitle(known)))
                .orElse(UNKNOWN_IN_ENGLISH);
    }

    private static String addressed(String name) {
        if (FIRM.matcher(name).find()) {
            return name;
        }
        var kept = KEPT.matcher(name);
        if (kept.find() && CIVIL.stream().noneMatch(name::startsWith) || name.startsWith("คุณหญิง")) {
            return kept.group(1) + first(name.substring(kept.end()));
        }
        return "คุณ" + first(withoutTitle(name));
    }

    /** A name that somebody is called by; an address or a number is none, and ornaments do not count. */
    private static Optional<String> known(String name) {
        return Optional.ofNullable(name)
                .filter(said -> !NOT_A_NAME.matcher(said).find())
                .map(said -> ORNAMENT.matcher(said).replaceAll(" ").strip().replaceAll(" +", " "))
                .filter(said -> said.length() >= SHORTEST);
    }

    private static String withoutTitle(String name) {
        return CIVIL.stream()
                .filter(title -> name.startsWith(title)
                        && name.substring(title.length()).strip().length() >= SHORTEST)
                .findFirst()
                .map(title -> name.substring(title.length()).strip())
                .orElse(name);
    }

    private static String first(String name) {
        return name.strip().split(" ", 2)[0];
    }
}
