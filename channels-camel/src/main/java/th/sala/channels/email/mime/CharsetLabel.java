package th.sala.channels.email.mime;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a declared charset name means in practice. */
final class CharsetLabel {
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("tis620", "x-windows-874"),
            Map.entry("tis620-2533", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("iso8859-11", "x-windows-874"),
            Map.entry("iso-ir-166", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("cp874", "x-windows-874"),
            Map.entry("cp-874", "x-windows-874"),
            Map.entry("x-cp874", "x-windows-874"),
            Map.entry("ms874", "x-windows-874"),
            Map.entry("dos-874", "x-windows-874"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8-sig", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private CharsetLabel() {}

    /** Empty for none, {@code unknown-8bit} and every name this Java does not know. */
    static Optional<Charset> resolve(String label) {
        String name = clean(label);
        String meant = MEANT.getOrDefault(name, name);
        try {
            return meant.isEmpty() || !Charset.isSupported(meant)
                    ? Optional.empty()
                    : Optional.of(Charset.forName(meant));
        } catch (IllegalArgumentException notACharsetName) {
            return Optional.empty();
        }
    }

    static boolean isUtf7(String label) {
        String name = clean(label);
        return name.equals("utf-7") || name.equals("unicode-1-1-utf-7");
    }

    private static String clean(String label) {
        return label == null ? "" : label.replaceAll("[^A-Za-z0-9._:+-]", "").toLowerCase(Locale.ROOT);
    }
}
