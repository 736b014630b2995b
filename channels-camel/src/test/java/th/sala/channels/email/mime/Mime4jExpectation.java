package th.sala.channels.email.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The event trees of mime4j that lie beside its mails: which parts there are with which header fields and bytes. What of
 * that is the text and what a file is told from them by the plainest rules: a part with a name, marked as attachment or
 * not text is a file; of alternatives the plain text is read; where nothing else says anything, an enclosed message is.
 */
final class Mime4jExpectation {
    private final List<String> texts = new ArrayList<>();
    private final List<String> htmls = new ArrayList<>();
    private final List<Element> enclosed = new ArrayList<>();
    private final List<Told.File> files = new ArrayList<>();

    private Mime4jExpectation() {}

    /** Empty for the few mails without a tree. */
    static Optional<Told> of(Path mail) throws IOException {
        Path xml = Path.of(mail.toString().replaceAll("\\.msg$", ".xml"));
        return Files.exists(xml) ? Optional.of(new Mime4jExpectation().told(root(xml))) : Optional.empty();
    }

    private Told told(Element message) {
        read(message, true);
        String from = field(message, "from").orElse("");
        return new Told(
                decoded(field(message, "subject").orElse("")),
                Addresses.parse(from).stream()
                        .findFirst()
                        .map(address -> address.value())
                        .orElse(""),
                text(),
                files);
    }

    private String text() {
        if (texts.isEmpty() && htmls.isEmpty() && !enclosed.isEmpty()) {
            return new Mime4jExpectation().told(enclosed.get(0)).text();
        }
        return String.join("\n", texts.isEmpty() ? htmls : texts);
    }

    private void read(Element part, boolean root) {
        Optional<Element> multipart = child(part, "multipart");
        if (multipart.isPresent()) {
            children(multipart.get())
                    .filter(each -> each.getTagName().equals("body-part"))
                    .forEach(each -> read(each, false));
        } else if (child(part, "message").isPresent()) {
            files.add(Told.File.of(name(part), -1));
            enclosed.add(child(part, "message").get());
        } else {
            child(part, "body").ifPresent(body -> leaf(part, body, root));
        }
    }

    private void leaf(Element part, Element body, boolean root) {
        String type = word(field(part, "content-type").orElse("text/plain"));
        byte[] bytes = bytes(body, field(part, "content-transfer-encoding").orElse("7bit"));
        boolean file = !root
                && (name(part) != null
                        || word(field(part, "content-disposition").orElse("")).equals("attachment"));
        if (file || !List.of("text/plain", "text/html", "").contains(type)) {
            files.add(Told.File.of(name(part), bytes.length));
        } else {
            (type.equals("text/html") ? htmls : texts).add(text(part, bytes, type));
        }
    }

    private static String text(Element part, byte[] bytes, String type) {
        Charset charset = parameter(part, "content-type", "charset")
                .flatMap(CharsetLabel::resolve)
                .orElse(StandardCharsets.UTF_8);
        String text = new String(bytes, charset);
        return type.equals("text/html") ? HtmlText.of(text) : text;
    }

    private static byte[] bytes(Element body, String encoding) {
        String lines = body.getTextContent().replaceFirst("^\n", "").replace("\n", "\r\n");
        byte[] raw = lines.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return MimeUtility.decode(new ByteArrayInputStream(raw), word(encoding))
                    .readAllBytes();
        } catch (MessagingException | IOException unknown) {
            return raw;
        }
    }

    private static String name(Element part) {
        return parameter(part, "content-disposition", "filename")
                .or(() -> parameter(part, "content-type", "name"))
                .map(Mime4jExpectation::decoded)
                .orElse(null);
    }

    private static Optional<String> parameter(Element part, String field, String name) {
        return field(part, field).flatMap(value -> MimeParameters.parse(value).get(name));
    }

    private static Optional<String> field(Element part, String name) {
        return child(part, "header").stream()
                .flatMap(Mime4jExpectation::children)
                .map(field -> field.getTextContent().strip())
                .filter(field -> field.toLowerCase(Locale.ROOT).matches("(?s)" + name + "\\s*:.*"))
                .map(field -> field.substring(field.indexOf(':') + 1)
                        .replaceAll("\\s+", " ")
                        .strip())
                .findFirst();
    }

    private static String word(String value) {
        return value.split("[;\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (IOException unknown) {
            return value;
        }
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).filter(each -> each.getTagName().equals(name)).findFirst();
    }

    private static Stream<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }

    private static Element root(Path xml) throws IOException {
        String text = Files.readString(xml, StandardCharsets.ISO_8859_1);
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(Objects.requireNonNull(text))))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException fault) {
            throw new IOException(xml + " is no XML.", fault);
        }
    }
}
