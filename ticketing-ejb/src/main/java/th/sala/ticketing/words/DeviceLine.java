package th.sala.ticketing.words;

import java.util.List;

/**
 * The line that a telephone or program puts under every mail: {@code Sent from my iPhone}. It needs the name of a device
 * or program: "ส่งจากขอนแก่น" is what a customer says.
 */
final class DeviceLine {
    private static final int LONGEST = 120;

    private static final List<String> BEGINNINGS = List.of(
            "sent from",
            "sent via",
            "sent with",
            "sent by",
            "sent using",
            "get outlook",
            "from my",
            "ส่งจาก",
            "ส่งโดย",
            "ส่งผ่าน",
            "ส่งด้วย",
            "ส่งมาจาก",
            "รับ outlook",
            "ดาวน์โหลด outlook",
            "envoyé d",
            "von meinem",
            "gesendet",
            "diese nachricht wurde von mein",
            "enviado d",
            "inviato d",
            "sendt fra",
            "skickat från",
            "verzonden v",
            "wysłane z",
            "отправлено с");

    private static final List<String> DEVICES = List.of(
            "iphone",
            "ipad",
            "ipod",
            "android",
            "samsung",
            "galaxy",
            "huawei",
            "oppo",
            "vivo",
            "xiaomi",
            "redmi",
            "realme",
            "nokia",
            "htc",
            "alcatel",
            "blackberry",
            "windows",
            "outlook",
            "yahoo",
            "gmail",
            "mail",
            "airmail",
            "inbox",
            "proton",
            "mobile",
            "phone",
            "cell",
            "tablet",
            "device",
            "มือถือ",
            "โทรศัพท์",
            "สมาร์ทโฟน",
            "สมาร์ตโฟน",
            "แท็บเล็ต",
            "อุปกรณ์",
            "เมล",
            "mobil",
            "handy");

    private DeviceLine() {}

    static boolean is(Line line) {
        String words = line.lower();
        return words.length() <= LONGEST
                && BEGINNINGS.stream().anyMatch(words::startsWith)
                && DEVICES.stream().anyMatch(words::contains);
    }
}
