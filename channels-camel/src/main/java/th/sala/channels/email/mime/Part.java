package th.sala.channels.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One node of a mail: a leaf with decoded bytes, or a multipart with children. Enclosed messages are leaves. */
final class Part {
    private final Headers headers = new Headers();
    private final List<Part> children = new ArrayList<>();
    private MimeParameters contentType;
    private MimeParameters disposition;
    private String type = "text/plain";
    private byte[] body = new byte[0];
    private String besides;

    Headers headers() {
        return headers;
    }

    List<Part> children() {
        return children;
    }

    byte[] body() {
        return body;
    }

    /** Media type in lower case, with the defaults of RFC 2046 where the field is missing or broken. */
    String type() {
        return type;
    }

    /** The media type as declared, even where it is broken; empty when there was none. */
    String declaredType() {
        return contentType().value();
    }

    void become(String mediaType, byte[] bytes) {
        type = mediaType.toLowerCase(Locale.ROOT);
        body = bytes;
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    boolean is(String mediaType) {
        return type.equals(mediaType);
    }

    /** Neither bytes nor children. */
    boolean isHollow() {
        return body.length == 0 && children.isEmpty();
    }

    String charset() {
        return contentType().get("charset").orElse(null);
    }

    /** Charset that the first text in this part declares; null when none does. */
    String textCharset() {
        if (type.startsWith("text/")) {
            return is("text/html") ? HtmlCharset.of(this) : charset();
        }
        return children.stream()
                .map(Part::textCharset)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Reads the header fields of this part and of those in it as written in this charset. */
    void writtenIn(String charset) {
        headers.writtenIn(charset);
        contentType = null;
        disposition = null;
        children.forEach(child -> child.writtenIn(charset));
    }

    /** A name that stands in the part's own bytes. */
    void callUnlessNamed(String name) {
        besides = name;
    }

    /** Name of the file, from Content-Disposition, else Content-Type, else its bytes. */
    Optional<String> fileName() {
        return disposition()
                .get("filename")
                .or(() -> contentType().get("name"))
                .or(() -> Optional.ofNullable(besides))
                .map(PlainText::line)
                .filter(name -> !name.isEmpty());
    }

    boolean isAttached() {
        return disposition().value().equals("attachment");
    }

    Optional<String> contentId() {
        return headers.first("content-id")
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty());
    }

    private MimeParameters contentType() {
        if (contentType == null) {
            contentType =
                    headers.first("content-type").map(MimeParameters::parse).orElse(MimeParameters.NONE);
        }
        return contentType;
    }

    private MimeParameters disposition() {
        if (disposition == null) {
            disposition = headers.first("content-disposition")
                    .map(MimeParameters::parse)
                    .orElse(MimeParameters.NONE);
        }
        return disposition;
    }
}
