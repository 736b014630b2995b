package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * Addresses of a From, To or Cc field. Encoded words are taken out before the field is parsed and put back into the names
 * only, so that a name such as {@code "a@b" <c@d>}, however encoded, never becomes an address.
 */
final class Addresses {
    private static final char MARK = '\uE0FF';
    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d{1,9})" + MARK);

    /** How many addresses of one mail are kept. */
    static final int MOST = 1000;

    private Addresses() {}

    /** What names nobody, such as {@code undisclosed-recipients:;}, is left out. */
    static List<ChannelAddress> parse(String field) {
        List<String> names = new ArrayList<>();
        String marked = EncodedWords.decode(field.replace(MARK, ' '), run -> {
            names.add(run);
            return MARK + String.valueOf(names.size() - 1) + MARK;
        });
        return mailboxes(marked).stream()
                .filter(mailbox -> mailbox.getLocalPart() != null && mailbox.getDomain() != null)
                .map(mailbox -> address(mailbox, names))
                .filter(address -> !address.value().isEmpty())
                .limit(MOST)
                .toList();
    }

    private static List<Mailbox> mailboxes(String field) {
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, field);
        List<Mailbox> found = new ArrayList<>();
        for (Address address :
                LenientAddressParser.DEFAULT.parseAddressList(bytes, new ParserCursor(0, bytes.length()))) {
            if (address instanceof Mailbox mailbox) {
                found.add(mailbox);
            } else if (address instanceof Group group) {
                found.addAll(group.getMailboxes());
            }
        }
        return found;
    }

    private static ChannelAddress address(Mailbox mailbox, List<String> names) {
        String value = PlainText.line(mailbox.getLocalPart() + "@" + mailbox.getDomain())
                .replace(" ", "");
        boolean usable =
                !mailbox.getLocalPart().isBlank() && !mailbox.getDomain().isBlank() && value.indexOf(MARK) < 0;
        return ChannelAddress.email(usable ? value : "", name(mailbox.getName(), names));
    }

    private static String name(String marked, List<String> names) {
        if (marked == null) {
            return null;
        }
        String name = PlainText.line(MARKED.matcher(marked)
                .replaceAll(run -> Matcher.quoteReplacement(names.get(Integer.parseInt(run.group(1))))));
        return name.isEmpty() ? null : name;
    }
}
